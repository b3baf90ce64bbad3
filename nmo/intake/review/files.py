"""The files that a paper holds, by the names under which its values were read."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from nmo.documents.queries import held_document
from nmo.intake.models import IntakeItem
from nmo.intake.papers.passwords import opened
from nmo.intake.unpacking.parts import Part, PartKind

# Somebody goes through one paper at a time, page by page; it is not unpacked for each of them.
PAPERS_AT_HAND = 4


@dataclass(frozen=True, kw_only=True)
class PaperFile:
    """One file of a paper: its name there, its kind and its bytes."""

    name: str
    kind: PartKind
    data: bytes

    @property
    def has_pages(self) -> bool:
        """Whether there is a picture of its pages."""
        return self.kind in (PartKind.PDF, PartKind.PICTURE)


def files_of(item: IntakeItem) -> tuple[PaperFile, ...]:
    """Every file that the paper holds; the paper itself where it is no mail."""
    held = held_document(item.document_id)
    if held is None:
        return ()
    return _unpacked(item.name, held.content, opened(item.passwords))


@lru_cache(maxsize=PAPERS_AT_HAND)
def _unpacked(name: str, content: bytes, passwords: Sequence[str]) -> tuple[PaperFile, ...]:
    from nmo.intake.unpacking import unpack_safely  # engines that pages of no paper need

    found = unpack_safely(name, content, passwords=passwords)
    return tuple(_file(part) for part in found.parts)


def _file(part: Part) -> PaperFile:
    return PaperFile(name=part.name, kind=part.kind, data=part.data)


def files_named(item: IntakeItem, name: str | None) -> list[PaperFile]:
    """The file of that name; for words of the mail itself, or a name that is none, the whole paper.

    Several photographs are read as one paper, under the name of the first.
    """
    files = files_of(item)
    named = [each for each in files if each.name == name]
    if named and named[0].kind is PartKind.PICTURE:
        return [each for each in files if each.kind is PartKind.PICTURE]
    if named and named[0].kind is not PartKind.MAIL_BODY:
        return named[:1]
    held = held_document(item.document_id)
    return [PaperFile(name=item.name, kind=PartKind.MAIL, data=held.content)] if held else []
