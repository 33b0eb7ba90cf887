// Shows the supplied controls, such as "Skip to the next post", and their replies as toasts.

import { useControl } from "./api.js";
import { el, fill } from "./elements.js";
import { icon } from "./icons.js";
import { toast } from "./notices.js";

let drawn = null;

export function showControls(root, controls) {
  const wanted = JSON.stringify(controls);
  if (wanted === drawn) return;
  drawn = wanted;
  root.hidden = controls.length === 0;
  fill(root, ...controls.map(({ id, label }) => {
    const button = el("button", { type: "button", class: "control", onclick: () => run(button, id) }, icon("skip"), el("span", { text: label }));
    return button;
  }));
}

async function run(button, id) {
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  try {
    const reply = await useControl(id);
    if (reply?.text) toast(reply.text);
  } catch (error) {
    toast(error.message, "error");
  } finally {
    button.removeAttribute("aria-busy");
  }
}
