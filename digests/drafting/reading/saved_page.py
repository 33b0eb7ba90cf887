"""A web page saved with its pictures in one file (MHTML): the page itself is taken out."""

from email import message_from_bytes
from email.message import Message
from email.policy import compat32
from typing import Final

from digests.drafting.errors import Unreadable
from digests.drafting.reading.bytes import decoded

_MOST_PARTS: Final = 2_000
_REMEDY: Final = "Save the page again, as HTML only"


def page_in(data: bytes) -> str:
    """Return the HTML page of an MHTML file. Raises `Unreadable` where there is none."""
    if data.count(b"\n--") > _MOST_PARTS:
        raise Unreadable("This saved page is made of too many parts", _REMEDY)
    try:
        for number, part in enumerate(message_from_bytes(data, policy=compat32).walk()):
            if part.get_content_type() == "text/html":
                return _text(part)
            if number > _MOST_PARTS:
                break
    except (RecursionError, LookupError, ValueError, AttributeError, TypeError) as error:
        raise Unreadable("This saved page is damaged", _REMEDY) from error
    raise Unreadable("There is no page in this saved page", _REMEDY)


def _text(part: Message) -> str:
    body = part.get_payload(decode=True)
    return decoded(body if isinstance(body, bytes) else b"", part.get_content_charset())
