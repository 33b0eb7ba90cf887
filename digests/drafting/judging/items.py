"""Every check of the rubric's I1-I15 and X1-X4 that a program can decide, on one item at a time."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from digests.drafting.judging import options as judging_options
from digests.drafting.judging import stems as judging_stems
from digests.drafting.judging import value as judging_value
from digests.drafting.judging import when_asked
from digests.drafting.judging.item import Item
from digests.drafting.model import Finding

CHECKS: Final[Sequence[Callable[[Item], Iterable[Finding]]]] = (
    judging_stems.grounded,
    judging_stems.self_contained,
    judging_stems.dated,
    judging_stems.faithful,
    judging_stems.clean,
    judging_value.worth_asking,
    when_asked.nothing_tells_the_year,
    when_asked.date_stays,
    when_asked.time_is_no_detail,
    when_asked.comes_after_the_first,
    when_asked.games_have_their_years,
    when_asked.happened_once,
    when_asked.first_of_all_times,
    when_asked.holder_was_in_office,
    judging_value.of_a_safe_kind,
    judging_value.number_is_not_the_count,
    judging_value.decent,
    judging_value.not_countable,
    judging_value.fits,
    judging_value.explained,
    judging_options.length_tells_nothing,
    judging_options.no_word_is_shared,
    judging_options.no_short_form_tells,
    judging_options.short_form_spells_no_word,
    judging_options.blank_is_a_whole_name,
    judging_options.places_do_not_clash,
    judging_options.rivers_do_not_clash,
    judging_options.times_do_not_clash,
    judging_options.same_kind,
    judging_options.wrong_is_wrong,
    judging_options.states_are_near,
    judging_options.wrong_is_likely,
)


def findings_on(item: Item) -> tuple[Finding, ...]:
    """Return what fails, in the order of the checks; nothing where the item may be posted as it is."""
    return tuple(found for check in CHECKS for found in check(item))
