// One open chat: its heading, its messages, and the box to write in.

import { Composer } from "./composer.js";
import { button, el } from "./elements.js";
import { roundButton } from "./icons.js";
import { MessageLog } from "./log.js";
import { face } from "./render-message.js";

const VACANT = {
  channel: "No posts yet. What you or the bot post appears here.",
  group: "No messages yet. Type / to see what the bot can do here.",
};
const KINDS = { private: "bot", group: "group", supergroup: "group", channel: "channel" };

export class Pane {
  #actions;

  constructor(chat, actions) {
    this.#actions = actions;
    this.log = new MessageLog(actions);
    this.composer = new Composer(chat, actions);
    this.title = el("h2", { id: `title-${chat.id}`, tabindex: "-1", dir: "auto" });
    this.about = el("p", { class: "about" });
    const head = el("header", { class: "head" },
      roundButton("back", "Back to the chats", { class: "back", onclick: () => actions.leaveChat(chat.id) }),
      face(chat.title, chat.faceId),
      el("div", { class: "names" }, this.title, this.about),
      roundButton("close", `Close ${chat.title}`, { class: "shut", onclick: () => actions.close(chat.id) }));
    const props = { class: "pane", "aria-labelledby": this.title.id, data: { chat: chat.id }, hidden: true };
    this.node = el("section", props, head, this.log.node, this.composer.node);
  }

  update(chat, isTyping) {
    this.title.textContent = chat.title;
    this.about.textContent = isTyping ? "typing" : kind(chat);
    this.about.classList.toggle("typing", isTyping);
    this.composer.update(chat);
    this.log.update(chat, this.#empty(chat));
  }

  /** Put the focus where one goes on: into the message box, or on the heading where a keyboard would pop up. */
  focus() {
    const touch = matchMedia("(pointer: coarse)").matches;
    if (touch || !this.composer.focus()) this.title.focus();
  }

  #empty(chat) {
    if (this.welcome?.isConnected) return this.welcome;
    const words = VACANT[KINDS[chat.type]];
    this.welcome = words ? el("p", { class: "vacant", text: words }) : this.#start(chat);
    return this.welcome;
  }

  #start(chat) {
    return el("div", { class: "welcome" },
      face(chat.title, chat.faceId),
      el("h3", { text: chat.title, dir: "auto" }),
      el("p", { text: "No messages here yet. Press Start, and the bot will say hello." }),
      button({ class: "start", text: "Start", onclick: () => this.#actions.start("") }),
    );
  }
}

function kind(chat) {
  const what = [KINDS[chat.type] ?? chat.type, chat.username && `@${chat.username}`].filter(Boolean).join(", ");
  if (chat.type === "private") return what;
  const role = { creator: "you own it", owner: "you own it", administrator: "you are an administrator" }[chat.role];
  return role ? `${what}, ${role}` : what;
}
