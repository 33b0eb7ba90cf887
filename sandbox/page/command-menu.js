// Offers the bot's commands: opened by "/" or the menu button, walked with the arrow keys.

import { el } from "./elements.js";

export class CommandMenu {
  #commands = [];
  #shown = [];
  #active = -1;
  #start = "";
  #onPick;
  #onMove;

  /** `onPick(command, send)` gets the choice, `onMove(option id or null)` the option a screen reader should read. */
  constructor({ id, onPick, onMove }) {
    this.#onPick = onPick;
    this.#onMove = onMove;
    this.node = el("div", {
      class: "menu", id, role: "listbox", "aria-label": "Commands of the bot", tabindex: "-1", hidden: true,
    });
  }

  set commands(commands) {
    this.#commands = commands;
  }

  get isOpen() {
    return !this.node.hidden;
  }

  get count() {
    return this.#shown.length;
  }

  /** Show the commands that begin with what is typed ("/" shows all); none closes the menu. */
  open(typed = "/") {
    const start = typed.slice(1).toLowerCase();
    this.#start = start;
    this.#shown = this.#commands.filter(({ command }) => command.startsWith(start));
    this.node.hidden = this.#shown.length === 0;
    this.node.replaceChildren(...this.#shown.map((entry, place) => this.#option(entry, place)));
    this.#move(-1);
  }

  close() {
    this.node.hidden = true;
    this.#move(-1);
  }

  /** Handle a key press while the menu is open; true when the key was meant for the menu. */
  key({ key }) {
    if (!this.isOpen) return false;
    const last = this.#shown.length - 1;
    if (key === "ArrowDown") this.#move(this.#active >= last ? 0 : this.#active + 1);
    else if (key === "ArrowUp") this.#move(this.#active <= 0 ? last : this.#active - 1);
    else if (key === "Escape") this.close();
    else if (key === "Tab") this.#pick(Math.max(this.#active, 0), false);
    else if ((key === "Enter" || key === " ") && this.#active >= 0) this.#pick(this.#active, true);
    else if (key === "Enter" && this.#isBegun()) this.#pick(0, false);
    else return false;
    return true;
  }

  /** Whether the beginning of a command is typed: Enter then completes it, where a whole one would be sent. */
  #isBegun() {
    return this.#start !== "" && this.#shown.every(({ command }) => command !== this.#start);
  }

  #option({ command, description }, place) {
    const id = `${this.node.id}-${place}`;
    const onclick = () => this.#pick(place, true);
    return el("div", { class: "choice", role: "option", id, "aria-selected": "false", onclick },
      el("span", { class: "name", text: `/${command}` }), " ",
      el("span", { class: "what", dir: "auto", text: description }));
  }

  #move(place) {
    this.#active = place;
    [...this.node.children].forEach((option, each) => option.setAttribute("aria-selected", String(each === place)));
    this.node.children[place]?.scrollIntoView({ block: "nearest" });
    this.#onMove(place < 0 ? null : `${this.node.id}-${place}`);
  }

  #pick(place, send) {
    const { command } = this.#shown[place];
    this.close();
    this.#onPick(`/${command}`, send);
  }
}
