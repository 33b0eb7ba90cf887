"""Where a draft lies on disk: the digest, its brief and the review, each written whole or not at all."""

from collections.abc import Mapping
from hashlib import sha256
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
        self._as_left: str | None = None
        self._written: tuple[str, ...] = ()

    def taken(self) -> Path | None:
        """Return the first of the files that exists already."""
        return next((path for path in (self.digest, self.review, self.brief) if path.exists()), None)

    def words_said(self) -> int:
        """Count what an editor has decided of an earlier draft; 0 where there is none to be read."""
        try:
            return len(Review.model_validate_json(self.review.read_bytes()).decisions)
        except (OSError, ValidationError):
            return 0

    def open(self) -> Review:
        """Read the review as it was left; raises BrokenReview, or OSError where there is none."""
        content = self.review.read_bytes()
        self._as_left = _hash(content)
        try:
            review = Review.model_validate_json(content)
        except ValidationError as error:
            raise BrokenReview(
                f"{self.review} is not a review as `briefcast draft` writes it. Draft the brief again"
            ) from error
        self._written = review.written
        return review

    def changed_meanwhile(self, review: Review) -> Path | None:
        """Return the first file that somebody else changed since it was written here, and would be lost."""
        if self._as_left is not None and self.review.exists() and _hash_of(self.review) != self._as_left:
            return self.review
        if self.digest.exists() and _hash_of(self.digest) not in self._known(review):
            return self.digest
        brief = _hash(review.draft.manuscript.text.encode())
        return self.brief if self.brief.exists() and _hash_of(self.brief) != brief else None

    def _known(self, review: Review) -> tuple[str, ...]:
        """Return the hashes of what was written; of an older review, of what it would write."""
        text = self._text_of(review)
        return self._written if self._written or text is None else (_hash(text.encode()),)

    def save(self, review: Review) -> tuple[Problem, ...]:
        """Write all three; return what the check says of the digest, none where nothing is ready yet.

        Without a ready fact there is no digest: an earlier one is taken away. Raises OSError.
        """
        digest = self._text_of(review)
        before = (_hash_of(self.digest),) if self.digest.exists() else ()
        written = (*(() if digest is None else (_hash(digest.encode()),)), *before)
        kept = review.model_copy(update={"written": written}).model_dump_json(indent=1)
        self._write({self.brief: review.draft.manuscript.text, self.review: kept})
        self._as_left, self._written = _hash(kept.encode()), written
        if digest is None:
            self.digest.unlink(missing_ok=True)
            return ()
        self._write({self.digest: digest})
        return check_folder(self.digest).problems

    def _text_of(self, review: Review) -> str | None:
        """Return the digest's file, or None where nothing is ready."""
        try:
            digest = as_yaml(to_digest(review))
        except NothingReady:
            return None
        return (_HEAD.format(file=self.digest) if _DRAFTED in digest else "") + digest

    def _write(self, texts: Mapping[Path, str]) -> None:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_name(f".{path.name}.unfinished")
            try:
                unfinished.write_bytes(text.encode())
                unfinished.replace(path)
            finally:
                unfinished.unlink(missing_ok=True)


def _hash_of(path: Path) -> str:
    return _hash(path.read_bytes())


def _hash(content: bytes) -> str:
    """Return the SHA-256, whatever ends the lines."""
    return sha256(content.replace(b"\r\n", b"\n")).hexdigest()
