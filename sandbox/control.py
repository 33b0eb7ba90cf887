"""The operator's API under /control: make people and chats, act as them, cause faults, read transcripts."""

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox import wire
from sandbox.errors import NotPossible
from sandbox.faults import Faults
from sandbox.flood import Flood, FloodLimits
from sandbox.records import Chat, Message, Person
from sandbox.world import World

Body = dict[str, Any]
_DONE = {"done": True}


class ControlApi:
    """POST /control/<act> with a JSON object; GET /control/chats/<id> and /control/faults.

    Ids in the bodies are those of the answers. Refusals are 400 with {"error": ...}.
    """

    def __init__(self, world: World, flood: Flood, faults: Faults) -> None:
        self._world = world
        self._flood = flood
        self._faults = faults
        self._acts: dict[str, Callable[[Body], Any]] = {
            "person": self._make_person,
            "private": self._make_private,
            "group": self._make_group,
            "channel": self._make_channel,
            "say": self._say,
            "edit": self._edit,
            "press": self._press,
            "vote": self._vote,
            "block": self._of_person(world.block),
            "unblock": self._of_person(world.unblock),
            "delete_account": self._of_person(world.delete_account),
            "add": self._of_member(world.add),
            "kick": self._of_member(world.kick),
            "promote": self._of_member(world.promote),
            "demote": self._of_member(world.demote),
            "mute": self._of_member(world.mute),
            "migrate": self._migrate,
            "fault": self._fault,
            "clear_faults": self._clear_faults,
            "flood": self._set_flood,
        }

    def routes(self) -> list[Route]:
        """To be mounted at the root."""
        return [
            Route("/control/faults", self._list_faults, methods=["GET"]),
            Route("/control/chats/{chat}", self._transcript, methods=["GET"]),
            Route("/control/{act}", self._act, methods=["POST"]),
        ]

    async def _act(self, request: Request) -> Response:
        act = self._acts.get(request.path_params["act"])
        if act is None:
            return _error(f"no act of that name; there are: {', '.join(sorted(self._acts))}", 404)
        try:
            body = json.loads(await request.body() or b"{}")
            return JSONResponse(act(body))
        except NotPossible as reason:
            return _error(str(reason))
        except (KeyError, TypeError, ValueError, AttributeError) as wrong:
            return _error(f"the request does not fit this act: {type(wrong).__name__}: {wrong}")

    async def _transcript(self, request: Request) -> Response:
        try:
            chat = self._chat({"chat": int(request.path_params["chat"])})
        except (NotPossible, ValueError) as wrong:
            return _error(str(wrong), 404)
        return JSONResponse([wire.message(one) for one in chat.messages.values()])

    async def _list_faults(self, _: Request) -> Response:
        return JSONResponse([asdict(one) for one in self._faults.rules])

    def _person(self, body: Body, name: str = "person") -> Person:
        found = self._world.people.get(int(body[name]))
        if found is None:
            raise NotPossible(f"there is no person {body[name]}")
        return found

    def _chat(self, body: Body) -> Chat:
        found = self._world.chats.get(int(body["chat"]))
        if found is None:
            raise NotPossible(f"there is no chat {body['chat']}")
        return found

    def _message(self, body: Body) -> Message:
        found = self._chat(body).messages.get(int(body["message"]))
        if found is None:
            raise NotPossible(f"there is no message {body['message']} in chat {body['chat']}")
        return found

    def _people(self, body: Body, name: str) -> list[Person]:
        return [self._person({"person": one}) for one in body.get(name, [])]

    def _make_person(self, body: Body) -> Any:
        language, username = body.get("language", "en"), body.get("username")
        return wire.person(self._world.person(str(body["first_name"]), language=language, username=username))

    def _make_private(self, body: Body) -> Any:
        started = bool(body.get("started", True))
        return wire.chat(self._world.private(self._person(body), started=started))

    def _make_group(self, body: Body) -> Any:
        members, admins = self._people(body, "members"), self._people(body, "admins")
        supergroup = bool(body.get("supergroup", True))
        return wire.chat(self._world.group(str(body["title"]), members, admins, supergroup=supergroup))

    def _make_channel(self, body: Body) -> Any:
        admins = self._people(body, "admins")
        return wire.chat(self._world.channel(str(body["title"]), admins, body.get("username")))

    def _say(self, body: Body) -> Any:
        return wire.message(self._world.say(self._person(body), self._chat(body), str(body["text"])))

    def _edit(self, body: Body) -> Any:
        message = self._message(body)
        self._world.edit(self._person(body), message, str(body["text"]))
        return wire.message(message)

    def _press(self, body: Body) -> Any:
        return {
            "callback_id": self._world.press(self._person(body), self._message(body), str(body["button"]))
        }

    def _vote(self, body: Body) -> Any:
        places = [int(place) for place in body["places"]]
        return wire.poll(self._world.vote(self._person(body), self._message(body), *places))

    def _of_person(self, act: Callable[[Person], None]) -> Callable[[Body], Any]:
        def done(body: Body) -> Any:
            act(self._person(body))
            return _DONE

        return done

    def _of_member(self, act: Callable[[Chat, Person | None], None]) -> Callable[[Body], Any]:
        """About somebody in a chat; about the bot when no person is named."""

        def done(body: Body) -> Any:
            act(self._chat(body), self._person(body) if "person" in body else None)
            return _DONE

        return done

    def _migrate(self, body: Body) -> Any:
        return wire.chat(self._world.migrate(self._chat(body)))

    def _fault(self, body: Body) -> Any:
        kind = body.pop("kind")
        return asdict(self._faults.add(kind, **body))

    def _clear_faults(self, _: Body) -> Any:
        self._faults.clear()
        return _DONE

    def _set_flood(self, body: Body) -> Any:
        """{"on": true, ...} with any of FloodLimits' fields, or {"on": false}."""
        on = bool(body.pop("on", True))
        self._flood.limits = FloodLimits(**body) if on else None
        return {"limits": asdict(self._flood.limits) if self._flood.limits else None}


def _error(message: str, status: int = 400) -> Response:
    return JSONResponse({"error": message}, status)
