// Draws the inline keyboard under a message: answers go to the bot, links open in a new tab.

import { button, el } from "./elements.js";
import { icon } from "./icons.js";
import { isHarmless, startPayload, tame } from "./links.js";

export function renderButtons(message, actions) {
  const rows = message.buttons.map((row, line) =>
    el("div", { class: "keys" }, row.map((given, place) => key(message, given, `key-${line}-${place}`, actions))),
  );
  return el("div", { class: "keyboard", role: "group", "aria-label": "Buttons of this message" }, rows);
}

function key(message, given, focus, actions) {
  if (isHarmless(given.url)) return linkKey(given, focus, actions);
  const node = button({ class: "key", dir: "auto", data: { focus }, text: given.text });
  if (!given.data) {
    node.setAttribute("aria-disabled", "true");
    node.title = "The local Telegram does not know this kind of button";
    return node;
  }
  node.addEventListener("click", () => press(node, () => actions.press(message, given.data)));
  return node;
}

function linkKey({ text, url }, focus, actions) {
  const inside = startPayload(url, actions.botName()) !== null;
  const anchor = el("a", { class: "key", dir: "auto", href: url, data: { focus } }, text, icon("away"));
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
