"""A file of any kind read whole: unpacked, its words had, its fields read."""

from collections.abc import Sequence
from pathlib import PurePath
from time import perf_counter

from nmo.intake.reading.answer import Reading
from nmo.intake.reading.page import Paper, PaperKind
from nmo.intake.reading.pages import pages_of_pdf
from nmo.intake.reading.read import read
from nmo.intake.unpacking import (
    Part,
    PartKind,
    Unpacked,
    unpack,
    words_of_plain_text,
    words_of_rich_text,
    words_of_word_file,
)


def read_file(name: str, data: bytes, *, passwords: Sequence[str] = ()) -> Reading:
    """All that the file says; a mail with its attachments is one file.

    passwords: tried on what is locked, beside those that the mail itself gives. Nothing is raised
    for what the bytes are: what cannot be read is a warning.
    """
    began = perf_counter()
    unpacked = unpack(name, data, passwords=passwords)
    papers = papers_of(unpacked)
    troubles = [trouble.code.value for trouble in unpacked.troubles]
    reading = read(papers, troubles, pack_id=PurePath(name).stem)
    return reading.timed(perf_counter() - began)


def papers_of(unpacked: Unpacked) -> tuple[Paper, ...]:
    """The parts as papers: each document one, the photographs of one mail together one."""
    papers = [_paper(part) for part in unpacked.parts if not part.repeats]
    return (*(paper for paper in papers if paper is not None), *_photographed(unpacked))


def _paper(part: Part) -> Paper | None:
    text = part.data.decode("utf-8", "replace")
    if part.kind is PartKind.PDF:
        return pages_of_pdf(part.name, part.data)
    if part.kind is PartKind.WORD:
        return words_of_word_file(part.name, part.data)
    if part.kind is PartKind.RICH_TEXT:
        return words_of_rich_text(part.name, part.data)
    if part.kind is PartKind.PLAIN_TEXT:
        return words_of_plain_text(part.name, text, PaperKind.PLAIN_TEXT)
    if part.kind is PartKind.MAIL_BODY:
        return words_of_plain_text(part.name, text, PaperKind.MAIL_BODY)
    return None


def _photographed(unpacked: Unpacked) -> list[Paper]:
    pictures: dict[int, list[Part]] = {}
    for part in unpacked.parts:
        if part.kind is PartKind.PICTURE and not part.repeats:
            pictures.setdefault(part.mail, []).append(part)
    if not pictures:
        return []
    from nmo.intake.reading.pages import pages_of_pictures

    papers = []
    for parts in pictures.values():
        ordered = sorted(parts, key=lambda part: part.name)
        papers.append(pages_of_pictures(ordered[0].name, [part.data for part in ordered]))
    return papers
