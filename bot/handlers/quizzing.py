"""`/quiz`, the quiz buttons and the votes: talk around quizzes and rounds."""

from collections.abc import Collection
from contextlib import suppress
from re import compile as pattern

from bot.chats import Chats
from bot.handlers.asked import Asked, Pressed
from bot.handlers.reading_room import ReadingRoom
from bot.handlers.replies import Replies
from bot.handlers.routing import PollClosed, Voted
from bot.handlers.seeking_help import helplines_for
from bot.outgoing import Place
from bot.rendering import speech
from bot.rendering.facts import topic_name
from bot.rendering.quiz import (
    TABLE_PLACES,
    at_most_page,
    no_round_page,
    score_page,
    table_page,
    under_way,
    under_way_page,
)
from jobs.errors import JobsError, NothingToAsk, NotUnderstood
from jobs.model import ChatKind, Round, Subscriber, Vote
from jobs.ports import Clock
from jobs.quizzing import MAX_QUESTIONS, Quizzing
from jobs.rounds import Ending, Finished, Left, QuizRounds
from jobs.subscriptions import Chat, Subscriptions

_USUAL = 5
"""Questions of a round when no number is given."""
_DIGITS = 9
"""Of a number that are read: more questions than there will ever be."""
_NO_COUNT = pattern(r"[-−+]\d+|\d+[.,/]\d+")
"""A number that counts no questions."""
_A_COUNT = f"Write 1 to {MAX_QUESTIONS}, e.g. /quiz 5"
_ENDING = frozenset(["stop", "end", "quit", "finish"])
"""Words after /quiz that mean the round under way."""


