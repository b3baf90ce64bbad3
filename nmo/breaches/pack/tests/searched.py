"""Everything that can be read out of a PDF, found without the register's own search."""

import re
import subprocess
from io import BytesIO

import pikepdf
import pypdfium2

from nmo.breaches.pack.tests.conftest import words_of_pages


def folded(text):
    """Letters and digits alone, small."""
    return re.sub(r"[\W_]+", "", text.casefold())


def read_out(pdf):
    """Bytes, unpacked streams, texts, metadata, attached files and the words of the pages."""
    found = [pdf.decode("latin-1"), *words_of_pages(pdf)]
    with pikepdf.open(BytesIO(pdf)) as document:
        found += [str(value) for value in document.docinfo.values()]
        found += [file.get_file().read_bytes().decode("utf-8", "replace")
                  for file in document.attachments.values()]  # fmt: skip
        for part in document.objects:
            if isinstance(part, pikepdf.Stream):
                data = part.read_raw_bytes() if _is_picture(part) else part.read_bytes()
                found += [data.decode("latin-1"), data.decode("utf-8", "ignore")]
            found.append(part.unparse(resolved=False).decode("latin-1"))
            found += [str(each) for each in _texts(part)]
    return folded("\n".join(found))


def _is_picture(part):
    return part.get("/Subtype") == "/Image"


def _texts(part):
    """Texts in a part, decoded as a PDF writes them."""
    if isinstance(part, pikepdf.String):
        yield part
    elif isinstance(part, pikepdf.Array):
        for each in part:
            if not getattr(each, "is_indirect", False):
                yield from _texts(each)
    elif isinstance(part, pikepdf.Dictionary | pikepdf.Stream):
        for name in list(part.keys()):
            if not getattr(part[name], "is_indirect", False):
                yield from _texts(part[name])


def seen_in(pdf, *, pages=None):
    """What Tesseract reads off the pictures of the pages."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        drawn = [document[n].render(scale=2.1).to_pil().convert("L")
                 for n in (pages or range(len(document)))]  # fmt: skip
    finally:
        document.close()
    return folded("\n".join(_ocr(picture) for picture in drawn))


def _ocr(picture):
    room = BytesIO()
    picture.save(room, "PNG")
    ended = subprocess.run(
        ["tesseract", "-", "-", "--psm", "3"],
        input=room.getvalue(), capture_output=True, check=True,
        env={"OMP_THREAD_LIMIT": "1", "PATH": "/usr/bin:/bin:/usr/local/bin"},
    )  # fmt: skip
    return ended.stdout.decode()
