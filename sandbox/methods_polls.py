"""Polls and quizzes: sending them with all of Telegram's conditions, and stopping them."""

from itertools import pairwise
from typing import Any

from sandbox import limits, wire
from sandbox.call import Call, Method
from sandbox.destination import chat_to_write, message_named
from sandbox.entities import finished, parsed
from sandbox.errors import bad_request
from sandbox.keyboards import read_keyboard
from sandbox.methods_messages import styled_parameter
from sandbox.posting import Content, post
from sandbox.records import Chat, Poll, PollOption, Styled
from sandbox.voting import close, close_later

_CUSTOM_EMOJI_ONLY = frozenset({"custom_emoji"})


def send_poll(call: Call) -> Any:
    """SendPoll."""
    poll = _read(call)
    keyboard = read_keyboard(call.given)
    chat = chat_to_write(call, "polls")
    _check_chat(chat, poll)
    _check(poll)
    message = post(call, chat, Content(poll=poll, keyboard=keyboard))
    close_later(call.world, poll)
    return wire.message(message)


def _read(call: Call) -> Poll:
    given = call.given
    kind = given.text("type") or "regular"
    if kind not in {"regular", "quiz"}:
        raise bad_request("unsupported poll type specified")
    open_period, close_date = _ending(call)
    return Poll(
        id=call.world.new_poll_id(),
        asked=_plain(styled_parameter(call, "question", "question_parse_mode", "question_entities")),
        options=_options(call),
        type=kind,
        is_anonymous=given.flag("is_anonymous", default=True),
        allows_multiple_answers=given.flag("allows_multiple_answers"),
        allows_revoting=given.flag("allows_revoting", default=kind == "regular"),
        correct=_correct(call) if kind == "quiz" else (),
        explained=_marked(call, "explanation") if kind == "quiz" else Styled(),
        described=_marked(call, "description"),
        open_period=open_period,
        close_date=close_date,
        is_closed=given.flag("is_closed"),
        hides_results=given.flag("hide_results_until_closes"),
    )


def _marked(call: Call, name: str) -> Styled:
    return finished(styled_parameter(call, name, f"{name}_parse_mode", f"{name}_entities"))


def _plain(styled: Styled) -> Styled:
    """Questions and options keep no style: only custom emoji survive."""
    kept = tuple(one for one in styled.entities if one.type in _CUSTOM_EMOJI_ONLY)
    return finished(Styled(styled.text, kept), detect=False)


def _options(call: Call) -> list[PollOption]:
    given = call.given.parsed("options", "options JSON object")
    if given is None:
        return []
    if not isinstance(given, list):
        raise bad_request("expected an Array of InputPollOption as options")
    return [PollOption(id=str(place), said=_plain(_option(one))) for place, one in enumerate(given)]


def _option(given: Any) -> Styled:
    if isinstance(given, str):
        return Styled(given)
    if not isinstance(given, dict):
        raise bad_request("can't parse InputPollOption: Expected InputPollOption to be an Object")
    text = given.get("text")
    if not isinstance(text, str):
        raise bad_request("can't parse InputPollOption: Can't find field \"text\"")
    return parsed(text, given.get("text_parse_mode"), given.get("text_entities"))


def _correct(call: Call) -> tuple[int, ...]:
    """The right places; the single correct_option_id of older clients is taken too."""
    given = call.given.parsed("correct_option_ids", "correct_option_ids JSON object")
    if given is None:
        single = call.given.number_or_none("correct_option_id")
        return () if single is None else (single,)
    if not isinstance(given, list) or not all(isinstance(one, int) for one in given):
        raise bad_request("expected an Array of Integer as correct_option_ids")
    return tuple(given)


def _ending(call: Call) -> tuple[int | None, int | None]:
    open_period = call.given.number("open_period") or None
    close_date = call.given.number("close_date") or None
    if open_period is not None:
        if not limits.POLL_OPEN_SECONDS_MIN <= open_period <= limits.POLL_OPEN_SECONDS_MAX:
            raise bad_request("POLL_OPEN_PERIOD_INVALID")
        return open_period, call.world.now() + open_period
    if close_date is not None:
        left = close_date - call.world.now()
        if not limits.POLL_OPEN_SECONDS_MIN <= left <= limits.POLL_OPEN_SECONDS_MAX:
            raise bad_request("POLL_CLOSE_DATE_INVALID")
    return None, close_date


def _check_chat(chat: Chat, poll: Poll) -> None:
    if chat.type == "channel" and not poll.is_anonymous:
        raise bad_request("non-anonymous polls can't be sent to channel chats")


def _check(poll: Poll) -> None:
    if not poll.asked.text:
        raise bad_request("text must be non-empty")
    if len(poll.asked.text) > limits.POLL_QUESTION:
        raise bad_request(f"poll question length must not exceed {limits.POLL_QUESTION}")
    _check_options(poll)
    if len(poll.described.text) > limits.POLL_DESCRIPTION:
        raise bad_request("poll description is too long")
    if poll.type == "quiz":
        _check_quiz(poll)


def _check_options(poll: Poll) -> None:
    if len(poll.options) < limits.POLL_OPTIONS_MIN:
        raise bad_request("poll must have at least one answer option")
    if len(poll.options) > limits.POLL_OPTIONS_MAX:
        raise bad_request(f"poll can't have more than {limits.POLL_OPTIONS_MAX} options")
    for option in poll.options:
        if not option.text:
            raise bad_request("text must be non-empty")
        if len(option.text) > limits.POLL_OPTION:
            raise bad_request(f"poll options length must not exceed {limits.POLL_OPTION}")


def _check_quiz(poll: Poll) -> None:
    correct = poll.correct
    inside = all(0 <= place < len(poll.options) for place in correct)
    rising = all(one < other for one, other in pairwise(correct))
    if not correct or not inside or not rising:
        raise bad_request("wrong correct option ID specified")
    if len(correct) > 1 and not poll.allows_multiple_answers:
        raise bad_request("QUIZ_CORRECT_ANSWERS_TOO_MUCH")
    too_long = len(poll.explained.text) > limits.POLL_EXPLANATION
    if too_long or poll.explained.text.count("\n") > limits.POLL_EXPLANATION_LINE_FEEDS:
        raise bad_request("message is too long")


def stop_poll(call: Call) -> Any:
    """StopPoll."""
    keyboard = read_keyboard(call.given, inline_only=True)
    chat = chat_to_write(call)
    message = message_named(call, chat, "with poll to stop")
    if message.poll is None:
        raise bad_request("message is not a poll")
    if not message.by_bot or message.origin:
        raise bad_request("poll can't be stopped")
    if message.poll.is_closed:
        raise bad_request("poll has already been closed")
    message.keyboard = keyboard
    close(call.world, message)
    return wire.poll(message.poll)


METHODS: dict[str, Method] = {"sendpoll": send_poll, "stoppoll": stop_poll}
