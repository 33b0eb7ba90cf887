"""Hears who looks for help: they see whom to call before anything else, and never that nothing was found."""

from collections.abc import Iterable
from re import Pattern, escape
from re import compile as pattern
from typing import Final

from bot.rendering.facts import helplines_page
from bot.rendering.page import Page
from digests.library import Library
from digests.model import Digest

_ABUSED: Final = (
    "abused|molested|raped|assaulted|harassed|blackmailed|threatened|exploited|trafficked|groomed|beaten|"
    "bullied|stalked"
)
_SOMEBODY_IS: Final = (
    "i am|i'm|im|i was|i've been|i have been|i got|a child is|my [\\w']+ (?:is|was)|he is|she is"
)
_ABUSES: Final = (
    "abus(?:e|es|ed|ing)|molest(?:s|ed|ing)?|rap(?:es|ed|ing)|assault(?:s|ed|ing)?|harass(?:es|ed|ing)?|"
    "blackmail(?:s|ed|ing)?|threaten(?:s|ed|ing)?|hurt(?:s|ing)?|touch(?:es|ed|ing)|hit(?:s|ting)?|"
    "beat(?:s|ing)?|groom(?:s|ed|ing)?|stalk(?:s|ed|ing)?|bully(?:ing)?|bullies|bullied"
)
_CRIMES: Final = (
    "abuse|abuser|crimes?|cyber ?crimes?|porn(?:ography)?|csam|csem|csae|rape|exploitation|harassment|"
    "blackmail|fraud|content|material|videos?|images?|photos?|pictures?|someone|somebody|incident"
)
_PHRASES: Final = (
    # a number to call
    r"\b(?:help|hot) ?-?lines?\b|\bchild ?-?line\b",
    r"\b(?:help|emergency|complaints?|police) (?:desk|numbers?|contacts?)\b",
    # help itself
    r"\b(?:need|want|get|find|seek|ask|asking|looking|give me|send)(?: (?!help)[\w']+){0,2} help\b",
    r"\bhelp (?:me|us|him|her|my|someone|somebody|a (?:child|girl|boy|friend)|this (?:child|girl|boy))\b",
    r"\bhelp please\b|\bplease help\b|\bwho (?:can|will|could) help\b|\bsave me\b",
    r"\bcan (?:you|anyone|anybody|someone|somebody) help\b",
    # to report, to tell
    r"\b(?:do|can|could|should|would|must|to|want|i|we) (?:i |we |one |you |people )*(?:report|complain)\b",
    r"\b(?:who|whom|where) (?:do|can|could|should|must|to) (?:i |we |one )?(?:tell|call|contact|inform)\b",
    rf"\breport(?:ing)? (?:a |an |the |this |some |child |online |sexual |cyber |sex )*(?:{_CRIMES})\b",
    r"\b(?:file|lodge|make|register) (?:a |an |my )?(?:complaint|fir|report)\b",
    r"^(?:report|complain|complaint|emergency|sos)[.!? ]*$",
    # what happens to me, or to somebody I know
    rf"\b(?:{_SOMEBODY_IS}) (?:being |getting |sexually |been )*(?:{_ABUSED})\b",
    rf"\b(?:{_ABUSES}) (?:me|us|a child|my [\w']+|this child)\b",
    r"\b(?:i am|i'm|im|we are) (?:so |very )?(?:in trouble|in danger|scared|unsafe|not safe|afraid)\b",
    r"\b(?:child|girl|boy|friend|sister|brother|he|she|someone|somebody) is in danger\b",
    r"\b(?:kill|hurt|harm|cut) myself\b|\bwant to die\b|\bend my life\b|\bsuicidal\b",
    # in Hindi
    r"\bmadad\b|\bbachao\b|मदद|हेल्पलाइन|बचाओ|शिकायत",
)
_SEEKING: Final = tuple(map(pattern, _PHRASES))
_ABOUT_THE_BOT: Final = pattern(
    r"\b(?:bot|quiz(?:zes)?|settings?|subscri\w+|commands?|bugs?|typos?|mistakes?|errors?|time ?zone)\b"
)


def asks_for_help(words: str) -> bool:
    """Tell whether somebody looks for a helpline, says that they need help, or wants to report a crime."""
    said = " ".join(words.lower().replace("’", "'").replace(",", " ").split())
    return not _ABOUT_THE_BOT.search(said) and any(phrase.search(said) for phrase in _SEEKING)


def helplines_for(words: str, library: Library) -> Page | None:
    """Return the helplines for who looks for help or names one; None for others, and where there are none."""
    if asks_for_help(words) or any(call.search(words.lower()) for call in _calls(library.digests)):
        return helplines_page(library.digests)
    return None


def _calls(digests: Iterable[Digest]) -> set[Pattern[str]]:
    contacts = {line.contact.lower().partition("://") for digest in digests for line in digest.helplines}
    return {pattern(rf"(?<!\w){escape(rest or whole)}(?!\w)") for whole, _, rest in contacts}
