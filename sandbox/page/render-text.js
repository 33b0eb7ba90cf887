// Turns a message's safe html into nodes: links tamed, spoilers coverable, bot commands clickable.

import { button, el } from "./elements.js";
import { tame } from "./links.js";

const COMMAND = /(?<![\w/.:])\/[a-z][a-z0-9_]{0,31}(?:@\w+)?(?![\w/])/gi;

/** The only place where markup from the server enters the page; the server has made it safe. */
export function renderText(html, actions, chatId) {
  const body = el("span", { class: "body" });
  body.innerHTML = html;
  body.querySelectorAll("a[href]").forEach((anchor) => tame(anchor, actions));
  body.querySelectorAll("tg-spoiler, .tg-spoiler").forEach(cover);
  body.querySelectorAll("blockquote[expandable]").forEach(fold);
  textsOf(body).forEach((text) => linkCommands(text, actions, chatId));
  return body;
}

function cover(spoiler) {
  const reveal = () => {
    spoiler.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) spoiler.removeAttribute(name);
  };
  spoiler.classList.add("spoiler");
  spoiler.setAttribute("role", "button");
  spoiler.setAttribute("tabindex", "0");
  spoiler.setAttribute("aria-label", "Hidden text, press to show");
  spoiler.addEventListener("click", reveal, { once: true });
  spoiler.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    reveal();
  });
}

function fold(quote) {
  const toggle = button({ class: "unfold", "aria-expanded": "false", text: "Show all" });
  toggle.addEventListener("click", () => {
    const open = quote.classList.toggle("open");
    toggle.setAttribute("aria-expanded", String(open));
    toggle.textContent = open ? "Show less" : "Show all";
  });
  quote.classList.add("folded");
  quote.after(toggle);
}

function textsOf(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest("a, pre, code, button, .spoiler")) texts.push(walker.currentNode);
  }
  return texts;
}

function linkCommands(text, actions, chatId) {
  const parts = [];
  let from = 0;
  for (const { 0: command, index } of text.data.matchAll(COMMAND)) {
    parts.push(text.data.slice(from, index), commandButton(command, actions, chatId));
    from = index + command.length;
  }
  if (parts.length) text.replaceWith(...parts, text.data.slice(from));
}

function commandButton(command, actions, chatId) {
  return button({
    class: "command", text: command, title: `Send ${command}`,
    onclick: () => actions.send(chatId, command),
  });
}
