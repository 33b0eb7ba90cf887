"""From a manuscript to a judged draft: the steps of drafting in their order."""

from collections.abc import Sequence

from digests.drafting.asking.definitions import with_definitions
from digests.drafting.asking.keys import keys_for
from digests.drafting.errors import Unreadable
from digests.drafting.expansions import with_more_told
from digests.drafting.judging.about import with_glances_at_items
from digests.drafting.judging.judge import judge
from digests.drafting.judging.plain import with_glances
from digests.drafting.model import Draft, DraftFact, Intake, Manuscript
from digests.drafting.naming import name_terms
from digests.drafting.outline import outline
from digests.drafting.reading.language import language_of
from digests.drafting.reading.spacing import spaced
from digests.drafting.shortening import with_parts
from digests.drafting.standing_for import with_long_forms, without_idle
from digests.drafting.stating import state
from digests.model import Digest


def draft(
    manuscript: Manuscript,
    intake: Intake,
    library: Sequence[Digest] = (),
    offered: Sequence[DraftFact] = (),
) -> Draft:
    """Draft facts, keys and terms from a brief, with every failed check beside what fails it.

    `library` are approved digests: their names make wrong answers, and their facts must not make them true.
    The title names what the brief is about without its small pictures.
    `offered` are a language model's, which pass the same checks. Raises Unreadable for a language that the
    rules cannot read.
    """
    _refuse_other_languages(manuscript, intake)
    read_as = intake.model_copy(update={"title": spaced(intake.title)})
    passages = outline(manuscript, read_as.title)
    stated = with_long_forms(state(passages, manuscript, read_as), manuscript)
    keyed = keys_for(stated, name_terms(stated, manuscript), manuscript, read_as, library)
    plain = without_idle(with_parts(with_glances(keyed, read_as.title)))
    facts = (*with_more_told(plain), *offered)
    defined = with_definitions(name_terms(plain, manuscript), facts)
    whole = Draft(intake=intake, manuscript=manuscript, facts=facts, terms=defined)
    return with_glances_at_items(judge(whole, library))


def _refuse_other_languages(manuscript: Manuscript, intake: Intake) -> None:
    language = language_of(manuscript)
    if language is None:
        raise Unreadable(
            "This brief is in a language I cannot draft from",
            "Write the digest by hand, or translate the brief",
        )
    if language != intake.language:
        raise Unreadable(
            f"This brief is in another language ({language}) than was said ({intake.language})",
            f"Give --language {language}",
        )
