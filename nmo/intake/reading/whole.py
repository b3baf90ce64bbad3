"""A file of any kind read whole: unpacked, its words had, its fields read."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath
from time import perf_counter

from nmo.intake.reading.answer import NotRead, Reading
from nmo.intake.reading.page import Paper, PaperKind
from nmo.intake.reading.pages import pages_of_pdf, pages_of_pictures
from nmo.intake.reading.read import read
from nmo.intake.unpacking import (
    Part,
    PartKind,
    Unpacked,
    unpack_safely,
    words_of_plain_text,
    words_of_rich_text,
    words_of_word_file,
)
from nmo.intake.unpacking.limits import LimitReached, limited

# What having the words of one paper may take; a scan of many pages needs the most. Of memory this
# is address space: the second engine maps more than twice of what it uses (700 MiB).
SECONDS = 180.0
MEBIBYTES = 2048


def read_file(name: str, data: bytes, *, passwords: Sequence[str] = ()) -> Reading:
    """All that the file says; a mail with its attachments is one file.

    passwords: tried on what is locked, beside those that the mail itself gives. Nothing is raised
    for what the bytes are: what cannot be read is a warning, and stands in `not_read` with why.
    Strangers' bytes are opened in processes with limits of time and memory.
    """
    began = perf_counter()
    unpacked = unpack_safely(name, data, passwords=passwords)
    papers: list[Paper] = []
    not_read = [NotRead(part=t.part, code=t.code.value, text=t.text) for t in unpacked.troubles]
    for part, words, of in _words_of_parts(unpacked):
        try:
            papers.append(limited(words, of, seconds=SECONDS, mebibytes=MEBIBYTES))
        except LimitReached as reached:
            not_read.append(NotRead(part=part, code="limit_reached", text=str(reached)))
    troubles = [trouble.code for trouble in not_read]
    reading = read(papers, troubles, pack_id=PurePath(name).stem)
    return replace(reading, not_read=tuple(not_read)).timed(perf_counter() - began)


def papers_of(unpacked: Unpacked) -> tuple[Paper, ...]:
    """The papers of what was unpacked, all in this process: for what was opened safely already."""
    return tuple(words(of) for _, words, of in _words_of_parts(unpacked))


def _words_of_parts(
    unpacked: Unpacked,
) -> Iterator[tuple[str, Callable[[Sequence[Part]], Paper], Sequence[Part]]]:
    """Each paper by its name, what has its words, and of what; a mail's photographs are one."""
    pictures: dict[int, list[Part]] = {}
    for part in unpacked.parts:
        if part.repeats:
            continue
        if part.kind is PartKind.PICTURE:
            pictures.setdefault(part.mail, []).append(part)
        elif part.kind in _WORDS:
            yield part.name, _WORDS[part.kind], (part,)
    for photographs in pictures.values():
        ordered = sorted(photographs, key=lambda part: part.name)
        yield ordered[0].name, _of_pictures, ordered


def _of_pdf(parts: Sequence[Part]) -> Paper:
    return pages_of_pdf(parts[0].name, parts[0].data)


def _of_word(parts: Sequence[Part]) -> Paper:
    return words_of_word_file(parts[0].name, parts[0].data)


def _of_rich_text(parts: Sequence[Part]) -> Paper:
    return words_of_rich_text(parts[0].name, parts[0].data)


def _of_text(parts: Sequence[Part]) -> Paper:
    (part,) = parts
    kind = PaperKind.MAIL_BODY if part.kind is PartKind.MAIL_BODY else PaperKind.PLAIN_TEXT
    return words_of_plain_text(part.name, part.data.decode("utf-8", "replace"), kind)


def _of_pictures(parts: Sequence[Part]) -> Paper:
    return pages_of_pictures(parts[0].name, [part.data for part in parts])


_WORDS: dict[PartKind, Callable[[Sequence[Part]], Paper]] = {
    PartKind.PDF: _of_pdf,
    PartKind.WORD: _of_word,
    PartKind.RICH_TEXT: _of_rich_text,
    PartKind.PLAIN_TEXT: _of_text,
    PartKind.MAIL_BODY: _of_text,
}
