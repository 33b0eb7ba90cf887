"""Holds a fact against F9: something definite to remember, no praise, no advice, no tally of the hurt."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.gazetteer_names import names_land
from digests.drafting.grammar import Sentence, blanked, without_quotations
from digests.drafting.grammar_verbs import PARTICIPLES, SPEECH, THIRD
from digests.drafting.judging.claim import Claim, undated
from digests.drafting.model import Finding
from digests.drafting.moving import counts
from digests.drafting.phrases import BOILERPLATE, OPINION, VAGUE

NO_SUBSTANCE: Final = "no number, date, definition or named body in it"
"""The mildest doubt of a fact's worth: what it says may still be its subject's very mark."""
_DEFINES: Final = re.compile(
    r"\b(?:is|are|was|were) (?:an?|the|one of|known as|(?:also )?called|defined as|located|situated"
    r"|areas?|derived|home to)\b"
    r"|\b(?:is|are) [a-z]+s (?:of|that|where|which|in|with|used)\b"
    r"|\b(?:is|are) [a-z]+ (?:that|which|produced|made|obtained|extracted|caused|used)\b"
    r"|\b(?:refers? to|means|stands? for|consists? of|comprises?|includes?|denotes?)\b"
)
_RELATES: Final = re.compile(
    r"\b(?:establish|found|launch|headquarter|locat|situat|nestl|bas|top|sign|ratif|adopt|award|conferr|appoint|elect"
    r"|inaugurat|releas|publish|organi[sz]|host|conduct|celebrat|observ|declar|designat|inscrib|list|includ"
    r"|recogni[sz]|nam|renam|call|construct|develop|design|manufactur|discover|invent|introduc|creat"
    r"|constitut"
    r"|form|notif|nationali[sz]|merg|acquir|own|operat|administer|govern|head|chair|regulat|implement"
    r"|commission|induct|approv|enact|pass|amend|repeal|replac|deriv|border|bound|shar|belong|defeat"
    r"|succeed"
    r"|join|withdraw|acced|connect|link|separat|cross|author|compos|direct|perform|practis|cultivat|fund"
    r"|sponsor|dedicat|commemorat|mark|unveil|enter|orbit|ban|prohibit|confer|abolish|dissolv|domesticat"
    r"|classif|nominat|vest|maintain|monitor|own|publish|produc|patroni[sz]|register|deploy|test|land)"
    r"(?:e|es|s|ed|ned|ted|red|ies|ied|y|ion)?\b"
    r"|^(?:is|are|was|were) (?:in|at|on) (?:the )?[A-Z]"
    r"|^(?:is|was|are|were|has been|have been|had been) (?:\w+ly )?\w+(?:ed|t|n|d) (?:by|in|from|to"
    r"|after|at|with"
    r"|under|on|as)\b"
    r"|\b(?:set up|held|known|born|built|led|won|written|wrote|grown|bred|spoken|given|gave|sworn|made"
    r"|became"
    r"|become|runs?|lies|flows?|originates?|rises?|drains?|found (?:in|at|only)|part of|members? of"
    r"|native to"
    r"|endemic to|(?:works?|comes?|falls?|functions?) under|reports? to|deals? with|took over"
    r"|the capital|(?:is|are|was) under the|the (?:\w{3,}est|most \w+|first|only)"
    r"|currency|has the rank of"
    r"|state (?:bird|animal|tree|flower)|holds?|covers?|passes through|worn|came into)\b",
    re.IGNORECASE,
)
_WORKS: Final = re.compile(
    r"(?:uses?|allows?|enables?|provides?|collects?|stores?|tracks?|monitors?|detects?|measures?|regulates?"
    r"|advises?|coordinates?|investigates?|enforces?|facilitates?|contributes? to|defines?|allocates?|issues?"
    r"|supervises?|oversees?|conducts?|produces?|converts?|connects?|grants?|supports?|finances?|protects?"
    r"|prohibits?|requires?|(?:is|are) responsible for|beg(?:a|i)n|(?:has |have )?opened"
    r"|entered into force)\b"
)
"""What something named does, or is for, is worth knowing where it is said in some words."""
_IS_NAMED: Final = re.compile(r"(?:is|was|are|were) (?:the )?[A-Z]")
_AIMS: Final = re.compile(
    r"\b(?:aims? (?:to|at)|seeks to|(?:objective|aim|goal"
    r"|purpose) [^.]{0,60} is to)\b"
)
_NUMBER: Final = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|dozen|hundred|thousand"
    r"|lakh|crore"
    r"|million|billion)\b",
    re.IGNORECASE,
)
_HURT: Final = re.compile(
    r"\b(?:victims?|survivors?|killed|kills|dead|died|dies|deaths?|injured|injur(?:y|ies)|wounded"
    r"|casualt\w+"
    r"|fatalit\w+|bodies|raped?|rapes|abduct\w+|traffick\w+|missing|suicides?|assault\w*|abus(?:e|ed"
    r"|es)|toll"
    r"|drowned|murder\w*|stampede|lost (?:their|his|her) li(?:fe|ves)|lynch\w*|molest\w*|kidnap\w*)\b",
    re.IGNORECASE,
)
_AGE_OR_GENDER: Final = re.compile(
    r"\b(?:girls?|boys?|m[ae]n|wom[ae]n|(?:fe)?males?|children|gender|sex of|aged?|ages|infants?|toddlers?"
    r"|prepubescent|minors?|teenage\w*|years? old|year-old|years of age)\b",
    re.IGNORECASE,
)
_TALLIED: Final = re.compile(
    r"\b(?:cases?|complaints?|incidents?|reports?|images?|videos?|children|wom[ae]n|girls?|boys?|people"
    r"|persons?"
    r"|victims?|survivors?|accused|arrest\w*|FIRs?|crimes?|offences)\b",
    re.IGNORECASE,
)


_ASKS: Final = re.compile(
    r"(?:What|Why|How|Who|When|Where) (?:is|are|was|were|do|does|did|has|have|to|can|will)\b"
    r"|.*\b(?:in|of|by) (?:which|what) (?:country|state|year|city|district)\."
)
"""A question that has lost its mark: "What is Tropical Cyclone"."""
_FEWEST_TO_TELL: Final = 5
"""Words of a predicate that says more than that something "supports farmers"."""


def boilerplate(claim: Claim) -> Iterator[Finding]:
    """F9: exam advice, questions, links and source lines are no facts."""
    asks = claim.text.rstrip(" \"'”’").endswith("?") or _ASKS.match(claim.text) is not None
    if asks or BOILERPLATE.search(without_quotations(claim.text)):
        yield Finding(
            check="F9",
            reason="this line is for the exam or the web page, not a fact",
            remedy="Leave it out.",
            fatal=True,
        )


def decent(claim: Claim) -> Iterator[Finding]:
    """F9: people who were hurt are not counted or described without an editor's eye; `grave` briefs least."""
    text = undated(claim.text)
    tallied = counts(text) and (_HURT.search(text) or (claim.grave and _TALLIED.search(text)))
    described = _AGE_OR_GENDER.search(text) and _HURT.search(text)
    aged = claim.grave and re.search(r"\b(?:years? old|year-old|years of age|aged)\b", text)
    if tallied or described or aged:
        yield Finding(
            check="F9",
            reason="it counts or describes people who were hurt",
            remedy="Keep it only where a reader needs it.",
        )


