// Draws a poll or quiz: open for a vote, answered with right and wrong, or closed with the final results.

import { left } from "./dates.js";
import { el, unseen } from "./elements.js";
import { icon } from "./icons.js";
import { renderText } from "./render-text.js";

const explained = new Map();

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
  return el("div", { class: "poll", role: "group", "aria-labelledby": name, "aria-live": "off", data: { focus: "poll" }, tabindex: "-1" },
    el("p", { class: "question", id: name, dir: "auto", text: poll.question }),
    poll.description && el("p", { class: "stem", dir: "auto", text: poll.description }),
    head(message),
    isOpen ? choices(message, actions) : results(poll),
    explanation(message, actions),
    el("p", { class: "foot-line" }, el("span", { class: "total", text: count(poll) }), meta),
  );
}

function head({ poll, chat_id, id }) {
  const kind = poll.type === "quiz" ? (poll.is_anonymous ? "Anonymous quiz" : "Quiz") : poll.is_anonymous ? "Anonymous poll" : "Poll";
  return el("div", { class: "kind" },
    el("span", { text: poll.is_closed ? "Final results" : kind }),
    !poll.is_closed && poll.close_date && countdown(poll.close_date),
    bulb(poll, `explanation-${chat_id}-${id}`),
  );
}

function countdown(moment) {
  const label = "Time left to answer";
  return el("span", { class: "countdown", role: "timer", "aria-label": label, data: { close: moment }, text: left(moment) ?? "0:00" });
}

function choices(message, actions) {
  const { poll } = message;
  const several = Boolean(poll.allows_multiple_answers);
  const chosen = new Set();
  const options = poll.options.map((option, place) =>
    el("button", {
      type: "button", class: "option", data: { focus: `option-${place}` }, "aria-pressed": several && "false",
      onclick: ({ currentTarget }) => (several ? toggle(currentTarget, place) : cast(currentTarget, [place])),
    }, el("span", { class: several ? "spot square" : "spot" }, icon("check")), el("span", { class: "label", dir: "auto", text: option.text })),
  );
  const list = el("div", { class: "options", role: "group", "aria-label": several ? "Choose all that apply" : "Options" }, options);
  if (!several) return list;
  const send = el("button", {
    type: "button", class: "cast", data: { focus: "cast" }, "aria-disabled": "true", text: "Vote",
    onclick: () => chosen.size && cast(send, [...chosen].sort((a, b) => a - b)),
  });
  return [list, send];

  function toggle(option, place) {
    if (!chosen.delete(place)) chosen.add(place);
    option.setAttribute("aria-pressed", String(chosen.has(place)));
    send.setAttribute("aria-disabled", String(!chosen.size));
  }

  async function cast(node, places) {
    const busy = node.closest(".poll");
    if (busy.getAttribute("aria-busy") === "true") return;
    busy.setAttribute("aria-busy", "true");
    node.classList.add("chosen");
    const taken = await actions.vote(message, places);
    busy.removeAttribute("aria-busy");
    if (!taken) node.classList.remove("chosen");
  }
}

function results(poll) {
  const rows = poll.options.map((option, place) => {
    const mark = markOf(poll, place);
    const share = poll.total ? Math.round((100 * option.votes) / poll.total) : 0;
    const bar = el("span", { class: "share" });
    bar.style.setProperty("--share", `${share}%`);
    return el("li", { class: `result ${mark.tone}` },
      el("span", { class: "percent", text: `${share}%` }),
      el("span", { class: "mark" }, mark.icon && icon(mark.icon)),
      el("span", { class: "label", dir: "auto", text: option.text }, mark.said && unseen(`, ${mark.said}`)),
      bar,
    );
  });
  return el("ul", { class: "results", "aria-label": "Results" }, rows);
}

function markOf(poll, place) {
  const mine = poll.my?.includes(place);
  if (!poll.correct) return mine ? { tone: "chosen", icon: "check", said: "your answer" } : { tone: "plain" };
  if (poll.correct.includes(place)) return { tone: "right", icon: "check", said: mine ? "your answer, right" : "the right answer" };
  return mine ? { tone: "wrong", icon: "cross", said: "your answer, wrong" } : { tone: "plain" };
}

function isExplained(poll) {
  return explained.get(poll.id) ?? verdict(poll) === "wrong";
}

function bulb(poll, panel) {
  if (!poll.explanation_html) return null;
  const button = el("button", {
    type: "button", class: "bulb", "aria-expanded": String(isExplained(poll)), "aria-controls": panel,
    "aria-label": "Explanation", title: "Explanation", data: { focus: "bulb" },
    onclick: () => {
      explained.set(poll.id, !isExplained(poll));
      button.setAttribute("aria-expanded", String(isExplained(poll)));
      document.getElementById(panel).hidden = !isExplained(poll);
    },
  }, icon("bulb"));
  return button;
}

function explanation({ poll, chat_id, id }, actions) {
  if (!poll.explanation_html) return null;
  return el("div", { class: "explanation", id: `explanation-${chat_id}-${id}`, dir: "auto", hidden: !isExplained(poll) },
    icon("bulb"), renderText(poll.explanation_html, actions, chat_id));
}

function count(poll) {
  const noun = poll.type === "quiz" ? "answer" : "vote";
  if (!poll.total) return poll.is_closed ? `No ${noun}s` : `No ${noun}s yet`;
  return poll.total === 1 ? `1 ${noun}` : `${poll.total} ${noun}s`;
}
