"""Papers split and joined: PDFs and pictures in, PDFs out. Run in a limited process.

The engines are imported there alone: whoever only names what is to be run does not load them.
"""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pikepdf


class NotToBeArranged(ValueError):
    """The files cannot be split or joined so; the text says why."""


def split_pdf(content: bytes, after: int) -> tuple[bytes, bytes]:
    """The pages up to `after`, from 1, and those that follow, as two PDFs.

    Raises NotToBeArranged where either would be empty, or the file is no whole PDF.
    """
    import pikepdf

    try:
        with pikepdf.open(BytesIO(content)) as whole:
            if not 1 <= after < len(whole.pages):
                raise NotToBeArranged(
                    f"The file has {len(whole.pages)} pages. Choose a page with others after it."
                )
            return _pages(whole, 0, after), _pages(whole, after, len(whole.pages))
    except pikepdf.PdfError as broken:
        raise NotToBeArranged("The file is damaged, so it cannot be split.") from broken


def _pages(whole: "pikepdf.Pdf", first: int, end: int) -> bytes:
    import pikepdf

    with pikepdf.new() as part:
        part.pages.extend(whole.pages[first:end])
        kept = BytesIO()
        part.save(kept, deterministic_id=True)
        return kept.getvalue()


def joined(files: Sequence[bytes]) -> bytes:
    """One PDF of all the pages of these PDFs and pictures, in their order."""
    import pikepdf

    try:
        with pikepdf.new() as whole:
            for content in files:
                with pikepdf.open(BytesIO(_as_pdf(content))) as part:
                    whole.pages.extend(part.pages)
            kept = BytesIO()
            whole.save(kept, deterministic_id=True)
            return kept.getvalue()
    except (pikepdf.PdfError, OSError, ValueError) as broken:
        raise NotToBeArranged("One of the files is damaged, so they cannot be joined.") from broken


def _as_pdf(content: bytes) -> bytes:
    if b"%PDF" in content[:1024]:
        return content
    from PIL import Image, ImageOps

    with Image.open(BytesIO(content)) as picture:
        kept = BytesIO()
        ImageOps.exif_transpose(picture).convert("RGB").save(kept, "PDF", resolution=150)
        return kept.getvalue()