def useful(claim: Claim, sentence: Sentence) -> Iterator[Finding]:
    """F9: a number, a definition or a definite relation to something named; no praise, no generalities."""
    praise = next(
        (found for found in OPINION.finditer(blanked(claim.text)) if not _in_name(found, claim)), None
    )
    if praise:
        yield Finding(
            check="F9", reason=f"{praise[0]!r} is an opinion", remedy="Keep the fact, drop the praise."
        )
    if _POST.match(claim.text):
        yield Finding(check="F9", reason="it is the post of somebody who is quoted", remedy="Leave it out.")
    if _is_a_land(claim.text):
        yield Finding(check="F9", reason="everybody knows that it is a land", remedy="Leave it out.")
    vague = VAGUE.search(blanked(claim.text))
    if vague:
        yield Finding(check="F9", reason=f"{vague[0]!r} says nothing to remember", remedy="Leave it out.")
    if not claim.labelled and sentence.verbs and not _has_substance(claim, sentence):
        yield Finding(check="F9", reason=NO_SUBSTANCE, remedy="Leave it out.")


_POST: Final = re.compile(
    r"(?:(?:Dr|Prof|Mr|Ms|Mrs|Shri|Smt)\.? )?(?:[A-Z][\w.’-]* ){1,4}is an? (?:[a-z-]+ ){0,2}(?:researcher"
    r"|research (?:associate|scholar|fellow|scientist)|scientist|professor|lecturer|scholar|student|fellow"
    r"|spokesperson|correspondent|analyst|ecologist|volunteer) (?:at|with|in|of|from) (?:the )?[A-Z]"
)


def _is_a_land(text: str) -> bool:
    """Tell "Bangladesh is a country of South Asia." from what says more of it."""
    found = _LAND.fullmatch(text)
    return found is not None and names_land(found["name"])


_LAND: Final = re.compile(
    r"(?:The )?(?P<name>[A-Z][\w’' -]+?) is an? (?:[a-z-]+ )?(?:country|nation|state|land) (?:of|in)"
    r" [A-Z][\w-]+(?: [A-Z][\w-]+)*\."
)


def _lasts(sentence: Sentence) -> bool:
    """Tell whether something lasting is told of the subject: "concerns the ozone layer", "has its source"
    " in"."""
    verb, after = (*sentence.predicate, None, None)[:2]
    if (
        verb is None
        or after is None
        or verb.low in SPEECH | {"claims", "seems", "remains", "needs", "continues", "urges"}
    ):
        return False
    return verb.low in THIRD | {"is", "are"} or (
        verb.low == "has" and after.low not in PARTICIPLES | {"always", "to"}
    )


def _in_name(found: re.Match[str], claim: Claim) -> bool:
    """Tell whether "Great" belongs to a name the brief writes with capitals: "the great hornbill"."""
    following = re.match(r" (\w+)", claim.text[found.end() :])
    if following is None:
        return found.start() > 0 and found[0][0].isupper()
    named = f"{found[0].capitalize()} {following[1].capitalize()}"
    return named in claim.names.text or (found[0][0].isupper() and following[1][0].isupper())


def _has_substance(claim: Claim, sentence: Sentence) -> bool:
    told = undated(claim.text)
    plain = blanked(told)[sentence.predicate[0].start :]
    if _AIMS.search(told) and claim.names.names(sentence.subject, opens=True):
        return True
    if _NUMBER.search(told) or _DEFINES.match(plain):
        return True
    named = claim.names.names(sentence.subject, opens=sentence.opening == 0)
    if named and _WORKS.match(plain) and len(sentence.predicate) >= _FEWEST_TO_TELL:
        return True
    if named and _lasts(sentence) and len(sentence.predicate) >= _FEWEST_TO_TELL:
        return True
    relates = _IS_NAMED.match(plain) or _RELATES.search(plain)
    return claim.names.names(sentence.predicate, opens=False) and bool(relates)
