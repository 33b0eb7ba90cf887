// Draws one message: a bubble with its sender, content and time, and its buttons below.

import { clock, iso, size, whole } from "./dates.js";
import { el, unseen } from "./elements.js";
import { icon } from "./icons.js";
import { renderButtons } from "./render-buttons.js";
import { renderPoll } from "./render-poll.js";
import { renderText } from "./render-text.js";

/** `joined`: the message follows another one of the same sender; `names`: people are told apart (groups). */
export function renderMessage(message, { joined, names, chatTitle }, actions) {
  if (message.service) return service(message);
  const sender = message.mine ? "You" : (message.from?.first_name ?? chatTitle);
  const side = message.mine ? "mine" : "theirs";
  const classes = ["message", side, joined && "joined", message.buttons?.length && "keyed"].filter(Boolean).join(" ");
  return el("article", { class: classes, tabindex: "-1", data: { id: message.id } },
    names && !message.mine && (joined ? el("span", { class: "face" }) : face(sender, message.from?.id)),
    el("div", { class: "stack" },
      el("div", { class: "bubble" },
        names && !message.mine && !joined
          ? el("p", { class: `sender tint-${tint(message.from?.id)}`, dir: "auto", text: sender })
          : unseen(`${sender}: `),
        content(message, actions),
      ),
      message.buttons?.length > 0 && renderButtons(message, actions),
    ),
  );
}

function service(message) {
  return el("article", { class: "message service", tabindex: "-1", data: { id: message.id } },
    el("p", { dir: "auto", text: message.service }));
}

function content(message, actions) {
  if (message.poll) return renderPoll(message, actions, meta(message));
  return [
    message.document && file(message.document),
    el("div", { class: message.html ? "text" : "text bare", dir: "auto" },
      message.html && renderText(message.html, actions, message.chat_id), meta(message)),
  ];
}

function file({ name, url, size: bytes }) {
  return el("a", { class: "file", href: url, download: name },
    el("span", { class: "disc" }, icon("file")),
    el("span", { class: "about" },
      el("span", { class: "name", dir: "auto", text: name }),
      el("span", { class: "weight", text: `${size(bytes)}, download` })));
}

function meta(message) {
  return el("span", { class: "meta" },
    message.edited && el("span", { text: "edited " }),
    el("time", { datetime: iso(message.date), title: whole(message.date), text: clock(message.date) }),
    message.mine && icon("check"));
}

/** A round picture made of the name's first letters. */
export function face(name, id) {
  return el("span", { class: `face tint-${tint(id)}`, "aria-hidden": "true", text: initials(name) });
}

function initials(name) {
  const words = name.split(/\s+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  return words.slice(0, 2).map((word) => [...word][0].toUpperCase()).join("") || "#";
}

function tint(id) {
  return Math.abs(Number(id ?? 0)) % 7;
}
