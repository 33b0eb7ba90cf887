"""Forms of the verbs that institutions do: past to base, and participles, for turning sentences round."""

from typing import Final

from digests.drafting.wordlists import listed

_REGULAR: Final = listed(
    "launch establish found form create constitute adopt sign ratify enact pass inaugurate introduce"
    " notify designate declare incorporate commission release publish discover inscribe approve start"
    " rename merge nationalise nationalize proclaim institute open celebrate observe organise organize"
    " develop unveil complete conduct join host receive propose issue convene recognise recognize"
    " conclude initiate formulate announce observe implement administer finance fund prepare compile"
    " design manufacture construct award confer present rank list include add register elect appoint"
    " achieve attain gain test commence assume accede deploy induct revise replace amend repeal extend"
    " expand sanction allocate demarcate name award mark prescribe coordinate monitor govern head chair"
    " grant revive maintain supervise regulate sponsor manage operate own"
    " commemorate raise patronise patronize record spot describe"
    " locate situate base carry place designate abolish dissolve disband scrap enter"
)
_IRREGULAR: Final = {
    "set up": ("set up", "set up"),
    "hold": ("held", "held"),
    "begin": ("began", "begun"),
    "become": ("became", "become"),
    "win": ("won", "won"),
    "get": ("got", "got"),
    "build": ("built", "built"),
    "bring out": ("brought out", "brought out"),
    "come into force": ("came into force", ""),
    "come into effect": ("came into effect", ""),
    "come into being": ("came into being", ""),
    "come into existence": ("came into existence", ""),
    "come into operation": ("came into operation", ""),
    "enter into force": ("entered into force", ""),
    "take effect": ("took effect", ""),
    "take place": ("took place", ""),
    "roll out": ("rolled out", "rolled out"),
    "draw up": ("drawn up", "drawn up"),
    "put into orbit": ("put into orbit", "put into orbit"),
    "bring": ("brought", "brought"),
    "put": ("put", "put"),
    "give": ("gave", "given"),
    "lay down": ("laid down", "laid down"),
    "oversee": ("oversaw", "overseen"),
    "run": ("ran", "run"),
}


def _past(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if base in {"refer", "confer"}:
        return f"{base}red"
    return f"{base[:-1]}ied" if base.endswith(("fy", "rry")) else f"{base}ed"


BASES: Final = {_past(base): base for base in _REGULAR} | {
    past: base for base, (past, _) in _IRREGULAR.items()
}
"""Past tense to base form: "established" to "establish"."""
PARTICIPLES: Final = {_past(base): _past(base) for base in _REGULAR} | {
    participle: past for past, participle in _IRREGULAR.values() if participle
}
"""Participle to past tense: "held" to "held", "begun" to "began"."""
