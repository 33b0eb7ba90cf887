// Tells the person things outside the chats: toasts, alerts, the lost connection, and words for screen readers.

import { button, el } from "./elements.js";

const SHORTEST_MS = 3500;
const PER_CHARACTER_MS = 60;

const byId = (id) => document.getElementById(id);

/** A short message that goes away by itself; it stays while it is pointed at. `tone` is "plain" or "error". */
export function toast(text, tone = "plain") {
  const node = el("p", { class: `toast ${tone}`, dir: "auto", text, role: tone === "error" && "alert" });
  let timer = 0;
  const leave = () => (timer = setTimeout(() => node.remove(), SHORTEST_MS + PER_CHARACTER_MS * text.length));
  node.addEventListener("pointerenter", () => clearTimeout(timer));
  node.addEventListener("pointerleave", leave);
  node.addEventListener("click", () => node.remove());
  byId("toasts").append(node);
  leave();
}

/** A message that has to be answered with OK; the focus goes back to where it was. */
export function alertBox(text) {
  const dialog = el("dialog", { class: "alert", "aria-labelledby": "alert-text" },
    el("p", { id: "alert-text", dir: "auto", text }),
    button({ autofocus: true, text: "OK", onclick: () => dialog.close() }));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Say something to a screen reader only. */
export function say(text) {
  byId("spoken").textContent = text;
}

/** Show or take away the notice that the connection is lost. */
export function showLine(connected) {
  const words = connected ? "" : "Connection lost, trying again";
  if (byId("banner").textContent !== words) byId("banner").textContent = words;
}
