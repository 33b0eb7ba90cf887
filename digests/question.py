"""A question ready to be asked, whichever way it came to be: compiled from a key or hand-written."""

from typing import Annotated

from pydantic import Field

from digests.model import ItemRef, Record


class Question(Record):
    """A multiple-choice question about one fact.

    `ref` is "digest/fact/version#variant" and never changes for the same text. `correct` counts from 0.
    `fixed_order`: the options stand in a meaningful order and must not be permuted. `rests_on` names the
    other facts it takes to answer; it is asked only where all of them may be.
    """

    ref: str
    item: ItemRef
    stem: str
    description: str | None = None
    options: Annotated[tuple[str, ...], Field(min_length=2)]
    correct: Annotated[tuple[int, ...], Field(min_length=1)]
    explanation: str
    fixed_order: bool = False
    rests_on: tuple[ItemRef, ...] = ()

    def arranged(self, order: tuple[int, ...]) -> "Question":
        """Return the question with option `order[i]` at place i and `correct` counting places."""
        places = tuple(sorted(order.index(option) for option in self.correct))
        return self.model_copy(update={"options": tuple(self.options[i] for i in order), "correct": places})
