// Speaks to the server: one function per call, refusals become errors with the server's own words.

/** The server answered, and said no; `message` is fit to be shown. */
export class Refused extends Error {}

/** No answer came at all. */
export class Unreachable extends Error {}

async function call(method, path, body) {
  let answer;
  try {
    answer = await fetch(path, {
      method,
      headers: body === undefined ? {} : { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (cause) {
    throw new Unreachable("The local Telegram does not answer. Try again in a moment.", { cause });
  }
  const json = await answer.json().catch(() => null);
  if (!answer.ok) throw new Refused(json?.error ?? `The local Telegram refused this (${answer.status}).`);
  return json;
}

const message = (chat, id) => `/api/chats/${chat}/messages/${id}`;

export const getState = () => call("GET", "/api/state");
export const sendText = (chat, text) => call("POST", `/api/chats/${chat}/messages`, { text });
export const editText = (chat, id, text) => call("PATCH", message(chat, id), { text });
export const pressButton = (chat, id, data) => call("POST", `${message(chat, id)}/press`, { data });
export const vote = (chat, id, places) => call("POST", `${message(chat, id)}/vote`, { places });
export const useControl = (id) => call("POST", `/api/controls/${encodeURIComponent(id)}`, {});

/** The stream of what happens after event number `after`; refused by a server other than that of `run`. */
export const openEvents = (run, after) => new EventSource(`/api/events?run=${run}&after=${after}`);
