// Keeps the page in step with the server: a snapshot, then events; after a break, both again.

import { getState, openEvents } from "./api.js";

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 4000;
/** Several changes at once cost one snapshot. */
const REFRESH_MS = 50;

/**
 * Follow the server for as long as the page lives.
 *
 * `onState(state)` gets every snapshot (a snapshot is the whole truth: after a break it replaces what was known, so
 * nothing can be missed), `onEvent(event)` what happens after it, `onLine(connected)` each change of the connection.
 * Returns a function that asks for a fresh snapshot.
 */
export function follow({ onState, onEvent, onLine }) {
  let source = null;
  let run = null;
  let seen = 0;
  let pause = FIRST_PAUSE_MS;
  let timer = 0;
  let attempt = 0;

  async function connect() {
    clearTimeout(timer);
    source?.close();
    const mine = ++attempt;
    let state;
    try {
      state = await getState();
    } catch {
      if (mine === attempt) retry();
      return;
    }
    if (mine !== attempt) return;
    onState(state);
    listen(state);
  }

  function listen(state) {
    // Events up to `known` are in the snapshot already; of those only the toasts are news. A server that started anew
    // counts from the beginning.
    const known = state.seq;
    if (run !== state.run) seen = known;
    run = state.run;
    const stream = (source = openEvents(run, seen));
    stream.onopen = () => {
      pause = FIRST_PAUSE_MS;
      onLine(true);
    };
    stream.onmessage = ({ data }) => {
      const event = JSON.parse(data);
      seen = event.seq;
      if (event.seq > known || event.type === "toast") onEvent(event);
    };
    stream.onerror = () => {
      stream.close();
      if (stream === source) retry();
    };
  }

  function retry() {
    onLine(false);
    timer = setTimeout(connect, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }

  addEventListener("online", connect);
  connect();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(connect, REFRESH_MS);
  };
}
