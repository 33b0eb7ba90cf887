// Words for moments: clock times, day separators, countdowns and file sizes.

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const WHOLE = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" });
const THIS_YEAR = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });
const OTHER_YEAR = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "long", year: "numeric" });
const SHORT_DAY = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });

/** What a slow answer may cost; less is no difference between two clocks. */
const TOLERATED_MS = 1500;
let ahead = 0;

const at = (unix) => new Date(unix * 1000);

/** Learn what time it is for the server: its clock may have been moved. */
export function setNow(unix) {
  const gap = unix * 1000 - Date.now();
  if (Math.abs(gap - ahead) > TOLERATED_MS) ahead = gap;
}

const present = () => new Date(Date.now() + ahead);

/** The wall-clock time of a moment in seconds, as "10:31". */
export const clock = (unix) => CLOCK.format(at(unix));

/** The whole moment, for tooltips. */
export const whole = (unix) => WHOLE.format(at(unix));

/** The moment for a machine. */
export const iso = (unix) => at(unix).toISOString();

/** Equal for two moments of the same local day. */
export const dayOf = (unix) => at(unix).toDateString();

/** "Today", "Yesterday" or the date. */
export function dayName(unix, now = present()) {
  const day = at(unix);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day.toDateString() === now.toDateString()) return "Today";
  if (day.toDateString() === yesterday.toDateString()) return "Yesterday";
  return (day.getFullYear() === now.getFullYear() ? THIS_YEAR : OTHER_YEAR).format(day);
}

/** For the chat list: the time today, otherwise the day. */
export function brief(unix, now = present()) {
  return at(unix).toDateString() === now.toDateString() ? clock(unix) : SHORT_DAY.format(at(unix));
}

/** What is left until a moment, as "0:14"; null once it has passed. */
export function left(unix, now = present()) {
  const seconds = Math.ceil(unix - now.getTime() / 1000);
  if (seconds <= 0) return null;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const rest = String(seconds % 60).padStart(2, "0");
  return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}

/** A file's size in words. */
export function size(bytes) {
  const units = ["bytes", "KB", "MB", "GB"];
  const step = Math.min(units.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)));
  return `${step ? (bytes / 1024 ** step).toFixed(1) : bytes} ${units[step]}`;
}
