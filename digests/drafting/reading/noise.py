"""What a page says besides its brief: by-lines, tags, adverts, links, page numbers, syllabus lines."""

import re
from typing import Final

_LONGEST: Final = 240
"""Characters; noise is short, and longer lines are prose."""

_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_ORDINAL: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY: Final = (
    rf"(?:{_ORDINAL}[ -]{_MONTH},?[ -]\d{{2,4}}|{_MONTH} {_ORDINAL},? \d{{4}}"
    r"|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})"
)
_PUBLISHER: Final = (
    r"(?:(?:the )?(?:hindu|indian express|times|economic|financial express|business|hindustan|new indian|mint"
    r"|livemint|print|wire|quint|guardian|bbc|reuters|pti|ani|ians|pib|air|prs|ndtv|dd|news|down to earth|dte"
    r"|forbes|tribune|telegraph|statesman|deccan|pioneer|wikipedia|th|ie|toi|et|ht|bs|lm|fe|newsonair)\b"
    r"|https?:|www\.|\S+\.(?:com|in|org|net|gov)\b)"
)
_PAPER: Final = r"(?:gs|general studies)[ -]?(?:paper)?[ -]?(?:[1-4]|i{1,3}|iv)\b"

_CREDITS: Final = (
    r"(?:tags?|categor(?:y|ies)|keywords?|filed under|posted in|topics?|टैग|श्रेणी) ?[:：]",
    rf"(?:source|sources|courtesy|via|reference) ?[:–—-] ?\W{{0,2}}{_PUBLISHER}",
    r"(?:स्रोत) ?[:–—-]",
    (
        r"(?:posted|(?:last )?(?:published|updated|modified)|created|uploaded|edited|written|reported)"
        rf"(?: (?:on|by|at))? ?[:|-]?\s*(?:on |by )?\W*(?:{_DAY}|\w+day\b)"
    ),
    r"(?-i:(?:By|BY):? [A-Z][\w.’-]*(?: [A-Z][\w.’-]*){1,3})$",
    r"(?:by )?(?:(?:our|a) )?(?:staff|special|senior)? ?(?:reporter|correspondent|news desk|web desk)s?$",
    rf"by:? [^.!?:|]{{2,40}}[:|,–—-]+ ?(?:(?:posted|published|updated)(?: on)? ?:? ?)?{_DAY}",
    rf"{_DAY}(?: ?[|,–-]? ?\d{{1,2}}[:.]\d{{2}}(?: ?[ap]m)?(?: ?ist)?)?$",
    (
        r"(?:image|photo|pic|picture|graphic|representational|file)"
        r" ?(?:credits?|source|courtesy|caption|photo|image|by)?s? ?[:–—-] ?.{0,100}$"
    ),
    r"[^.]{3,90}[ (|/:-](?:pti|ani|afp|ians|reuters|getty images|wikimedia commons)\)?$",
    r"(?:©|\(c\)|copyright\b|all rights reserved).{0,120}$",
    r"(?:disclaimer|note to readers) ?:",
)
"""Who wrote it, when, under which tags, from where."""

_WAYS_OUT: Final = (
    (
        r"(?:share|tweet|pin|whatsapp|email|print|copy link|bookmark|save|like|comment|reply|follow us)"
        r"(?: (?:this|on|via|with|article|post|page|now)\b.{0,60})?[:.!]?$"
    ),
    r"please share\b",
    r"(?:story|article) continues (?:below|after)\b.{0,40}$",
    r"(?:also|must|further) (?:read|see|check)\b.{0,120}$|read (?:more|also|about this)\b.{0,120}$",
    r"(?:know more|learn more|click here|tap here|view all|see all|load more|show more)\b.{0,80}$",
    r".{0,100}\bclick (?:here|on the link|the link)\b.{0,60}$",
    r"(?:join|follow|subscribe) (?:us|our|to our|now)\b.{0,100}$",
    r".{0,60}\b(?:telegram|whatsapp|youtube) (?:channel|group)\b.{0,60}$",
    r"(?:download|get|install) (?:the |our |this |free |now|pdf|as|app)\b.{0,80}$",
    r"(?:leave a (?:reply|comment)|post a comment|no comments?|\d+ comments?|advertise?ments?|sponsored)\W*$",
    (
        r"(?:related|recommended|trending|popular|recent|latest|similar|more|previous|next|older|newer)"
        r" (?:articles?|posts?|stories|topics?|links|news|reads?)\b.{0,40}$"
    ),
    (
        r"(?:you (?:might|may) also like|table of contents|in this article|contents|on this page|back to top"
        r"|contents \[hide\]|skip to content|home|menu|search|log ?in|sign ?(?:up|in))\W*$"
    ),
    r"(?:previous|next|prev) ?[:«»‹›|].{0,100}$|(?:previous|next|prev)$|(?:home|news) ?[>»/›] .{0,160}$",
    r"https?://\S+$|www\.\S+$",
    r"(?:यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|अधिक पढ़ें|शेयर करें|साझा करें|विज्ञापन|यहाँ क्लिक करें|संबंधित लेख)(?=[\s:–-]|$).{0,120}$",
)
"""Where else to go."""

_FRAME: Final = (
    r"(?:you are on )?page \d+(?: of \d+| ?/ ?\d+)?\W*$|(?:pg\.?|p\.) ?\d+$|\W*\d{1,4}(?: ?/ ?\d{1,4})?\W*$",
    (
        r"(?:\d+ ?(?:min|minutes?|mins) read|reading time|estimated reading|views? ?:"
        r"|\d[\d,.]*k? views?)\b.{0,30}$"
    ),
    rf"(?:upsc |mains |prelims |syllabus ?:? ?)?{_PAPER}.{{0,120}}$",
    (
        r"(?:upsc )?(?:(?:mains )?syllabus|relevance|prelims|mains|paper|subject|level|exam relevance)"
        r"(?: (?:relevance|syllabus|covered))? ?[:–-]"
        rf" ?(?:{_PAPER}|gs|general studies|prelims|mains|upsc|paper)\b.{{0,160}}$"
    ),
    (
        r"(?:upsc|ssc|ias|ibps|rbi|sbi)\b[^.]{0,30}"
        r"\b(?:previous year|syllabus|mock|test series|coaching|notes)\b[^.]{0,40}$"
    ),
)
"""Pages, figures of the page itself, and which part of an exam it is for."""
_NOISE: Final = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (*_CREDITS, *_WAYS_OUT, *_FRAME))


def is_noise(text: str) -> bool:
    """Tell a line that belongs to the page and not to the brief."""
    return len(text) <= _LONGEST and any(pattern.match(text) for pattern in _NOISE)
