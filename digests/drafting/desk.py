"""Where a draft lies on disk: the digest, its brief and the review, each written whole or not at all."""

from collections.abc import Mapping
from pathlib import Path

from pydantic import ValidationError

from digests.check import check_folder
from digests.drafting.editing import Review, brief_name, to_digest
from digests.drafting.errors import BrokenReview, NothingReady
from digests.errors import Problem
from digests.yaml_writing import as_yaml

_DRAFTED = "drafted: true"
_HEAD = "# Facts marked `drafted: true` wait for an editor: briefcast review {file}\n"


class Desk:
    """The three files of one draft, beside each other: x.yaml, briefs/x.txt and x.review.json."""

    def __init__(self, digest: Path) -> None:
        self.digest = digest
        self.review = digest.with_suffix(".review.json")
        self.brief = digest.parent / "briefs" / brief_name(digest.stem)

    def taken(self) -> Path | None:
        """Return the first of the files that exists already."""
        return next((path for path in (self.digest, self.review, self.brief) if path.exists()), None)

    def open(self) -> Review:
        """Read the review as it was left; raises BrokenReview, or OSError where there is none."""
        try:
            return Review.model_validate_json(self.review.read_bytes())
        except ValidationError as error:
            raise BrokenReview(
                f"{self.review} is not a review as `briefcast draft` writes it. Draft the brief again"
            ) from error

    def save(self, review: Review) -> tuple[Problem, ...]:
        """Write all three; return what the check says of the digest, none where nothing is ready yet.

        Without a ready fact there is no digest: an earlier one is taken away. Raises OSError.
        """
        try:
            digest = as_yaml(to_digest(review))
        except NothingReady:
            digest = None
        self._write({self.brief: review.draft.manuscript.text, self.review: review.model_dump_json(indent=1)})
        if digest is None:
            self.digest.unlink(missing_ok=True)
            return ()
        head = _HEAD.format(file=self.digest) if _DRAFTED in digest else ""
        self._write({self.digest: head + digest})
        return check_folder(self.digest).problems

    def _write(self, texts: Mapping[Path, str]) -> None:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_name(f".{path.name}.unfinished")
            try:
                unfinished.write_text(text, encoding="utf-8")
                unfinished.replace(path)
            finally:
                unfinished.unlink(missing_ok=True)
