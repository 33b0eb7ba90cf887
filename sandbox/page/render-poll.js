// Draws a poll or quiz: open for a vote, answered with right and wrong, or closed with the final results.

import { left } from "./dates.js";
import { button, el, unseen } from "./elements.js";
import { icon } from "./icons.js";
import { renderText } from "./render-text.js";

// What a redraw must not forget: explanations opened or shut by hand, and options ticked but not yet sent.
const explained = new Map();
const ticked = new Map();

/** How a voted quiz ended for me: "right", "wrong", or null when that is not (yet) known. */
export function verdict(poll) {
  if (!poll.my?.length || !poll.correct) return null;
  const mine = [...poll.my].sort().join();
  return mine === [...poll.correct].sort().join() ? "right" : "wrong";
}

/** `meta` is the time of the message, shown in the last line. */
export function renderPoll(message, actions, meta) {
  const { poll } = message;
  const isOpen = !poll.is_closed && !poll.my?.length;
  const name = `question-${message.chat_id}-${message.id}`;
  const props = { class: "poll", role: "group", "aria-labelledby": name, "aria-live": "off", tabindex: "-1" };
  return el("div", props,
    el("p", { class: "question", id: name, dir: "auto", text: poll.question }),
    poll.description && stem(message, actions),
    head(message),
    isOpen ? choices(message, actions) : results(poll),
    !poll.is_closed && !isOpen && poll.allows_revoting && retraction(message, actions),
    explanation(message, actions),
    el("p", { class: "foot-line" }, el("span", { class: "total", text: count(poll) }), meta),
  );
}

function head({ poll, chat_id, id }) {
  const noun = poll.type === "quiz" ? "quiz" : "poll";
  const kind = poll.is_anonymous ? `Anonymous ${noun}` : noun[0].toUpperCase() + noun.slice(1);
  return el("div", { class: "kind" },
    el("span", { text: poll.is_closed ? "Final results" : kind }),
    !poll.is_closed && poll.close_date && countdown(poll.close_date),
    bulb(poll, `explanation-${chat_id}-${id}`),
  );
}

function countdown(moment) {
  const props = { class: "countdown", role: "timer", "aria-label": "Time left to answer", data: { close: moment } };
  return el("span", props, left(moment) ?? "0:00");
}

function stem({ poll, chat_id }, actions) {
  const text = poll.description_html ? renderText(poll.description_html, actions, chat_id) : poll.description;
  return el("div", { class: "stem", dir: "auto" }, text);
}

function choices(message, actions) {
  const { poll } = message;
  return poll.allows_multiple_answers ? severalChoices(message, actions) : singleChoices(message, actions);
}

function singleChoices(message, actions) {
  const rows = message.poll.options.map(({ text }, place) =>
    option(text, place, { onclick: ({ currentTarget }) => cast(currentTarget, message, [place], actions) }));
  return el("div", { class: "options", role: "group", "aria-label": "Options" }, rows);
}

function severalChoices(message, actions) {
  const { poll } = message;
  const places = ticked.get(poll.id) ?? new Set();
  ticked.set(poll.id, places);
  const send = button({
    class: "cast", data: { focus: "cast" }, "aria-disabled": String(!places.size), text: "Vote",
    onclick: () => places.size && cast(send, message, [...places].sort((one, other) => one - other), actions),
  });
  const rows = poll.options.map(({ text }, place) =>
    option(text, place, {
      class: "option square",
      "aria-pressed": String(places.has(place)),
      onclick: ({ currentTarget }) => {
        if (!places.delete(place)) places.add(place);
        currentTarget.setAttribute("aria-pressed", String(places.has(place)));
        send.setAttribute("aria-disabled", String(!places.size));
      },
    }));
  return [el("div", { class: "options", role: "group", "aria-label": "Choose all that apply" }, rows), send];
}

function option(text, place, props) {
  return button({ class: "option", data: { focus: `option-${place}` }, ...props },
    el("span", { class: "spot" }, icon("check")), el("span", { class: "label", dir: "auto", text }));
}

/** Send a vote, once: until its answer has come the poll is busy. */
async function cast(node, message, places, actions) {
  const poll = node.closest(".poll");
  if (poll.getAttribute("aria-busy") === "true") return;
  poll.setAttribute("aria-busy", "true");
  node.classList.add("chosen");
  const taken = await actions.vote(message, places);
  poll.removeAttribute("aria-busy");
  if (!taken) node.classList.remove("chosen");
  else ticked.delete(message.poll.id);
}

function retraction(message, actions) {
  return button({
    class: "cast", data: { focus: "cast" }, text: "Take back my vote",
    onclick: ({ currentTarget }) => cast(currentTarget, message, [], actions),
  });
}

function results(poll) {
  // Counts may be kept back until the poll ends; then there is nothing to measure.
  const isSecret = poll.total > 0 && poll.options.every(({ votes }) => !votes);
  const rows = poll.options.map((option, place) => {
    const mark = markOf(poll, place);
    const share = poll.total ? Math.round((100 * option.votes) / poll.total) : 0;
    const bar = el("span", { class: "share" });
    bar.style.setProperty("--share", `${share}%`);
    return el("li", { class: `result ${mark.tone}` },
      el("span", { class: "percent", text: isSecret ? "" : `${share}%` }),
      el("span", { class: "mark" }, mark.icon && icon(mark.icon)),
      el("span", { class: "label", dir: "auto", text: option.text }, mark.said && unseen(`, ${mark.said}`)),
      !isSecret && bar,
    );
  });
  return el("ul", { class: "results", "aria-label": "Results" }, rows);
}

function markOf(poll, place) {
  const mine = poll.my?.includes(place);
  if (!poll.correct) return mine ? { tone: "chosen", icon: "check", said: "your answer" } : { tone: "plain" };
  const right = mine ? "your answer, right" : "the right answer";
  if (poll.correct.includes(place)) return { tone: "right", icon: "check", said: right };
  return mine ? { tone: "wrong", icon: "cross", said: "your answer, wrong" } : { tone: "plain" };
}

function isExplained(poll) {
  return explained.get(poll.id) ?? verdict(poll) === "wrong";
}

function bulb(poll, panel) {
  if (!poll.explanation_html) return null;
  const toggle = button({
    class: "bulb", "aria-expanded": String(isExplained(poll)), "aria-controls": panel,
    "aria-label": "Explanation", title: "Explanation", data: { focus: "bulb" },
    onclick: () => {
      explained.set(poll.id, !isExplained(poll));
      toggle.setAttribute("aria-expanded", String(isExplained(poll)));
      document.getElementById(panel).hidden = !isExplained(poll);
    },
  }, icon("bulb"));
  return toggle;
}

function explanation({ poll, chat_id, id }, actions) {
  if (!poll.explanation_html) return null;
  const props = { class: "explanation", id: `explanation-${chat_id}-${id}`, dir: "auto", hidden: !isExplained(poll) };
  return el("div", props, icon("bulb"), renderText(poll.explanation_html, actions, chat_id));
}

function count(poll) {
  const noun = poll.type === "quiz" ? "answer" : "vote";
  if (!poll.total) return poll.is_closed ? `No ${noun}s` : `No ${noun}s yet`;
  return poll.total === 1 ? `1 ${noun}` : `${poll.total} ${noun}s`;
}
