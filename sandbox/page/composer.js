// Lets a person write: Enter sends, Shift+Enter breaks the line, "/" offers commands, ArrowUp edits the last message.

import { CommandMenu } from "./command-menu.js";
import { el } from "./elements.js";
import { icon, roundButton } from "./icons.js";

/** Characters Telegram takes in one message (Bot API, sendMessage). */
const LONGEST = 4096;
const COUNT_FROM = LONGEST - 200;
const POSTING_ROLES = new Set(["administrator", "creator", "owner"]);

/** Whether I may write in a chat: in a channel only administrators may. */
export function canPost(chat) {
  if (chat.type === "channel") return POSTING_ROLES.has(chat.role);
  return chat.role !== "left" && chat.role !== "kicked";
}

export class Composer {
  #chat;
  #editing = null;
  #actions;

  constructor(chat, actions) {
    this.#actions = actions;
    this.#build(chat.id);
    this.update(chat);
  }

  update(chat) {
    this.#chat = chat;
    const open = canPost(chat);
    const name = chat.type === "channel" ? "Broadcast a message" : "Message";
    this.menu.commands = chat.commands ?? [];
    this.input.placeholder = name;
    this.input.setAttribute("aria-label", `${name} in ${chat.title}`);
    this.menuButton.hidden = !chat.commands?.length;
    this.form.hidden = !open;
    this.closed.hidden = open;
  }

  focus() {
    if (!this.form.hidden) this.input.focus();
    return !this.form.hidden;
  }

  #build(id) {
    const menuId = `menu-${id}`;
    this.menu = new CommandMenu({
      id: menuId,
      onPick: (command, send) => this.#take(command, send),
      onMove: (option) => this.#point(option),
    });
    this.menu.node.addEventListener("keydown", (event) => this.#menuKey(event));
    this.menu.node.addEventListener("focusout", ({ relatedTarget }) => this.#leave(relatedTarget));
    this.input = el("textarea", {
      rows: "1", dir: "auto", enterkeyhint: "send", autocomplete: "off",
      "aria-autocomplete": "list", "aria-controls": menuId,
      oninput: () => this.#typed(),
      onkeydown: (event) => this.#key(event),
      onblur: ({ relatedTarget }) => this.#leave(relatedTarget),
    });
    this.menuButton = roundButton("menu", "Commands", {
      class: "menu-button", "aria-haspopup": "listbox", "aria-expanded": "false", onclick: () => this.#toggleMenu(),
    });
    this.count = el("span", { class: "count", hidden: true });
    this.sendButton = roundButton("send", "Send", { class: "send", type: "submit" });
    this.edited = el("span", { class: "what", dir: "auto" });
    this.editBar = el("div", { class: "editing", hidden: true }, icon("edit"), this.edited,
      roundButton("close", "Stop editing", { onclick: () => this.#stopEditing() }));
    this.form = el("form", { class: "composer" }, this.menuButton, this.input, this.count, this.sendButton);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.closed = el("p", { class: "closed", text: "Only administrators can write here", hidden: true });
    this.node = el("div", { class: "foot" }, this.menu.node, this.editBar, this.form, this.closed);
  }

  #typed() {
    const text = this.input.value;
    if (/^\/\w*$/.test(text)) {
      this.menu.open(text);
      if (this.menu.isOpen) this.#actions.say(this.#offer());
    } else this.menu.close();
    const over = [...text].length - LONGEST;
    this.count.hidden = over < COUNT_FROM - LONGEST;
    this.count.textContent = String(-over);
    this.count.classList.toggle("over", over > 0);
    this.#grow();
  }

  #offer() {
    const { count } = this.menu;
    return `${count} ${count === 1 ? "command" : "commands"}, choose with the arrow keys`;
  }

  #grow() {
    this.input.style.height = "auto";
    this.input.style.height = `${this.input.scrollHeight}px`;
  }

  #key(event) {
    if (event.isComposing) return;
    if (this.menu.isOpen && event.key !== " " && this.menu.key(event)) event.preventDefault();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "ArrowUp" && !this.input.value && this.#editLast()) event.preventDefault();
    else if (event.key === "Escape") this.#escape(event);
  }

  #escape(event) {
    event.stopPropagation();
    if (this.#editing) this.#stopEditing();
    else this.#actions.leaveChat(this.#chat.id);
  }

  async #submit() {
    const text = this.input.value;
    if (!text.trim()) return;
    this.menu.close();
    const editing = this.#editing;
    this.#stopEditing();
    const taken = editing
      ? await this.#actions.edit(this.#chat.id, editing.id, text)
      : await this.#actions.send(this.#chat.id, text);
    if (taken || this.input.value) return;
    if (editing) this.#edit(editing);
    this.#write(text);
  }

  #editLast() {
    const last = this.#chat.messages.findLast(({ mine, text, service }) => mine && text && !service);
    if (last) this.#edit(last);
    return Boolean(last);
  }

  #edit(message) {
    this.#editing = message;
    this.editBar.hidden = false;
    this.edited.textContent = `Edit: ${message.text}`;
    this.sendButton.setAttribute("aria-label", "Save the edit");
    this.#write(message.text);
    this.#actions.say("Editing your last message. Escape stops.");
  }

  #stopEditing() {
    this.#editing = null;
    this.editBar.hidden = true;
    this.sendButton.setAttribute("aria-label", "Send");
    this.#write("");
  }

  #write(text) {
    this.input.value = text;
    this.#typed();
    this.input.focus();
  }

  #take(command, send) {
    if (send && !this.#editing) {
      this.#write("");
      this.#actions.send(this.#chat.id, command);
    } else this.#write(`${command} `);
  }

  #toggleMenu() {
    if (this.menu.isOpen) return this.menu.close();
    this.menu.open();
    this.menu.node.focus();
    return this.menu.key({ key: "ArrowDown" });
  }

  #menuKey(event) {
    if (!this.menu.key(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") this.menuButton.focus();
  }

  #leave(target) {
    if (target !== this.input && !this.node.contains(target)) this.menu.close();
  }

  #point(option) {
    for (const node of [this.input, this.menu.node]) {
      if (option) node.setAttribute("aria-activedescendant", option);
      else node.removeAttribute("aria-activedescendant");
    }
    this.menuButton.setAttribute("aria-expanded", String(this.menu.isOpen));
  }
}
