"""What slips look like that can be seen without understanding, each with what is wrong in plain words."""

import re
from typing import Final

from digests.numerals import MONTH

SLIPS: Final = (
    (re.compile(r"[,;:]{2,}|\.{2,}|…"), "a mark is doubled or the text is cut off"),
    (re.compile(r"\s[,.;:!?](?!\d)"), "a space stands before a mark"),
    (re.compile(r"[a-z][,;][A-Za-z]|[a-z][.][A-Z][a-z]|[,;]\d{4}\b"), "a space is missing after a mark"),
    (re.compile(r"\b(?P<name>[A-Z][\w’' ]{3,}) (?:or|and) (?P=name)\b"), "a name is said twice"),
    (re.compile(r"\((?P<short>[A-Z]{3,})\) (?P=short)\b"), "a name is said twice"),
    (re.compile(r"\b([A-Za-z]{2,}) \1\b(?<!that that)(?<!had had)(?!\))"), "a word is doubled"),
    (re.compile(r"[a-z]{2}[A-Z][a-z]{2}|\d(?:st|nd|rd|th)[A-Z]|\b\d{4}[a-z]{3}"), "two words are glued"),
    (re.compile(r"\s\d[A-Z][a-z]{2}|\b(?:an?|the|of|in|by|to|and|with)[A-Z]"), "two words are glued"),
    (re.compile(r"\b\d+ (?:st|nd|rd|th)\b"), "an ordinal is broken"),
    (
        re.compile(
            r"\b\d*(?:1[123](?:st|nd|rd)|(?<!1)(?:1(?:nd|rd|th)|2(?:st|rd|th)|3(?:st|nd|th))|[04-9](?:st|nd|rd))\b"
        ),
        "an ordinal ends as another's does",
    ),
    (re.compile(r"\b[Hh]ead-[Qq]uarter"), "a word is cut in two"),
    (re.compile(r"\b\d+(?:st|nd|rd|th) (?:years|months|weeks|days)\b"), "one of a row is written as many"),
    (re.compile(r"[•▪➢◦■►✓→|#*_]|\s[-–—]\s*$"), "a stray sign of the layout"),
    (
        re.compile(
            r"\b(?:almost|nearly|around|about) since\b|\bother variety of\b|\bin the \w+ time at\b"
            r"|\bwas a brainchild (?:created|set up|founded)\b"
        ),
        "the idiom is wrong",
    ),
    (
        re.compile(r"\b[A-Z][\w’-]+ (?:and|&) [A-Z][\w’-]+ (?:district|state|village|taluk)\b"),
        "one stands for two",
    ),
    (re.compile(rf"\bon the \d{{1,2}} (?:{MONTH})\b"), "a day is written oddly"),
    (
        re.compile(r"\b[A-Z][a-z]+ (?:wife|husband|son|daughter|brother|sister|father|mother) of [A-Z]"),
        "commas are missing",
    ),
    (
        re.compile(
            r"\b(?:altitude|height|distance|elevation|depth|length|width) of (?:about |around |nearly )?"
            r"[\d,.]+ (?:above|from|to|in|at)\b"
        ),
        "a number lacks its unit",
    ),
    (re.compile(r"\b(?:is|are) marked in (?:19|20)\d\d on\b"), "the tense does not fit the date"),
    (
        re.compile(
            r"\b(?:girls|boys|women|farmers|children) (?:school|college|hostel|university|home)\b"
            r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:day|year|month|week) "
            r"(?!of\b|or\b|in\b|and\b|to\b|at\b|on\b|for\b|is\b|was\b)[a-z]"
            r"|\blife threatening\b"
        ),
        "a hyphen or an apostrophe is missing",
    ),
    (re.compile(r"^[A-Z]{2,}s (?:is|was|has)\b"), "many have a verb of one"),
    (re.compile(r"\bUnited Nation\b", re.IGNORECASE), "a name lacks its 's'"),
    (re.compile(r"\b(?:[A-Z][a-z]+ ){2,}games\b"), "a name is written small"),
    (
        re.compile(
            r"\b(?:vindhya|satpura|aravalli|himalaya|nilgiri|sahyadri|garo|khasi|jaintia|shivalik|siwalik)n?"
            r" (?:hills|range|plateau|mountains)\b"
        ),
        "a name is written small",
    ),
    (re.compile(r"\b(?:Anti|Non|Multi|Semi|Self|Quasi) [A-Z][a-z]"), "a hyphen is missing"),
    (
        re.compile(
            r"\ban? (?:(?!of\b|few\b|hundred\b|thousand\b|dozen\b)[a-z-]+ ){0,2}(?:agencies|bodies"
            r"|authorities|countries|companies|ministries|parties|organi[sz]ations|institutions|institutes"
            r"|committees|commissions|councils|rivers|lakes|parks|states|districts|festivals|diseases|schemes"
            r"|initiatives|programmes|missions|treaties)\b"
        ),
        "one is written as many",
    ),
    (re.compile(r"\ban? (?:[A-Za-z-]+ ){0,3}[a-z]+s \([A-Z]{2,}s\)"), "one is written as many"),
    (
        re.compile(r"^An? (?:[\w-]+ ){1,4}(?:named|called|dubbed) [^a-z]\S*(?: [^a-z]\S*)*\.$"),
        "a verb is missing",
    ),
    (re.compile(r"\b(?:in|by|of|for) [A-Z][a-z]+ing (?:the|an?) "), "a word inside is written large"),
    (re.compile(r"^The (?:[A-Z]\w+ )?[a-z]+s and [a-z]+s? (?:is|was|has)\b"), "many have a verb of one"),
    (re.compile(r"\bof (?:the|a|an) (?:[a-z-]+ ){1,3}in\.$"), "the end is cut off"),
    (
        re.compile(r"\b(?:aims?|order|objective|seeks?|goal|purpose) to [a-z]+ and [a-z]+ing\b"),
        "two verbs do not agree",
    ),
    (
        re.compile(r"\bcovering over\b|\bnotified (?!as\b)(?:the )?[A-Z][\w ()’'-]* an? [A-Z]"),
        "the verb has a wrong little word",
    ),
    (re.compile(r"\bawarded (?:in \d{4} )?with\b"), "the verb has a wrong little word"),
    (
        re.compile(r"\bthe (?!Caribbean|Mediterranean|Aegean|Ocean)[A-Z]\w+(?:ian|ean|ish|avian)\.?$"),
        "the end is cut off",
    ),
    (re.compile(r"^(?:The )?[Mm]eaning of .* means\b"), "it says the same twice"),
    (re.compile(r"^\d{4} ?[-–—] ?\d{2,4} [A-Z]"), "a label of the time stands before it"),
    (
        re.compile(
            r"\b(?:has|have) (?:\w+ )?(?:on|in) (?:\d"
            r"|[A-Z]\w+ \d)"
        ),
        "the tense does not fit the date",
    ),
    (re.compile(r"\b(?:is|are|was|were) (?:is|are|was|were|has|have)\b"), "a verb is doubled"),
    (
        re.compile(r"\b(?:km|crore|lakh|million|billion) (?:km|crore crore|rupees rupees)\b"),
        "a unit is doubled",
    ),
    (
        re.compile(
            r"\b(?:leads|runs|holds|publishes|works|serves|observes|celebrates|conducts) [^,.]* since\b"
        ),
        "the tense does not fit the date",
    ),
    (re.compile(r"\w -\w"), "a dash stands apart from one side"),
    (re.compile(r"\b(?:means|i\.e),|\w & (?=[a-z])"), "it is written like a note"),
    (re.compile(r"\(\s|\s\)|“\s|\s”"), "a space stands inside brackets or quotation marks"),
    (
        re.compile(
            r"\bcompris(?:es|ed|e|ing) of\b|\bconsists? in\b|\bcalled (?:[^,.]{3,60} )?as\b"
            r"|\btermed (?:it )?as\b|\bsubstitutes? to\b|\baccess of\b|\badmitted in as\b"
            r"|\b(?:discuss(?:ed)?|described?) about\b"
            r"|\bresult(?:ed|s)? into\b|\bdespite of\b|\bdifferent than\b|\bcapable to\b"
            r"|\bextends? (?:above|over) \d"
            r"|\b(?:regarded|considered|known|described|seen) (?:having|being)\b|\badjoin(?:ing|s|ed) with\b"
            r"|\beligible for becoming\b"
        ),
        "the verb has a wrong little word",
    ),
    (
        re.compile(rf"\b(?:is|are) [^.]*\bsince (?:(?:{MONTH}),? )?(?:19|20)\d\d"),
        "the tense does not fit the date",
    ),
    (re.compile(r"\b[Nn]o of\b"), "a word is cut short"),
    (
        re.compile(r"\b(?:formed|established|founded|created) (?:set up|established|formed|founded)\b"),
        "a verb is doubled",
    ),
    (
        re.compile(
            r"\b(?:Indian|Pacific|Atlantic|Arctic|Southern|Arabian|Red|Black|Caspian|Baltic) (?:ocean|sea)\b"
        ),
        "a name is half small",
    ),
    (
        re.compile(r"\b[A-Z]\w+ (?:National park|Tiger reserve|Wildlife sanctuary|Biosphere reserve)\b"),
        "a name is half small",
    ),
    (
        re.compile(r"\b(?:is|are|was|were) [a-z]+ed \([A-Z][a-z]+\) (?:in|at|on)\b"),
        "a label stands in brackets",
    ),
    (re.compile(r"^\W?(?:Govt|Min|Dept|Gov)\b|\bGovt\b"), "a word is cut short"),
    (re.compile(r"\b[A-Z]\.[A-Z] [A-Z]"), "a stop is missing in the initials"),
    (re.compile(r"\?|!"), "it asks or exclaims"),
    (re.compile(r"\d %|[₹$] \d|\d\s?\.\s\d"), "a number is broken by a space"),
    (
        re.compile(r", (?:In|On|The|At|By|For|With|From|And|Or|As|It|This|A|An|Its|Which|Who) [a-z]"),
        "a word inside is written large",
    ),
    (
        re.compile(
            r"\b(?:is|was|are|were|been|be) (?!Endangered|Threatened)[A-Z][a-z]+(?:ed|ing)\b(?! [A-Z])"
        ),
        "a word inside is written large",
    ),
    (re.compile(r"[’']s (?:is|was|are|were|has)\b"), "it is not said what of it"),
    (
        re.compile(
            r"\b(?:Award|Prize|Medal|Puraskar) (?:is|was|has been) (?:raised|increased|enhanced|hiked)"
            r" (?:from|to|by)\b"
        ),
        "it is not said what of it",
    ),
    (
        re.compile(
            r"\b(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve) "
            r"(?:Schedule|Amendment|Edition|Session|Commission)\b"
        ),
        "a count is written for a place in a row",
    ),
    (
        re.compile(
            r"\b(?:Hills|Range|Mountains|River|Lake|Valley|Glacier|Islands?|Strait) (?:was|were) "
            r"(?:set up|established|founded|launched|started)\b"
        ),
        "it is not said what of it",
    ),
    (re.compile(r"\b(?P<name>[A-Z][\w-]+(?: [A-Z]\w+)+)-(?P=name)\b"), "a name is said twice"),
    (re.compile(r"^(?:Was|Were|Is|Are|Has|Have) [a-z]"), "it begins with its verb"),
    (
        re.compile(
            r"\b(?P<name>[A-Z]\w+(?: (?:of |for )?[A-Z]\w+)+)(?: \([^)]*\))? "
            r"(?:was|is) \w+ (?:as )?(?:the )?(?P=name)\b"
        ),
        "a name is said twice",
    ),
    (re.compile(r"\bwas brought in (?:19|20)\d\d\b"), "the idiom is wrong"),
    (re.compile(r"\bis a publication of [^.]* (?:every|each) year\b"), "the idiom is wrong"),
    (re.compile(r"\w/ \w|\w /\w"), "a stroke stands apart from one side"),
    (
        re.compile(r"^[“\"‘'](?:This|These|It|We|They|Our|He|She|I)\b"),
        "it begins in the middle of what was said",
    ),
    (
        re.compile(
            r"^(?:The )?(?:(?!(?:\w+s|People|Staff|Children|Police|Men|Women) of )(?:[A-Z][\w’'-]*|of|for"
            r"|on|the) )*(?:Commission|Authority|Board"
            r"|Council|Committee|Bureau|Agency"
            r"|Organi[sz]ation|Institute|Bank|Court|Tribunal|Union|Convention|Treaty|Agreement|Programme|Scheme"
            r"|Mission)(?: (?:for|of|on)(?: (?:[A-Z]\w*|of|for|and|the|on)\b)+)?(?: \([A-Z][\w-]+\))?"
            r" (?:were|are|have)\b"
        ),
        "one thing has a verb of many",
    ),
    (
        re.compile(r"\b([A-Z]\w+(?: (?:of|for|and|[A-Z]\w+)){2,})(?: \([A-Z]+\))? (?:[Tt]he )?\1\b"),
        "a name is said twice",
    ),
    (
        re.compile(
            r"^(?:(?!\b(?:is|was|are|were|has|have|had|been|became|called)\b)[^,])*\b(?:Park|Sanctuary"
            r"|Reserve|Lake|Site|Wetland|Island|Beach|Zoo|Fort|Temple) "
            r"(?:notified|declared|designated|established|recogni[sz]ed|named) (?:a|an|as|in|on|under) "
        ),
        "a verb is missing",
    ),
    (re.compile(r"--"), "a dash is doubled"),
    (re.compile(r"\b(?:Ministry|Department) of (?!the\b)[a-z]"), "a name is written small"),
    (
        re.compile(r"\bon the event of\b|\bis the first time that\b|\bfor every \w+ (?:years|months)\b"),
        "the idiom is wrong",
    ),
    (
        re.compile(
            r"\b(?:is|are) (?:much )?(?:larger|smaller|higher|lower|greater|bigger|faster|better|cheaper"
            r"|heavier|older)\b(?!.* than\b)"
        ),
        "it is not said than what",
    ),
    (re.compile(r"[\u0400-\u04ff\u0e00-\u0e7f\u3000-\u9fff\ue000-\uf8ff]"), "a stray sign of another script"),
    (re.compile(r"\b(?:is|are) going to be\b"), "it is told before it happened"),
    (re.compile(r"\bbetween \d[\w,.]* to \d|\bbetween \d{4} ?[-–] ?\d"), "a span is written oddly"),
    (re.compile(r"\badded in (?!\d|the year|[A-Z][a-z]+,? \d)"), "the verb has a wrong little word"),
    (re.compile(r"^(?:[IVX]+|[ivx]+|\d+)\.(?=[A-Z])"), "the mark of a list is left"),
    (
        re.compile(r"(?<!\bto)(?<!\bwill)(?<!\band)(?<!\bor)(?<!s) form [A-Z][a-z]+[.,]"),
        "'form' should perhaps be 'from'",
    ),
    (
        re.compile(r"\b(?:highest|largest|lowest|maximum) number of \d"),
        "a number stands inside what it counts",
    ),
    (
        re.compile(
            r"\bis being (?:observed|celebrated|held|organi[sz]ed) (?:yearly|annually|every year|each year)"
        ),
        "the tense does not fit",
    ),
    (re.compile(r"\b\d+ thousand \d"), "a number is written oddly"),
    (
        re.compile(
            r"\ball (?:[A-Z]\w+ )+(?:Commission|Board|Council|Committee|University|Ministry|Authority"
            r"|Court)\b"
        ),
        "one stands for many",
    ),
    (
        re.compile(
            r"^(?:(?! (?:is|was|are|were|has|have) )[^,(]){3,90} (?:also|popularly|commonly|formerly)"
            r" (?:known as|called(?: as)?) [^,]{3,60} (?:is|was|are|has) "
        ),
        "commas are missing",
    ),
    (re.compile(r"\bthe \d[\d.]*(?:%| per ?cent) [a-z]+ of\b"), "a share stands before what it is of"),
    (re.compile(r"\bin the year \d{4}(?:,| and) \d{4}\b"), "many years are written as one"),
    (re.compile(r"\bAct \([A-Z]+[B-Z]\),? \d{4}"), "a short form stands inside a name"),
    (re.compile(r"\([A-Z][a-z]{17,}\)"), "two words are glued"),
    (re.compile(r"\b\d\d\.\d\d\.\d{4}\b"), "a day is written oddly"),
    (
        re.compile(
            r"\b(?:centres|centers|bodies|organi[sz]ations|agencies|banks|companies|institutions|countries|nations"
            r"|states)\b(?: \w+){0,4} who\b",
            re.IGNORECASE,
        ),
        "who is said of things",
    ),
    (re.compile(r",[\"”’']?\.?$|, \("), "a comma is left over"),
    (re.compile(r"\ba \d+ (?:days|years|months|weeks|hours)\b"), "a length of time is written as many"),
    (
        re.compile(rf"\b\d{{1,2}} (?:{MONTH}) in \d{{4}}\b|\b1[4-9]\d\d AD\b"),
        "a day is written oddly",
    ),
)
