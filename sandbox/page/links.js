// Decides what a link does: Telegram's own deep links stay in the page, all others open in a new tab.

const TELEGRAM = new Set(["t.me", "telegram.me", "telegram.dog"]);

/** The payload of a `t.me/<bot>?start=…` link to this bot ("" without one); null for any other link. */
export function startPayload(url, username) {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  const bot = protocol === "tg:" ? searchParams.get("domain") : TELEGRAM.has(hostname) && pathname.slice(1);
  if (!bot || bot.toLowerCase() !== username.toLowerCase()) return null;
  return searchParams.get("start") ?? "";
}

/** Whether a link leads somewhere harmless; the page follows no others. */
export function isHarmless(url) {
  return URL.canParse(url) && ["http:", "https:", "tg:"].includes(new URL(url).protocol);
}

/** Give a link its target and, for a deep link to our bot, its click. */
export function tame(anchor, actions) {
  const payload = startPayload(anchor.href, actions.botName());
  anchor.target = "_blank";
  anchor.rel = "noopener noreferrer";
  if (payload === null) return anchor;
  anchor.addEventListener("click", (event) => {
    event.preventDefault();
    actions.start(payload);
  });
  return anchor;
}
