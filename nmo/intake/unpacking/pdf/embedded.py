"""Files embedded in a PDF (a portfolio, a paper clip on a page): found, never opened by itself."""

import zlib
from collections.abc import Iterator

import pikepdf

from nmo.intake.unpacking import words
from nmo.intake.unpacking.gathering import Found, Gathering, found_in
from nmo.intake.unpacking.parts import TroubleCode

_BROKEN = (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError)


def take_embedded(found: Found, opened: pikepdf.Pdf, gathering: Gathering) -> None:
    """Take up each embedded file as something found in this PDF."""
    for place, (name, stream) in enumerate(_embedded(opened), 1):
        inner = found_in(found, name, b"", place, otherwise=f"embedded-{place}", deeper=True)
        try:
            data = _bounded(stream, most=gathering.spare_bytes())
        except _BROKEN:
            gathering.trouble(inner.name, TroubleCode.CORRUPT_FILE, words.DAMAGED)
            continue
        if data is None:
            gathering.trouble(inner.name, TroubleCode.TOO_LARGE, words.BOMB)
        else:
            gathering.find(found_in(found, name, data, place, otherwise=inner.name, deeper=True))


def _embedded(opened: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    """The name and stream of each, once, wherever it hangs."""
    seen: set[tuple[int, int]] = set()
    for spec in _specs(opened):
        try:
            files = spec.get("/EF", pikepdf.Dictionary())
            stream = files.get("/UF", files.get("/F"))
            name = str(spec.get("/UF", spec.get("/F", "")))
        except _BROKEN:
            continue
        if isinstance(stream, pikepdf.Stream) and stream.objgen not in seen:
            seen.add(stream.objgen)
            yield name, stream


def _specs(opened: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    try:
        for name in list(opened.attachments):
            yield opened.attachments[name].obj
    except _BROKEN:
        pass
    for page in opened.pages:
        try:
            for note in page.obj.get("/Annots", pikepdf.Array()):
                if note.get("/Subtype") == "/FileAttachment" and "/FS" in note:
                    yield note.FS
        except _BROKEN:
            continue


def _bounded(stream: pikepdf.Object, *, most: int) -> bytes | None:
    """The file's bytes; None where it unpacks to more than `most`."""
    filters = stream.get("/Filter")
    names = [str(one) for one in filters] if isinstance(filters, pikepdf.Array) else [str(filters)]
    if filters is None or any(name != "/FlateDecode" for name in names):
        data = bytes(stream.read_bytes())
        return data if len(data) <= most else None
    data = bytes(stream.read_raw_bytes())
    for _ in names:
        inflater = zlib.decompressobj()
        try:
            data = inflater.decompress(data, most + 1)
        except zlib.error as error:
            raise ValueError("not deflated") from error
        if len(data) > most:
            return None
    return data
