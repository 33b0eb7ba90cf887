"""One request of the bot, with everything a method needs to carry it out."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from sandbox.flood import Flood
from sandbox.parameters import Parameters
from sandbox.polling import Polling
from sandbox.webhooks import Webhooks
from sandbox.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """The parameters of one request and the services of the bot's server."""

    given: Parameters
    world: World
    flood: Flood
    polling: Polling
    webhooks: Webhooks


Method = Callable[[Call], Any | Awaitable[Any]]
