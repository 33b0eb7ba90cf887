"""`/quiz`, the quiz buttons and the votes: talk around quizzes and rounds."""

from collections.abc import Collection

from bot.chats import Chats
from bot.handlers.asked import Asked, Pressed
from bot.handlers.reading_room import ReadingRoom
from bot.handlers.replies import Replies
from bot.handlers.routing import PollClosed, Voted
from bot.outgoing import Place
from bot.rendering import speech
from bot.rendering.quiz import TABLE_PLACES, score_page, table_page
from jobs.errors import NothingToAsk, NotUnderstood
from jobs.model import ChatKind, Subscriber, Vote
from jobs.ports import Clock
from jobs.quizzing import MAX_QUESTIONS, Quizzing
from jobs.rounds import Finished, QuizRounds
from jobs.subscriptions import Chat, Subscriptions

_USUAL = 5
"""Questions of a round when no number is given."""


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
        """Start a round: `/quiz`, `/quiz 5`, `/quiz security`, `/quiz 5 security`."""
        count, topic = read_round(asked.words, self._room.library.topics())
        await self._start(asked, count, topic)

    async def on_again(self, pressed: Pressed) -> str | None:
        """Start another round as the button says."""
        count, topic = pressed.word(0), pressed.word(1)
        if (count and not count.isdecimal()) or (topic and topic not in self._room.library.topics()):
            return speech.STALE_BUTTON
        await self._start(pressed.asked(), int(count or _USUAL), topic or None)
        return None

    async def _start(self, asked: Asked, count: int, topic: str | None) -> None:
        try:
            await self._quizzing.start(await self._reader(asked.place), asked.learner, count, topic)
        except NothingToAsk as error:
            await self._replies.say(asked.place, speech.nothing_to_ask(error.reason))

    async def on_revise(self, pressed: Pressed) -> str | None:
        """Start a round of what is due for whoever pressed."""
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
        round_id, seen = pressed.number(0), pressed.number(1)
        if round_id is None or seen is None:
            return speech.STALE_BUTTON
        went_on = await self._rounds.next(round_id, seen)
        return None if went_on else "The round is already past this question."

    async def on_stop(self, pressed: Pressed) -> str | None:
        """End a round early."""
        round_id = pressed.number(0)
        if round_id is None:
            return speech.STALE_BUTTON
        return None if await self._rounds.stop(round_id) else "This round is over."

    async def on_vote(self, voted: Voted) -> None:
        """Pass a vote on to be judged; the next question may follow."""
        vote = Vote(poll_id=voted.poll_id, user_id=voted.user_id, places=voted.places, at=self._clock.now())
        await self._rounds.voted(vote)

    async def on_closed(self, closed: PollClosed) -> None:
        """A poll ran out of time: its round goes on."""
        await self._rounds.closed(closed.poll_id)

    async def announce(self, finished: Finished) -> None:
        """Tell the scores of a round: one's own in private, a table elsewhere."""
        place = Place(chat_id=finished.reader.chat_id, kind=finished.reader.kind)
        asked = len(finished.running.questions)
        if place.kind is ChatKind.PRIVATE:
            await self._replies.say(place, score_page(next(iter(finished.scores), None), asked))
            return
        names = await self._chats.names(
            place.chat_id, [score.user_id for score in finished.scores[:TABLE_PLACES]]
        )
        await self._replies.say(place, table_page(finished.scores, names, asked))

    async def _reader(self, place: Place) -> Subscriber:
        return await self._readers.reader(Chat(chat_id=place.chat_id, kind=place.kind))


def read_round(words: str, topics: Collection[str]) -> tuple[int, str | None]:
    """Read "5 security" as a number of questions and a topic, in any order; raises NotUnderstood."""
    parts = words.lower().split()
    numbers = [int(part) for part in parts if part.isdecimal() and len(part) < 4]
    topic = "-".join(part for part in parts if not part.isdecimal())
    if topic and topic not in topics:
        raise NotUnderstood(f"“{topic[:40]}”", "is not a topic", f"Topics are {', '.join(topics)}")
    return min(max(numbers[0], 1), MAX_QUESTIONS) if numbers else _USUAL, topic or None
