"""Holds what went out against what was promised, appointment by appointment, once the flight is over."""

from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from jobs.flight.almanac import Appointment
from jobs.flight.dues import Due, Dues
from jobs.flight.excuses import FACT_GIVEN_UP, Excuses
from jobs.flight.model import Span
from jobs.flight.promises import Breach
from jobs.flight.recorder import Recorder, clock, named
from jobs.model import PartKey, Subscriber

NOTHING_TO_ASK: Final = "nothing to ask"
"""The reason of a quiz that no fact was there for."""
_HAIR: Final = 1e-3
"""Seconds; a clock in floats may be early by less."""
_LEEWAY: Final = 60.0
"""Seconds a call begun in time may still wait for its turn."""


@dataclass(slots=True)
class Findings:
    """What the flight came to."""

    posts: int = 0
    parts: int = 0
    in_gaps: int = 0
    """Posts whose time the clocks skipped."""
    in_overlaps: int = 0
    """Posts whose time the clocks showed twice."""
    sent: int = 0
    again_after_crash: int = 0
    again_unanswered: int = 0
    catch_ups: int = 0
    put_off: int = 0
    """Parts that waited for the end of quiet hours."""
    lateness: "array[float]" = field(default_factory=lambda: array("d"))
    """Of every part sent on time, in seconds, sorted."""
    excused: Counter[str] = field(default_factory=Counter)
    """Parts that were not sent, by the reason they could not be."""


class Judge:
    """Goes through the appointments of every chat."""

    def __init__(self, dues: Dues, recorder: Recorder, excuses: Excuses) -> None:
        self.findings = Findings()
        self._dues = dues
        self._recorder = recorder
        self._excuses = excuses
        self._first: dict[PartKey, int] = {}

    def judge(self, passengers: Sequence[Subscriber], unsettled: int) -> Findings:
        """Return the findings; `unsettled` rows were left in the ledger."""
        self._sort_messages()
        for passenger in passengers:
            self._judge_chat(passenger)
        for key, place in self._first.items():
            self._note(Breach.UNASKED, key, f"sent {clock(self._recorder.sent_at[place])}")
        for _ in range(unsettled):
            self._recorder.breaches.note(Breach.STUCK, "planned, being sent or unknown")
        self.findings.lateness = array("d", sorted(self.findings.lateness))
        return self.findings

    def _sort_messages(self) -> None:
        """Find each row's first message, and call the others duplicates."""
        copies: Counter[PartKey] = Counter()
        for place, key in enumerate(self._recorder.keys):
            if self._first.setdefault(key, place) != place:
                copies[key] += 1
        for key, count in copies.items():
            self._judge_copies(key, count)

    def _judge_copies(self, key: PartKey, count: int) -> None:
        crashed, silent = self._recorder.cut_off[key], self._recorder.unanswered[key]
        self.findings.again_after_crash += min(count, crashed)
        self.findings.again_unanswered += min(max(0, count - crashed), silent)
        for _ in range(count - crashed - silent):
            self._note(Breach.TWICE, key, f"sent {count + 1} times")

    def _judge_chat(self, chat: Subscriber) -> None:
        late_for: set[float] = set()
        for due in self._dues.of(chat.schedule):
            slot = due.appointment.name
            self._count(due.appointment)
            places = [
                self._first.pop(PartKey(chat_id=chat.chat_id, slot=slot, part=part), None)
                for part in range(1, chat.facts + chat.quizzes + 1)
            ]
            self.findings.parts += len(places)
            late = any(self._recorder.late[place] for place in places if place is not None)
            if late:
                self._judge_catch_up(chat, due, late_for)
            for part, place in enumerate(places, start=1):
                key = PartKey(chat_id=chat.chat_id, slot=slot, part=part)
                if place is None:
                    self._judge_missing(chat, due, key)
                else:
                    self._judge_sent(chat, due, key, place)

    def _count(self, appointment: Appointment) -> None:
        self.findings.posts += 1
        if appointment.touched is not None:
            self.findings.in_gaps += appointment.touched.is_forward
            self.findings.in_overlaps += not appointment.touched.is_forward

    def _judge_catch_up(self, chat: Subscriber, due: Due, late_for: set[float]) -> None:
        self.findings.catch_ups += 1
        back = due.plans[-1].at
        if back in late_for:
            key = PartKey(chat_id=chat.chat_id, slot=due.appointment.name, part=1)
            self._note(Breach.AGAIN_LATE, key, f"the program was back {clock(back)}")
        late_for.add(back)

    def _judge_sent(self, chat: Subscriber, due: Due, key: PartKey, place: int) -> None:
        at, late = self._recorder.sent_at[place], bool(self._recorder.late[place])
        self.findings.sent += 1
        sent = f"sent {clock(at)}"
        if at < due.at - _HAIR:
            self._note(Breach.EARLY, key, sent)
        if at > due.ends + _LEEWAY:
            self._note(Breach.STALE, key, sent)
        if self._dues.is_quiet(chat.schedule, at):
            self._note(Breach.QUIET, key, sent)
        if not due.may_be(late=late):
            self._note(Breach.UNMARKED, key, sent)
        if late:
            return
        if at - due.at > _LEEWAY and self._dues.quiet_spans(chat.schedule, Span(due.at, at)):
            self.findings.put_off += 1
        else:
            self.findings.lateness.append(at - due.at)

    def _judge_missing(self, chat: Subscriber, due: Due, key: PartKey) -> None:
        quiet = self._dues.quiet_spans(chat.schedule, Span(due.at, due.ends))
        uses = (Span(due.at, plan.ends) for plan in due.plans)
        excuse = next(filter(None, (self._excuses.find(chat, key, use, quiet) for use in uses)), None)
        excuse = excuse or self._had_no_fact(key)
        if excuse is not None:
            self.findings.excused[excuse] += 1
        else:
            self._note(Breach.LOST, key, self._recorder.given_up.get(key, "no outcome was written"))

    def _had_no_fact(self, key: PartKey) -> str | None:
        """Excuse a quiz on a fact of the same post that was given up."""
        given_up = self._recorder.given_up
        earlier = any(replace(key, part=part) in given_up for part in range(1, key.part))
        return FACT_GIVEN_UP if earlier and given_up.get(key) == NOTHING_TO_ASK else None

    def _note(self, breach: Breach, key: PartKey, what: str) -> None:
        self._recorder.breaches.note(breach, f"{named(key)}: {what}")
