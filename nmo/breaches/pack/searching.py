"""The finished file gone through for values that must not stand in it."""

from collections.abc import Iterable, Iterator
from io import BytesIO

import pikepdf
import pypdfium2

from nmo.breaches.case_file import KeptBack
from nmo.breaches.pack.withholding import found_in


def stands_in(pdf: bytes, kept_back: Iterable[KeptBack]) -> tuple[KeptBack, ...]:
    """Which of these values stand in the file: its bytes, its streams, its metadata, its words.

    What is only seen in a picture is not found by this: pages that could show one are left out.
    """
    values = tuple(kept_back)
    text = "\n".join((*_words(pdf), *_texts(pdf)))
    return found_in(text, values)


def _words(pdf: bytes) -> Iterator[str]:
    """The words of every page, as a reader finds them."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            yield page.get_textpage().get_text_bounded()
    finally:
        document.close()


def _texts(pdf: bytes) -> Iterator[str]:
    """Every text and stream of the file, unpacked: alternative texts, metadata, attachments."""
    yield pdf.decode("latin-1")
    with pikepdf.open(BytesIO(pdf)) as document:
        for part in document.objects:
            if isinstance(part, pikepdf.Stream) and part.get("/Subtype") != "/Image":
                data = part.read_bytes()
                yield data.decode("utf-8", "replace")
                yield from _strings(part)
            else:
                yield from _strings(part)


def _strings(part: object) -> Iterator[str]:
    """Every text in a part of the file; what it only points to is a part of its own."""
    if isinstance(part, pikepdf.String):
        yield str(part)
    elif isinstance(part, pikepdf.Array):
        for each in part:
            yield from _strings(_direct(each))
    elif isinstance(part, pikepdf.Dictionary | pikepdf.Stream):
        for name in part.keys():  # noqa: SIM118  a PDF's dictionary is not Python's
            yield from _strings(_direct(part[name]))


def _direct(part: object) -> object:
    pointed = isinstance(part, pikepdf.Object) and part.is_indirect
    return None if pointed else part
