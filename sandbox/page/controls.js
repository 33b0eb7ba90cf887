// Shows the supplied controls, such as "Skip to the next post", and their replies as toasts.

import { useControl } from "./api.js";
import { button, el, fill } from "./elements.js";
import { icon } from "./icons.js";
import { toast } from "./notices.js";

let drawn = null;

export function showControls(root, controls) {
  const wanted = JSON.stringify(controls);
  if (wanted === drawn) return;
  drawn = wanted;
  root.hidden = controls.length === 0;
  fill(root, ...controls.map(({ id, label }) =>
    button({ class: "control", onclick: ({ currentTarget }) => run(currentTarget, id) },
      icon("skip"), el("span", { text: label }))));
}

async function run(control, id) {
  if (control.getAttribute("aria-busy") === "true") return;
  control.setAttribute("aria-busy", "true");
  try {
    const reply = await useControl(id);
    if (reply?.text) toast(reply.text);
  } catch (error) {
    toast(error.message, "error");
  } finally {
    control.removeAttribute("aria-busy");
  }
}
