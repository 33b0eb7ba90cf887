// Builds DOM elements; text always enters as text, never as markup.

/** Make an element: `on…` keys are listeners, `class`/`text`/`data` are set as such, all else as attributes. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) assign(node, name, value);
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function assign(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else if (name === "text") node.textContent = value;
  else if (name === "data") Object.assign(node.dataset, value);
  else node.setAttribute(name, value === true ? "" : value);
}

/** A button that sends no form. */
export function button(props, ...children) {
  return el("button", { type: "button", ...props }, ...children);
}

/** Text that only a screen reader gets. */
export function unseen(text) {
  return el("span", { class: "unseen", text });
}

/** Swap all children of a node. */
export function fill(node, ...children) {
  node.replaceChildren(...children.flat().filter(Boolean));
  return node;
}
