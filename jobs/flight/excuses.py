"""Why a part could not be sent: strict, so that only what was injected is an excuse."""

from collections.abc import Sequence

from jobs.flight.model import Span, longest_gap
from jobs.flight.recorder import Recorder
from jobs.flight.telegram import Telegram
from jobs.flight.weather import Weather
from jobs.model import PartKey, Subscriber

GONE = "the chat had left"
TWICE_UNANSWERED = "two calls were not answered"
FACT_GIVEN_UP = "nothing to ask about, as a fact could not be sent"


class Excuses:
    """Knows what stood in the way. `enough` seconds without any of it are enough to send everything."""

    def __init__(self, weather: Weather, recorder: Recorder, telegram: Telegram, enough: float) -> None:
        self._recorder = recorder
        self._telegram = telegram
        self._enough = enough
        self._everywhere = {
            "the program was down": list(recorder.down),
            "Telegram was out of order": [outage.span for outage in weather.outages],
            "Telegram asked everyone to wait": list(weather.floods),
        }

    def find(self, chat: Subscriber, key: PartKey, useful: Span, quiet: Sequence[Span]) -> str | None:
        """Return why a part was not sent while it was of use; None when nothing stood in the way."""
        gone = self._recorder.gone.get(chat.chat_id)
        if gone is not None and gone.start < useful.end and useful.start < gone.end:
            if longest_gap([], Span(useful.start, gone.start)) < self._enough:
                return GONE
            useful = Span(useful.start, gone.start)
        if self._recorder.unanswered[key] + self._recorder.cut_off[key] >= 2:
            return TWICE_UNANSWERED
        return self._in_the_way(chat, useful, quiet)

    def _in_the_way(self, chat: Subscriber, useful: Span, quiet: Sequence[Span]) -> str | None:
        obstacles = {**self._everywhere, "Telegram asked the chat to wait": self._held(chat)}
        spans = [span for spans in obstacles.values() for span in spans]
        if longest_gap([*spans, *quiet], useful) >= self._enough:
            return None
        share = {name: sum(_shared(span, useful) for span in spans) for name, spans in obstacles.items()}
        worst = max(share, key=lambda name: share[name])
        return worst if share[worst] > 0 else None

    def _held(self, chat: Subscriber) -> list[Span]:
        held = self._telegram.held
        now = self._telegram.moved.get(chat.chat_id, chat.chat_id)
        return [*held.get(chat.chat_id, ()), *(held.get(now, ()) if now != chat.chat_id else ())]


def _shared(one: Span, other: Span) -> float:
    return max(0.0, min(one.end, other.end) - max(one.start, other.start))
