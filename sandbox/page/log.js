// Keeps a chat's messages on the screen: day separators, joined bubbles, and a view that follows only from the bottom.

import { dayName, dayOf, iso } from "./dates.js";
import { button, el } from "./elements.js";
import { icon } from "./icons.js";
import { renderMessage } from "./render-message.js";

const NEAR_BOTTOM_PX = 48;
const JOIN_SECONDS = 600;

export class MessageLog {
  #drawn = new Map();
  #days = new Map();
  #missed = 0;
  #begun = false;
  #actions;

  constructor(actions) {
    this.#actions = actions;
    this.list = el("div", { class: "list" });
    this.scroller = el("div", {
      class: "log", role: "log", "aria-live": "polite", "aria-relevant": "additions", tabindex: "0",
    }, this.list);
    this.jump = button({ class: "jump", hidden: true, onclick: () => this.toBottom() });
    this.node = el("div", { class: "scene" }, this.scroller, this.jump);
    this.scroller.addEventListener("scroll", () => this.#showJump(), { passive: true });
    this.stuck = true;
    const follow = new ResizeObserver(() => this.stuck && this.toBottom());
    follow.observe(this.scroller);
    follow.observe(this.list);
  }

  /** Show these messages of `chat`; nodes of messages that are the same object stay untouched. */
  update(chat, empty) {
    const first = !this.#begun;
    this.#begun = true;
    this.stuck = this.#isAtBottom();
    this.scroller.setAttribute("aria-label", `Messages in ${chat.title}`);
    // A screen reader is told of what arrives, not of the backlog.
    this.scroller.setAttribute("aria-busy", String(first));
    const { nodes, focus, arrived } = this.#draw(chat);
    this.#place(nodes.length ? nodes : [empty].filter(Boolean));
    focus?.();
    if (!this.stuck && !first) this.#missed += arrived;
    if (this.stuck) this.toBottom();
    this.#showJump();
    if (first) requestAnimationFrame(() => this.scroller.setAttribute("aria-busy", "false"));
  }

  toBottom() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.stuck = true;
    this.#showJump();
  }

  #draw(chat) {
    const nodes = [];
    const kept = new Map();
    let focus = null;
    let arrived = 0;
    let before = null;
    for (const message of chat.messages) {
      const newDay = !before || dayOf(before.date) !== dayOf(message.date);
      if (newDay) nodes.push(this.#day(message.date));
      const joined = !newDay && follows(before, message);
      const old = this.#drawn.get(message.id);
      const fresh = old?.message === message && old.joined === joined ? old : this.#drawOne(chat, message, joined);
      if (old && old !== fresh) focus ??= keepFocus(old.node, fresh.node);
      if (!old && !message.mine) arrived += 1;
      kept.set(message.id, fresh);
      nodes.push(fresh.node);
      before = message;
    }
    this.#drawn = kept;
    return { nodes, focus, arrived };
  }

  #drawOne(chat, message, joined) {
    const names = chat.type === "group" || chat.type === "supergroup";
    return { message, joined, node: renderMessage(message, { joined, names, chatTitle: chat.title }, this.#actions) };
  }

  #day(unix) {
    const key = dayOf(unix);
    const name = dayName(unix);
    const known = this.#days.get(key);
    if (known?.textContent === name) return known;
    const node = el("p", { class: "day" }, el("time", { datetime: iso(unix).slice(0, 10), text: name }));
    this.#days.set(key, node);
    return node;
  }

  #place(nodes) {
    let next = this.list.firstChild;
    for (const node of nodes) {
      if (node === next) next = next.nextSibling;
      else this.list.insertBefore(node, next);
    }
    while (next) {
      const gone = next;
      next = next.nextSibling;
      gone.remove();
    }
  }

  #isAtBottom() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    if (!clientHeight) return this.stuck;
    return scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM_PX;
  }

  #showJump() {
    this.stuck = this.#isAtBottom();
    if (this.stuck) this.#missed = 0;
    const words = this.#missed === 1 ? "1 new message" : `${this.#missed} new messages`;
    this.jump.hidden = this.stuck;
    this.jump.classList.toggle("counted", this.#missed > 0);
    this.jump.setAttribute("aria-label", this.#missed ? `${words}, go to the latest` : "Go to the latest message");
    this.jump.replaceChildren(...(this.#missed ? [el("span", { text: words })] : []), icon("down"));
  }
}

function follows(before, message) {
  return (
    !before.service && !message.service && before.mine === message.mine &&
    before.from?.id === message.from?.id && message.date - before.date < JOIN_SECONDS
  );
}

/** When the focus is inside a node about to be redrawn, a function that puts it back at the same place. */
function keepFocus(old, fresh) {
  if (!old.contains(document.activeElement)) return null;
  const name = document.activeElement.dataset.focus;
  const place = name && fresh.querySelector(`[data-focus="${name}"]`);
  return () => (place ?? fresh.querySelector(".poll") ?? fresh).focus({ preventScroll: true });
}
