"""The ways in which a passage is told: as a list, by its label, as its heading's, or as it stands."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from digests.drafting.articles import COUNTED
from digests.drafting.aspects import is_aspect
from digests.drafting.completing import completed, does
from digests.drafting.gazetteer_names import names_land
from digests.drafting.grammar import PREPOSITIONS, read
from digests.drafting.kinds import KINDS
from digests.drafting.label_sentences import WORDS_OF_LABELS, label_sentence
from digests.drafting.labelling import glossed, is_known_label, is_of_a_body, labelled_text, names_a_thing
from digests.drafting.lists import Listed
from digests.drafting.mending import mended
from digests.drafting.model import Finding, LineKind, Passage
from digests.drafting.names import Names
from digests.drafting.names_with_the import with_articles
from digests.drafting.openings import opened
from digests.drafting.short_forms import ShortForm, without_short_form
from digests.drafting.spelling import is_word
from digests.drafting.spelling_out import spelled_out
from digests.drafting.topics import Topic
from digests.drafting.trimming import claims_of
from digests.drafting.unnaming import named, without_connective, without_relative

_SPACE: Final = re.compile(r"\s+")
_GLYPH: Final = re.compile(r"^[\s=>»›·•*–—⇒➔➤➢►✔✓❖-]+(?=\w|[“‘'\"(])")
_WHOSE: Final = Finding(
    check="F4",
    reason="its section speaks of other things too",
    remedy="See whose it is; keep it if it is right.",
)
_LABEL: Final = re.compile(
    r"(?!(?:Q|A|Ans|Answer|Note|Source|Tags?|Read|Dig|Also|Syllabus|Context|Example)\b)"
    r"[A-Z](?:[\w’'/-]+ ?){1,6}"
)
_MOST_OF_A_LABEL: Final = 3
_OF_A_NAME: Final = re.compile(r" (?:of|by|for) (?:the )?[A-Z]")
_TOLD_IN: Final = re.compile(
    r"A (?:brief|short|quick) |(?:Key|Brief|Quick) |The (?:[Ll]atest|[Nn]ew|[Ff]irst) [Oo]ne"
    r"|[A-Z]\w+ (?:tribes?|community|people)\b"
)
"""A heading of what follows ("A brief biography"), or whose a festival is ("Garo tribe")."""
_SIGNED: Final = re.compile(r"(?:signed|ratified|adopted|accepted|approved)\b", re.IGNORECASE)
_LISTS: Final = frozenset(["CITES", "IUCN", "CMS", "WPA", "WLPA"])
"""Lists that say something of what the heading names."""
_PARTS: Final = frozenset(["secretariat", "council", "board", "assembly", "committee", "executive council"])
"""Parts of a body: what stands under them is told of the part."""
_JOINTS: Final = "is was a an the"
"""Words that stand between a name and what is said of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A text with what it rests on, before it is judged; `doubt`: what is doubted of it already."""

    text: str
    start: int
    end: int
    given: str = ""
    labelled: bool = False
    doubt: Finding | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A passage with what is known of it: the lists of the brief, its short forms, its names."""

    passage: Passage
    topic: Topic
    lists: Mapping[int, Listed]
    forms: Sequence[ShortForm]
    names: Names

    def statements(self) -> Iterator[Statement]:
        """Yield what the passage says, each claim alone: by the first way that fits."""
        whole = self.lists.get(self.passage.start)
        if whole is not None:
            yield Statement(text=whole.text, start=whole.start, end=whole.end)
        elif not self._is_told_in_a_list():
            yield from (
                self._by_label() or self._of_its_heading() or self._under_its_label() or self._as_it_stands()
            )

    def _is_told_in_a_list(self) -> bool:
        within = (each.start < self.passage.start < each.end for each in self.lists.values())
        return self.passage.lead is not None and any(within)

    def _by_label(self) -> Sequence[Statement]:
        """State a label and its value; what is told rests on both."""
        label, opens = self.passage.label, self.passage.opens
        value = self.passage.text.rstrip(" ,;")
        told = self._of_label(label, value) if label is not None else None
        if told is None:
            return ()
        return [told if opens is None else replace(told, start=opens)]

    def _of_label(self, label: str, value: str) -> Statement | None:
        topic, about = self.topic, titled(self.topic)
        if about is not None and is_of_a_body(label, about):
            return None
        told = label_sentence(label, value, about) if about is not None else None
        if told is not None:
            return self._stated(mended(told), f"{label} {topic.name} {WORDS_OF_LABELS}", clear=topic.settled)
        if read(self._text).verbs:
            return None
        gloss = glossed(label, value, self.names)
        if gloss is not None:
            return self._stated(gloss, label)
        told = labelled_text(label, value, about)
        if told is None:
            return None
        return self._stated(told, f"{label} {topic.name}", clear=topic.settled, labelled=True)

    def _of_its_heading(self) -> Sequence[Statement]:
        """Complete a bullet that has no subject of its own and hangs from no other."""
        name, passage = titled(self.topic), self.passage
        if name is None or passage.lead is not None or passage.kind not in {LineKind.BULLET, LineKind.TEXT}:
            return ()
        if passage.label is not None and not is_known_label(passage.label):
            return ()
        if without_short_form(name.removeprefix("the ")).lower() in passage.text.lower():
            return ()
        text = without_relative(self._text)
        part = passage.label.strip().lower() if passage.label is not None else ""
        whole = completed(text, opened(f"the {part} of {name}" if part in _PARTS else name))
        if whole is None or (passage.kind is LineKind.TEXT and not does(text)):
            return ()
        given = f"{self.topic.name} {part} {_JOINTS}"
        clear = self.topic.settled and self.topic.follows
        return [self._stated(claim, given, clear=clear) for claim in claims_of(read(mended(whole)))]

    def _under_its_label(self) -> Sequence[Statement]:
        """Keep the label of a value that says nothing without it: "Third stage: cryogenic"."""
        label, opens = (self.passage.label or "").strip(), self.passage.opens
        if opens is None or read(self._text).verbs or not _LABEL.fullmatch(label):
            return ()
        value = self._text if self._text.endswith(".") else f"{self._text}."
        whose = Finding(
            check="F3",
            reason=f"it is not said of what {label!r} is told",
            remedy="Say of what.",
            edit=self._of_what(label, value),
        )
        told = self._stated(f"{opened(label)}: {value}", label, labelled=True)
        return [replace(told, start=opens, doubt=None if _OF_A_NAME.search(label) else whose)]

    def _of_what(self, label: str, value: str) -> str | None:
        """Return "Third stage of the radar: ..." for a label of common words, where it is sure of what."""
        label = opened(re.sub(r"^(?:His|Her|Its|Their) ", "", label))
        name, words = titled(self.topic), label.split()
        if name is None or self.names.label(label) is not None:
            return self._of_the_label(label, value)
        sure = self._is_sure(False) or (is_known_label(label) and len(words) <= _MOST_OF_A_LABEL)
        return f"{label} of {name}: {value}" if sure and is_aspect(label, value) else None

    def _of_the_label(self, label: str, value: str) -> str | None:
        """Return "Namdapha National Park is situated in ..." for a label that is itself a name."""
        name = self.names.label(label)
        head = label.rsplit(maxsplit=1)[-1].lower()
        is_thing = not is_word(head) or (" " in label and head in KINDS | COUNTED)
        asks = label in _LISTS or (is_known_label(label) and not names_a_thing(label))
        if name is None or not is_thing or head in PREPOSITIONS or asks or _TOLD_IN.match(value):
            return None
        if names_land(label) and _SIGNED.match(value):
            return None  # "Oman: signed in 2024" is of what Oman signed.
        return completed(value, opened(name))

    def _as_it_stands(self) -> Sequence[Statement]:
        resolved = named(self._text, self.topic)
        told = mended(with_articles(self.names.with_article(without_relative(resolved or self._text))))
        given = " ".join([self.topic.name or "", *self.topic.kinds.values()]) if resolved else ""
        return [self._stated(claim, given) for claim in claims_of(read(told))]

    @property
    def _text(self) -> str:
        """The passage as a sentence, without an opening "Moreover,", which only points back."""
        plain = without_connective(
            _SPACE.sub(" ", _GLYPH.sub("", self.passage.text)).strip(" |").rstrip(",;")
        )
        return plain if plain.endswith((".", "!", "?", ":", ".”", '."', "।")) else f"{plain}."

    def _stated(self, text: str, given: str, *, clear: bool = True, labelled: bool = False) -> Statement:
        """State a text; not `clear`: the heading must be what its whole section is about."""
        told, forms = spelled_out(text, self.forms)
        return Statement(
            text=told if labelled else with_articles(told),
            start=self.passage.start,
            end=self.passage.end,
            given=f"{given} {forms}",
            labelled=labelled,
            doubt=None if self._is_sure(clear) else _WHOSE,
        )

    def _is_sure(self, clear: bool) -> bool:
        """Tell whether it is sure of what the text is told."""
        if self.topic.again and self.passage.label is not None and not read(self._text).verbs:
            return False
        return clear or self.topic.steady or self.topic.sole


def titled(topic: Topic) -> str | None:
    """Return the name a passage stands under, with its article."""
    return f"the {topic.name}" if topic.name and topic.article else topic.name
