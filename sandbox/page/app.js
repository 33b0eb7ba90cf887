// Wires the page: the server's news into the views, the person's deeds to the server, the address to the open chat.

import * as api from "./api.js";
import { ChatList } from "./chat-list.js";
import { showControls } from "./controls.js";
import { left, setNow } from "./dates.js";
import { follow } from "./live.js";
import { alertBox, say, showLine, toast } from "./notices.js";
import { Panes } from "./panes.js";
import { verdict } from "./render-poll.js";
import { Chats } from "./state.js";

const byId = (id) => document.getElementById(id);
/** How long after a press the event about its answer may still follow the answer itself. */
const ECHO_MS = 1500;
const SPOKEN = { right: "Right.", wrong: "Wrong.", null: "Your answer is in." };

const actions = {
  say,
  botName: () => chats.bot.username ?? "",
  activated: () => drawList(),
  close: (id) => panes.close(id),
  send: (chatId, text) => attempt(async () => {
    chats.put(await api.sendText(chatId, text));
    panes.toBottom(chatId);
  }),
  edit: (chatId, id, text) => attempt(async () => chats.put(await api.editText(chatId, id, text))),
  press: (message, data) => attempt(async () => {
    const key = `${message.chat_id}/${message.id}`;
    pressed.add(key);
    try {
      const answer = await api.pressButton(message.chat_id, message.id, data);
      if (answer.toast) (answer.alert ? alertBox : toast)(answer.toast);
      setTimeout(() => pressed.delete(key), answer.toast ? ECHO_MS : 0);
    } catch (error) {
      pressed.delete(key);
      throw error;
    }
  }),
  vote: (message, places) => attempt(async () => {
    const poll = await api.vote(message.chat_id, message.id, places);
    chats.putPoll(message.chat_id, message.id, poll);
    say(places.length ? spoken(poll) : "Your vote is taken back.");
  }),
  start: (payload) => {
    const chat = chats.all.find(({ type }) => type === "private");
    if (!chat) return toast("There is no private chat with the bot here.", "error");
    panes.open(chat.id);
    return actions.send(chat.id, `/start ${payload}`.trim());
  },
  leaveChat: (id) => {
    if (location.hash) history.replaceState(null, "", location.pathname);
    panes.toList();
    list.focus(id);
  },
};

const pressed = new Set();
const chats = new Chats(draw);
const list = new ChatList(byId("chats"), (id) => panes.open(id));
const panes = new Panes(byId("panes"), chats, actions);

/** Do it; when it fails, say why. Whether it worked is the result. */
async function attempt(deed) {
  try {
    await deed();
    return true;
  } catch (error) {
    if (!(error instanceof api.Refused || error instanceof api.Unreachable)) throw error;
    toast(error.message, "error");
    return false;
  }
}

function spoken(poll) {
  const result = verdict(poll);
  if (result !== "wrong") return SPOKEN[result];
  const right = poll.correct.map((place) => poll.options[place].text.replace(/\.$/, ""));
  return `${SPOKEN.wrong} The right ${right.length === 1 ? "answer is" : "answers are"} ${right.join(", ")}.`;
}

function draw(id) {
  panes.update(id);
  drawList();
}

function drawList() {
  list.update(chats.all, { active: panes.active, shown: panes.shown, isTyping: (id) => chats.isTyping(id) });
  const unread = chats.all.reduce((sum, chat) => sum + chat.unread, 0);
  document.title = `${unread ? `(${unread}) ` : ""}${chats.bot.first_name}, local Telegram`;
}

function route() {
  const id = Number(location.hash.slice(1));
  if (chats.get(id)) panes.open(id);
  else panes.toList();
}

/** The answer to a press reaches us twice, with the press and as an event; the event counts only when it is late. */
function lateToast({ chat_id, message_id, text }) {
  if (text && !pressed.has(`${chat_id}/${message_id}`)) toast(text);
}

let begun = false;
function begin() {
  if (begun || !chats.all.length) return;
  begun = true;
  panes.open(chats.all[0].id, false);
  route();
  if (!location.hash && !matchMedia("(pointer: coarse)").matches) panes.focus();
}

const refresh = follow({
  onState: (state) => {
    setNow(state.now);
    chats.replace(state);
    showControls(byId("controls"), state.controls ?? []);
    begin();
  },
  onEvent: (event) => {
    setNow(event.now);
    if (event.type === "toast") lateToast(event);
    else if (!chats.apply(event)) refresh();
  },
  onLine: showLine,
});

addEventListener("hashchange", route);
document.addEventListener("visibilitychange", () => panes.arrange());
byId("skip").addEventListener("click", (event) => {
  event.preventDefault();
  if (panes.shown.length) panes.focus();
  else list.focus();
});
document.addEventListener("keydown", ({ key, target }) => {
  const pane = key === "Escape" && target.closest?.(".pane");
  if (pane) pane.querySelector("textarea")?.focus();
});
setInterval(() => {
  for (const node of document.querySelectorAll("[data-close]")) {
    node.textContent = left(Number(node.dataset.close)) ?? "0:00";
  }
}, 1000);
