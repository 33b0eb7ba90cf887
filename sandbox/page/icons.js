// Draws the page's own line icons as decorative SVG, and the round buttons that show nothing else.

import { button } from "./elements.js";

const PATHS = {
  back: "M15 5l-7 7 7 7",
  close: "M6 6l12 12M18 6L6 18",
  send: "M4 5l17 7-17 7 2.5-7zM6.5 12H14",
  menu: "M5 7h14M5 12h14M5 17h9",
  check: "M5 12.5l4.5 4.5L19 7.5",
  cross: "M7 7l10 10M17 7L7 17",
  down: "M6 10l6 6 6-6",
  file: "M7 3h7l4 4v14H7zM14 3v4h4M12 11v6m-2.5-2.5L12 17l2.5-2.5",
  edit: "M5 19l1-4L16 5l3 3L9 18z",
  away: "M9 7h8v8M17 7L7 17",
  bulb: "M9 17.5h6M10 20.5h4M8.5 14a6 6 0 1 1 7 0c-.6.5-1 1.2-1 2h-5c0-.8-.4-1.5-1-2z",
  group:
    "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 19c0-3 2.5-5 5.5-5s5.5 2 5.5 5" +
    "M16 11a2.5 2.5 0 1 0-.5-5M16.5 14c2.5.3 4 2.2 4 5",
  channel: "M4 10v4h3l9 4V6l-9 4zM8 14l1 5h2.5l-.8-3.8M19 10v4",
  skip: "M5 6l8 6-8 6zM17 6v12",
};

/** A round button of one icon; its label is what a screen reader says and a pointer shows. */
export function roundButton(name, label, props = {}) {
  const { class: more = "", ...rest } = props;
  return button({ class: `round ${more}`.trim(), "aria-label": label, title: label, ...rest }, icon(name));
}

/** An icon by name; it says nothing to a screen reader, so label its button. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
