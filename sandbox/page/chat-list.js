// Lists the chats with their last message, time and number of unread messages.

import { brief } from "./dates.js";
import { el, fill, unseen } from "./elements.js";
import { icon } from "./icons.js";
import { face } from "./render-message.js";

const MARKS = { group: "group", supergroup: "group", channel: "channel" };

export class ChatList {
  #links = new Map();

  #onOpen;

  constructor(root, onOpen) {
    this.#onOpen = onOpen;
    this.list = el("ul", {});
    root.append(this.list);
  }

  update(chats, { active, shown, isTyping }) {
    const links = chats.map((chat) => {
      const link = this.#links.get(chat.id) ?? this.#link(chat.id);
      fill(link, ...entry(chat, isTyping(chat.id)));
      link.classList.toggle("shown", shown.includes(chat.id));
      if (chat.id === active) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
      return [chat.id, link];
    });
    const same = links.length === this.#links.size && links.every(([id]) => this.#links.has(id));
    this.#links = new Map(links);
    if (!same) fill(this.list, ...links.map(([, link]) => el("li", {}, link)));
  }

  #link(id) {
    return el("a", { class: "chat", href: `#${id}`, onclick: () => this.#onOpen(id) });
  }

  focus(id) {
    (this.#links.get(id) ?? this.list.querySelector("a"))?.focus();
  }
}

function entry(chat, isTyping) {
  const last = chat.messages.at(-1);
  const words = isTyping ? "typing" : last ? preview(chat, last) : "No messages yet";
  const mark = MARKS[chat.type] && icon(MARKS[chat.type]);
  return [
    face(chat.title, chat.faceId),
    el("span", { class: "line" },
      el("span", { class: "title", dir: "auto" }, mark, el("bdi", { text: chat.title })),
      last && el("time", { text: brief(last.date) })),
    el("span", { class: "line" },
      el("span", { class: isTyping ? "last typing" : "last", dir: "auto", text: words }),
      chat.unread > 0 && el("span", { class: "badge" }, String(chat.unread), unseen(" unread"))),
  ];
}

function preview(chat, message) {
  const { poll, document } = message;
  const asked = poll && `${poll.type === "quiz" ? "Quiz" : "Poll"}: ${poll.question}`;
  const what = message.service ?? asked ?? (message.text || document?.name || "Message");
  if (message.service || chat.type === "channel") return what;
  if (message.mine) return `You: ${what}`;
  return chat.type === "private" ? what : `${message.from?.first_name ?? chat.title}: ${what}`;
}
