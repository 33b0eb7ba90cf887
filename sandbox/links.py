"""Which addresses Telegram takes for a link, and in what shape it keeps them."""

import re

_TG = re.compile(r"(?:tg|ton|tonsite):(?://)?(?P<rest>[^\s]+)\Z", re.IGNORECASE)
_USER = re.compile(r"tg:(?://)?user\?(?:[^#]*&)?id=(?P<id>\d+)", re.IGNORECASE)
_EMOJI = re.compile(r"tg:(?://)?emoji/?\?(?:[^#]*&)?id=(?P<id>[1-9]\d*)(?:[&#]|\Z)", re.IGNORECASE)
_WEB = re.compile(
    r"(?:(?P<scheme>https?)://)?(?:[^/?#@\s]+@)?(?P<host>[^/?#:@\s]+)(?P<port>:\d{1,5})?(?P<tail>[/?#]\S*)?\Z",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"(?:[\w-]+\.)+(?:[^\W\d_]{2,}|xn--[\w-]+)\Z|\d{1,3}(?:\.\d{1,3}){3}\Z")


def checked_link(url: str) -> str | None:
    """The address as Telegram stores it, or None when it takes it for no address at all.

    A host needs a dot: Telegram makes no link of "localhost" or of a single word.
    """
    url = url.strip()
    if _TG.match(url):
        return url
    web = _WEB.match(url)
    if not web or not _DOMAIN.match(web["host"]):
        return None
    tail = web["tail"] or ""
    slash = "" if tail.startswith("/") else "/"
    return f"{(web['scheme'] or 'http').lower()}://{web['host'].lower()}{web['port'] or ''}{slash}{tail}"


def linked_user(url: str) -> int | None:
    """The user of a tg://user?id= link."""
    found = _USER.match(url)
    return int(found["id"]) if found else None


def linked_emoji(url: str) -> str | None:
    """The custom emoji of a tg://emoji?id= link."""
    found = _EMOJI.match(url)
    return found["id"] if found else None
