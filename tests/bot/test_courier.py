"""What goes out is what python-telegram-bot would send, but a post is written once for all its readers."""

import asyncio
import json
from typing import Any
from urllib.parse import parse_qs

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.request import BaseRequest, RequestData

from bot.callbacks import Action, press
from bot.courier import Courier
from bot.errors import TopicGone
from bot.handlers.replies import Replies
from bot.outgoing import Outgoing, Place
from bot.rendering.page import Button, Page, QuizPage
from bot.transport import Form
from jobs.errors import DropItem, TryLater
from jobs.model import ChatKind
from jobs.pacing import Gate
from tests.factories import a_chat, a_library
from tests.fakes import FakeClock

ASHA = Place(chat_id=7, kind=ChatKind.PRIVATE)
TOPIC = Place(chat_id=-100, kind=ChatKind.GROUP, topic=3)
EXPLAIN = press(Action.EXPLAIN, "news", "seat")
PAGE = Page(
    text="<b>Lyon</b> & “Geneva”\n", rows=((Button("Explain", EXPLAIN), Button("Site", "https://x.in/?a=b")),)
)
QUIZ = QuizPage(
    question="Where?",
    options=("Lyon", "Paris & co"),
    correct=(0,),
    explanation="Since 1989.",
    open_seconds=60,
)
POLL = {"id": "P", "question": "?", "options": [], "total_voter_count": 0, "type": "quiz"}
FLAGS = ("is_closed", "is_anonymous", "allows_multiple_answers", "allows_revoting", "members_only")
CHAT = {"id": 7, "type": "private"}
RESULT = {"message_id": 5, "date": 0, "chat": CHAT, "poll": {**POLL, **dict.fromkeys(FLAGS, False)}}
MESSAGE = json.dumps({"ok": True, "result": RESULT}).encode()


