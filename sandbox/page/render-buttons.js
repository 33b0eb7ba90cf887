// Draws the inline keyboard under a message: answers go to the bot, links open in a new tab.

import { el } from "./elements.js";
import { icon } from "./icons.js";
import { startPayload, tame } from "./links.js";

export function renderButtons(message, actions) {
  const rows = message.buttons.map((row, line) =>
    el("div", { class: "keys" }, row.map((button, place) => key(message, button, `key-${line}-${place}`, actions))),
  );
  return el("div", { class: "keyboard", role: "group", "aria-label": "Buttons of this message" }, rows);
}

function key(message, button, focus, actions) {
  if (button.url !== undefined && button.url !== null) return linkKey(button, focus, actions);
  const node = el("button", { type: "button", class: "key", dir: "auto", data: { focus }, text: button.text });
  if (button.data === undefined || button.data === null) {
    node.setAttribute("aria-disabled", "true");
    node.title = "The local Telegram does not know this kind of button";
    return node;
  }
  node.addEventListener("click", () => press(node, () => actions.press(message, button.data)));
  return node;
}

function linkKey(button, focus, actions) {
  const inside = startPayload(button.url, actions.botName()) !== null;
  const anchor = el("a", { class: "key", dir: "auto", href: button.url, data: { focus } }, button.text, icon("away"));
  if (!inside) anchor.append(el("span", { class: "unseen", text: " (opens in a new tab)" }));
  return tame(anchor, actions);
}

/** One press at a time: until its answer has come a button shows that it is busy and ignores further presses. */
async function press(node, act) {
  if (node.getAttribute("aria-busy") === "true") return;
  node.setAttribute("aria-busy", "true");
  try {
    await act();
  } finally {
    node.removeAttribute("aria-busy");
  }
}
