"""Every method of the Bot API that the stand-in knows, by its name in lower case."""

from collections.abc import Mapping
from types import MappingProxyType

from sandbox import (
    methods_chats,
    methods_files,
    methods_messages,
    methods_polls,
    methods_profile,
    methods_updates,
)
from sandbox.call import Method

METHODS: Mapping[str, Method] = MappingProxyType(
    methods_updates.METHODS
    | methods_messages.METHODS
    | methods_polls.METHODS
    | methods_files.METHODS
    | methods_chats.METHODS
    | methods_profile.METHODS
)