class Wire(BaseRequest):
    """Keeps the fields of each call and gives the answers it was told to, then that all is well."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.answers: list[tuple[int, bytes]] = []

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self, url: str, method: str, request_data: RequestData | Form | None = None, *_: object, **__: object
    ) -> tuple[int, bytes]:
        assert request_data is not None
        if isinstance(request_data, Form):
            fields = {name: value for name, (value,) in parse_qs(request_data.body.decode()).items()}
        else:
            fields = request_data.json_parameters
        self.calls.append((url.rpartition("/")[2], {name: _read(text) for name, text in fields.items()}))
        return self.answers.pop(0) if self.answers else (200, MESSAGE)


def _read(text: str) -> Any:
    """Read a field that is JSON; the order of what is in it means nothing."""
    try:
        return json.loads(text)
    except ValueError:
        return text


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def bot(wire: Wire) -> Bot:
    return Bot("1:t", request=wire, get_updates_request=wire)


async def test_a_message_has_the_fields_of_the_librarys_own_call(bot: Bot, wire: Wire) -> None:
    buttons = [
        InlineKeyboardButton("Explain", callback_data=EXPLAIN.encode()),
        InlineKeyboardButton("Site", url="https://x.in/?a=b"),
    ]
    await bot.send_message(
        7,
        PAGE.text,
        parse_mode="HTML",
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        reply_markup=InlineKeyboardMarkup([buttons]),
        allow_paid_broadcast=True,
    )
    await Outgoing(bot, paid=True).say(ASHA, PAGE, broadcast=True)
    assert wire.calls[1] == wire.calls[0]


async def test_a_poll_has_the_fields_of_the_librarys_own_call(bot: Bot, wire: Wire) -> None:
    await bot.send_poll(
        7,
        QUIZ.question,
        list(QUIZ.options),
        type="quiz",
        is_anonymous=False,
        correct_option_ids=[0],
        explanation=QUIZ.explanation,
        open_period=60,
    )
    sent = await Outgoing(bot).ask(ASHA, QUIZ)
    assert wire.calls[1] == wire.calls[0]
    assert (sent.poll_id, sent.message_id) == ("P", 5)


async def test_a_reply_is_never_paid_for(bot: Bot, wire: Wire) -> None:
    await Outgoing(bot, paid=True).say(ASHA, PAGE)
    assert "allow_paid_broadcast" not in wire.calls[0][1]


async def test_a_refusal_is_told_as_what_to_do_next(bot: Bot, wire: Wire) -> None:
    wire.answers = [
        (400, b'{"ok": false, "error_code": 400, "description": "Bad Request: message is too long"}')
    ]
    with pytest.raises(DropItem, match="too long"):
        await Outgoing(bot).say(ASHA, PAGE)


async def test_a_channel_taken_for_a_group_gets_the_anonymous_poll(bot: Bot, wire: Wire) -> None:
    only = b'{"ok": false, "description": "Bad Request: non-anonymous polls can\'t be sent to channel chats"}'
    wire.answers = [(400, only)]
    outgoing, place = Outgoing(bot), Place(chat_id=-100, kind=ChatKind.GROUP)
    with pytest.raises(TryLater, match="turned out to be a channel"):
        await outgoing.ask(place, QUIZ)
    for _ in range(2):
        await outgoing.ask(place, QUIZ)
    assert [fields["is_anonymous"] for _, fields in wire.calls] == [False, True, True]


async def test_a_topic_that_is_gone_is_told_and_no_second_call_made(bot: Bot, wire: Wire) -> None:
    wire.answers = [(400, b'{"ok": false, "description": "Bad Request: message thread not found"}')]
    with pytest.raises(TopicGone):
        await Outgoing(bot).say(TOPIC, PAGE)
    assert len(wire.calls) == 1


async def test_what_a_topic_that_is_gone_refused_takes_a_turn_of_its_own_for_the_chat(
    bot: Bot, wire: Wire
) -> None:
    wire.answers = [(400, b'{"ok": false, "description": "Bad Request: TOPIC_CLOSED"}')]
    clock = FakeClock()
    replies = Replies(Outgoing(bot), Gate(clock), clock, lambda: "a_bot")
    said = asyncio.create_task(replies.say(TOPIC, PAGE))
    await clock.advance(0.9)
    assert [fields.get("message_thread_id") for _, fields in wire.calls] == [3]
    await clock.advance(0.2)
    assert [fields.get("message_thread_id") for _, fields in wire.calls] == [3, None]
    assert await said == 5


async def test_two_readers_of_a_fact_get_the_same_but_for_the_chat(bot: Bot, wire: Wire) -> None:
    courier, entry = Courier(Outgoing(bot), lambda: "a_bot"), a_library(facts=1).entries[0]
    for chat_id in (1, 2):
        await courier.send_fact(a_chat(chat_id=chat_id), entry)
    (_, first), (_, second) = wire.calls
    assert (first.pop("chat_id"), second.pop("chat_id")) == (1, 2)
    assert first == second


async def test_a_fact_whose_words_were_mended_goes_out_mended(bot: Bot, wire: Wire) -> None:
    courier, old = Courier(Outgoing(bot), lambda: "a_bot"), a_library(facts=1).entries[0]
    new = type(old)(digest=old.digest, item=old.item, fact=old.fact.model_copy(update={"text": "Mended."}))
    for entry in (old, new):
        await courier.send_fact(a_chat(), entry)
    assert ["Mended." in fields["text"] for _, fields in wire.calls] == [False, True]


async def test_a_late_post_says_so_although_one_went_out_in_time(bot: Bot, wire: Wire) -> None:
    courier, entry = Courier(Outgoing(bot), lambda: "a_bot"), a_library(facts=1).entries[0]
    for late in (False, True):
        await courier.send_fact(a_chat(), entry, late=late)
    assert ["This post is late" in fields["text"] for _, fields in wire.calls] == [False, True]


async def test_a_question_keeps_to_the_order_asked_for(bot: Bot, wire: Wire) -> None:
    courier, library = Courier(Outgoing(bot), lambda: "a_bot"), a_library(facts=1)
    question = library.questions_on(library.entries[0].item)[0]
    straight = tuple(range(len(question.options)))
    for order in (straight, straight[::-1], straight):
        await courier.send_question(a_chat(), question, order)
    first, second, third = (fields["options"] for _, fields in wire.calls)
    assert first == third != second
