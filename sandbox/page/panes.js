// Decides which chats are open: one on a phone, as many side by side as a wide screen holds.

import { Pane } from "./pane.js";

/** Below this width the list and the chat take turns; the same number stands in layout.css. */
const NARROW_PX = 700;
const LIST_PX = 280;
const PANE_PX = 330;

const isNarrow = () => innerWidth < NARROW_PX;

export class Panes {
  #root;
  #chats;
  #actions;
  #panes = new Map();
  #recent = [];

  constructor(root, chats, actions) {
    this.#root = root;
    this.#chats = chats;
    this.#actions = actions;
    addEventListener("resize", () => {
      this.arrange();
      actions.activated();
    });
    root.addEventListener("focusin", ({ target }) => {
      const id = Number(target.closest(".pane")?.dataset.chat);
      if (id && id !== this.active) this.#use(id);
    });
  }

  /** The chat last used. */
  get active() {
    return this.#recent[0];
  }

  get shown() {
    return this.#recent.filter((id) => this.#panes.get(id)?.node.hidden === false);
  }

  /** Bring a chat to the screen, in place of the one unused for longest where there is no room. */
  open(id, focus = true) {
    document.body.dataset.view = "chat";
    this.#use(id);
    if (focus) this.#panes.get(id)?.focus();
  }

  /** Take a chat off a wide screen; the others get its room. */
  close(id) {
    this.#recent = this.shown.filter((each) => each !== id);
    this.arrange();
    this.#panes.get(this.active)?.focus();
  }

  toList() {
    document.body.dataset.view = "list";
    this.arrange();
  }

  focus() {
    this.#panes.get(this.active)?.focus();
  }

  /** Redraw one chat, or all. */
  update(id = null) {
    if (id === null) this.#sync();
    for (const [each, pane] of this.#panes) {
      if (id === null || id === each) pane.update(this.#chats.get(each), this.#chats.isTyping(each));
    }
    this.#read();
  }

  /** Mine came: the view goes to the bottom wherever it was. */
  toBottom(id) {
    this.#panes.get(id)?.log.toBottom();
  }

  arrange() {
    const room = isNarrow() ? 1 : Math.max(1, Math.floor((innerWidth - LIST_PX) / PANE_PX));
    const visible = new Set(this.#recent.slice(0, room));
    const onList = isNarrow() && document.body.dataset.view === "list";
    for (const [id, pane] of this.#panes) pane.node.hidden = onList || !visible.has(id);
    this.#root.classList.toggle("several", visible.size > 1 && !isNarrow());
    this.#read();
  }

  #use(id) {
    this.#recent = [id, ...this.#recent.filter((each) => each !== id)];
    this.arrange();
    this.#actions.activated();
  }

  #sync() {
    const ids = new Set(this.#chats.all.map(({ id }) => id));
    for (const [id, pane] of this.#panes) {
      if (ids.has(id)) continue;
      pane.node.remove();
      this.#panes.delete(id);
    }
    for (const chat of this.#chats.all) {
      if (!this.#panes.has(chat.id)) this.#add(chat);
    }
    this.#recent = this.#recent.filter((id) => ids.has(id));
    this.arrange();
  }

  #add(chat) {
    const pane = new Pane(chat, this.#actions);
    this.#panes.set(chat.id, pane);
    this.#recent.push(chat.id);
    this.#root.append(pane.node);
  }

  #read() {
    if (document.hidden) return;
    for (const id of this.shown) this.#chats.markRead(id);
  }
}
