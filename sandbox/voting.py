"""Votes and the closing of polls."""

from dataclasses import replace
from heapq import heappop, heappush

from sandbox import wire
from sandbox.errors import NotPossible
from sandbox.records import PRESENT, Message, Person, Poll, PollOption
from sandbox.state import State


def vote(state: State, person: Person, message: Message, places: tuple[int, ...]) -> Poll:
    """A person votes for the options at `places` (0-based); none takes the vote back where that is allowed.

    Raises NotPossible: closed, already answered, more than one answer, no such option.
    """
    close_due(state)
    poll = message.poll
    if poll is None:
        raise NotPossible("there is no poll in this message")
    _check(person, message, poll, places)
    for place in poll.votes.pop(person.id, ()):
        poll.options[place].votes -= 1
    for place in places:
        poll.options[place].votes += 1
    if places:
        poll.votes[person.id] = places
    state.events.add("poll", message.chat, message)
    _tell(state, person, poll, places)
    return poll


def _check(person: Person, message: Message, poll: Poll, places: tuple[int, ...]) -> None:
    chat = message.chat
    there = person is chat.person if chat.is_private else chat.status_of(person) in PRESENT
    if not there:
        raise NotPossible(f"{person.first_name} is not in this chat")
    if poll.is_closed:
        raise NotPossible("the poll is closed")
    if person.id in poll.votes and not poll.allows_revoting:
        raise NotPossible("the answer is final")
    if not places and person.id not in poll.votes:
        raise NotPossible("choose an option")
    if len(places) > 1 and not poll.allows_multiple_answers:
        raise NotPossible("only one option can be chosen")
    if len(set(places)) != len(places) or not all(0 <= place < len(poll.options) for place in places):
        raise NotPossible(f"the options are numbered 0 to {len(poll.options) - 1}")


def _tell(state: State, person: Person, poll: Poll, places: tuple[int, ...]) -> None:
    """The bot hears who chose what only when the poll is public."""
    if poll.is_anonymous:
        state.tell_poll(poll)
        return
    answer = {
        "poll_id": poll.id,
        "user": wire.person(person),
        "option_ids": list(places),
        "option_persistent_ids": [poll.options[place].id for place in places],
    }
    state.updates.put("poll_answer", answer)


def close(state: State, message: Message) -> None:
    """End a poll; the bot gets its final state even when it stopped the poll itself."""
    poll = message.poll
    if poll is None or poll.is_closed:
        return
    poll.is_closed = True
    state.events.add("poll", message.chat, message)
    state.tell_poll(poll)


def copied_poll(state: State, poll: Poll) -> Poll:
    """The same question as a new, open poll without votes."""
    options = [PollOption(id=one.id, said=one.said) for one in poll.options]
    return replace(poll, id=state.new_poll_id(), options=options, votes={}, is_closed=False, close_date=None)


def close_later(state: State, poll: Poll) -> None:
    """Note when the poll has to end."""
    if poll.close_date is not None and not poll.is_closed:
        heappush(state.closing, (poll.close_date, poll.id))


def close_due(state: State) -> None:
    """End every poll whose time has come."""
    while state.closing and state.closing[0][0] <= state.clock():
        _, poll_id = heappop(state.closing)
        if message := state.polls.get(poll_id):
            close(state, message)