class QuizTalk:
    """Starts rounds, passes votes on, and tells scores."""

    def __init__(
        self,
        rounds: QuizRounds,
        quizzing: Quizzing,
        readers: Subscriptions,
        room: ReadingRoom,
        chats: Chats,
        replies: Replies,
        clock: Clock,
    ) -> None:
        self._rounds = rounds
        self._quizzing = quizzing
        self._readers = readers
        self._room = room
        self._chats = chats
        self._replies = replies
        self._clock = clock

    async def on_quiz(self, asked: Asked) -> None:
        """Start a round: `/quiz`, `/quiz 5`, `/quiz security`, `/quiz 5 security`; end it: `/quiz stop`."""
        if page := helplines_for(asked.words, self._room.library):
            await self._replies.say(asked.place, page)
            return
        if asked.words.lower() in _ENDING:
            await self._end(asked)
            return
        count, topic = read_round(asked.words, self._room.library.topics())
        if others := await self._others_round(asked.user_id, asked.place):
            await self._replies.say(asked.place, under_way_page(others))
            return
        if count > MAX_QUESTIONS:
            await self._replies.say(asked.place, at_most_page(count, MAX_QUESTIONS))
        await self._start(asked, count, topic)

    async def _end(self, asked: Asked) -> None:
        """End the round under way, as its Stop button does."""
        running = await self._rounds.under_way(asked.place.chat_id)
        if running is None:
            await self._replies.say(asked.place, no_round_page())
        elif not await self._may_end(asked.user_id, asked.place, running):
            await self._replies.say(asked.place, under_way_page(running))
        else:
            await self._rounds.stop(running.round_id)

    async def on_again(self, pressed: Pressed) -> str | None:
        """Start another round as the button says."""
        count, topic = pressed.word(0), pressed.word(1)
        if (count and not count.isdecimal()) or (topic and topic not in self._room.library.topics()):
            return speech.STALE_BUTTON
        if others := await self._others_round(pressed.user_id, pressed.place):
            return under_way(others)
        await self._start(pressed.asked(), int(count or _USUAL), topic or None)
        return None

    async def _start(self, asked: Asked, count: int, topic: str | None) -> None:
        try:
            await self._quizzing.start(await self._reader(asked.place), asked.learner, count, topic)
        except NothingToAsk as error:
            await self._replies.say(asked.place, speech.nothing_to_ask(error.reason))

    async def on_revise(self, pressed: Pressed) -> str | None:
        """Start a round of what is due for whoever pressed."""
        if others := await self._others_round(pressed.user_id, pressed.place):
            return under_way(others)
        try:
            await self._quizzing.revise(await self._reader(pressed.place), pressed.user_id)
        except NothingToAsk as error:
            return f"{error.reason}."
        return None

    async def on_fact(self, pressed: Pressed) -> str | None:
        """Ask one question on the button's fact."""
        try:
            await self._quizzing.ask_about(
                await self._reader(pressed.place), pressed.word(0), pressed.word(1)
            )
        except NothingToAsk as error:
            return f"{error.reason}."
        return None

    async def on_next(self, pressed: Pressed) -> str | None:
        """Go on to the next question of a group's round, once, whoever presses."""
        running, seen = await self._round_of(pressed), pressed.number(1)
        if running is None or seen is None:
            return await self._over(pressed)
        if not await self._rounds.next(running.round_id, seen):
            return "The round is already past this question."
        await self._strip(pressed)
        return None

    async def on_stop(self, pressed: Pressed) -> str | None:
        """End a round early, as only its starter and administrators may."""
        running = await self._round_of(pressed)
        if running is None:
            return await self._over(pressed)
        if not await self._may_end(pressed.user_id, pressed.place, running):
            return "Only whoever started this round, or an administrator, can stop it."
        return None if await self._rounds.stop(running.round_id) else await self._over(pressed)

    async def _round_of(self, pressed: Pressed) -> Round | None:
        """The open round the button is about; never another chat's, whatever the button says."""
        round_id = pressed.number(0)
        running = None if round_id is None else await self._rounds.find(round_id)
        return running if running and running.chat_id == pressed.place.chat_id else None

    async def _over(self, pressed: Pressed) -> str:
        """The button has outlived its round: take it away and say so."""
        await self._strip(pressed)
        return "This round is over."

    async def _strip(self, pressed: Pressed) -> None:
        """Buttons that stay do no harm: no trouble with them is told to anybody."""
        with suppress(JobsError):
            await self._replies.strip(pressed.place, pressed.message_id)

    async def _others_round(self, user_id: int | None, place: Place) -> Round | None:
        """The round under way here, if it is not this person's to end."""
        running = await self._rounds.under_way(place.chat_id)
        return None if running is None or await self._may_end(user_id, place, running) else running

    async def _may_end(self, user_id: int | None, place: Place, running: Round) -> bool:
        """A chat that speaks for itself is its administrators."""
        return user_id in (None, running.user_id) or await self._chats.administers(user_id, place)

    async def on_vote(self, voted: Voted) -> None:
        """Pass a vote on to be judged; the next question may follow."""
        vote = Vote(poll_id=voted.poll_id, user_id=voted.user_id, places=voted.places, at=self._clock.now())
        await self._rounds.voted(vote)

    async def on_closed(self, closed: PollClosed) -> None:
        """A poll ran out of time: its round goes on."""
        await self._rounds.closed(closed.poll_id)

    async def announce(self, finished: Finished) -> None:
        """Tell the scores of a round: one's own in private, a table elsewhere.

        A round that nobody touched makes room for the next one without a word.
        """
        if finished.ending is Ending.REPLACED and not finished.scores:
            return
        place = Place(chat_id=finished.reader.chat_id, kind=finished.reader.kind)
        if place.kind is ChatKind.PRIVATE:
            await self._replies.say(place, score_page(next(iter(finished.scores), None), finished))
            return
        names = await self._chats.names(
            place.chat_id, [score.user_id for score in finished.scores[:TABLE_PLACES]]
        )
        await self._replies.say(place, table_page(finished, names))

    async def tidy_up(self, left: Left) -> None:
        """Take the buttons from a question that is past; close it where its round was ended."""
        place = Place(chat_id=left.reader.chat_id, kind=left.reader.kind)
        tidy = self._replies.close_poll if left.over else self._replies.strip
        await tidy(place, left.message_id)

    async def _reader(self, place: Place) -> Subscriber:
        return await self._readers.reader(Chat(chat_id=place.chat_id, kind=place.kind))


def read_round(words: str, topics: Collection[str]) -> tuple[int, str | None]:
    """Read "5 security" as a number of questions and a topic, in any order; raises NotUnderstood.

    The number may be more than a round has room for.
    """
    parts = words.lower().split()
    if odd := next((part for part in parts if _NO_COUNT.fullmatch(part)), None):
        raise NotUnderstood(odd, "questions make no round", _A_COUNT)
    numbers = [int(part[:_DIGITS]) for part in parts if part.isdecimal()]
    topic = "-".join(part for part in parts if not part.isdecimal())
    if topic and topic not in topics:
        raise NotUnderstood(
            f"“{topic[:40]}”", "is not a topic", f"Topics are {', '.join(map(topic_name, topics))}"
        )
    if numbers and not numbers[0]:
        raise NotUnderstood("0", "questions make no round", _A_COUNT)
    return numbers[0] if numbers else _USUAL, topic or None
