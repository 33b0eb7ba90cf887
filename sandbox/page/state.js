// Remembers the chats as the server told them; records are replaced, never changed, so views compare by identity.

const TYPING_MS = 5500;

/** The chats and their messages; `onChange(chat id or null for all)` is called after each change. */
export class Chats {
  #byId = new Map();
  #typing = new Map();
  #onChange;

  constructor(onChange) {
    this.#onChange = onChange;
    this.bot = { first_name: "Bot", username: "" };
    this.me = null;
  }

  /** All chats in the server's order. */
  get all() {
    return [...this.#byId.values()];
  }

  get(id) {
    return this.#byId.get(id);
  }

  isTyping(id) {
    return this.#typing.has(id);
  }

  /** Take a snapshot as the whole truth; messages that did not change keep their identity. */
  replace({ bot, me, chats }) {
    this.bot = bot;
    this.me = me;
    const known = this.#byId;
    this.#byId = new Map(chats.map((chat) => [chat.id, keepSame(dress(chat, bot), known.get(chat.id))]));
    this.#onChange(null);
  }

  /** Take one event; false when it needs a fresh snapshot. */
  apply(event) {
    if (event.type === "chat" || event.type === "commands") return false;
    const chat = this.#byId.get(event.chat_id);
    if (!chat) return true;
    if (event.type === "typing") this.#startTyping(chat.id);
    else if (event.type === "deleted") this.#setMessages(chat, without(chat.messages, event.message_id));
    else if (event.message) this.put(event.message, event.type === "message");
    else return false;
    return true;
  }

  /** Add or replace one message; `isNews` counts it as unread when it is someone else's. */
  put(message, isNews = false) {
    const chat = this.#byId.get(message.chat_id);
    if (!chat) return;
    const isNew = !chat.messages.some(({ id }) => id === message.id);
    if (!message.mine && isNews) this.#stopTyping(chat.id);
    const unread = chat.unread + (isNews && isNew && !message.mine ? 1 : 0);
    this.#set({ ...chat, unread, messages: withOne(chat.messages, message) });
  }

  /** Put a poll, as now seen, into its message. */
  putPoll(chatId, messageId, poll) {
    const message = this.#byId.get(chatId)?.messages.find(({ id }) => id === messageId);
    if (message) this.put({ ...message, poll });
  }

  markRead(id) {
    const chat = this.#byId.get(id);
    if (chat?.unread) this.#set({ ...chat, unread: 0 });
  }

  #setMessages(chat, messages) {
    this.#set({ ...chat, messages });
  }

  #set(chat) {
    this.#byId.set(chat.id, chat);
    this.#onChange(chat.id);
  }

  #startTyping(id) {
    clearTimeout(this.#typing.get(id));
    this.#typing.set(id, setTimeout(() => this.#stopTyping(id), TYPING_MS));
    this.#onChange(id);
  }

  #stopTyping(id) {
    clearTimeout(this.#typing.get(id));
    if (this.#typing.delete(id)) this.#onChange(id);
  }
}

/** A private chat wears the face of the bot, any other its own. */
function dress(chat, bot) {
  return { ...chat, faceId: chat.type === "private" ? bot.id : chat.id };
}

function keepSame(chat, known) {
  if (!known) return chat;
  const before = new Map(known.messages.map((message) => [message.id, message]));
  const same = (message) => JSON.stringify(before.get(message.id)) === JSON.stringify(message);
  const messages = chat.messages.map((message) => (same(message) ? before.get(message.id) : message));
  const missed = chat.messages.filter((message) => !message.mine && !before.has(message.id)).length;
  return { ...chat, messages, unread: Math.max(chat.unread, known.unread + missed) };
}

function withOne(messages, message) {
  const place = messages.findIndex(({ id }) => id >= message.id);
  if (place < 0) return [...messages, message];
  const skip = messages[place].id === message.id ? 1 : 0;
  return [...messages.slice(0, place), message, ...messages.slice(place + skip)];
}

function without(messages, id) {
  return messages.filter((message) => message.id !== id);
}
