"""One pack of each form, made once."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from nmo.breaches.pack.tests.builders import a_file, a_pack, kept
from nmo.breaches.words import PackKind


@pytest.fixture(scope="session")
def pack():
    """The pack for the prosecutor."""
    return a_pack()


@pytest.fixture(scope="session")
def disclosure():
    """The form for disclosure of a case that holds a confidential address."""
    file = a_file(kept_back=(kept("14 Haven Lane, Testford, ZZ9 9ZZ"),))
    return a_pack(file, PackKind.DISCLOSURE)


@pytest.fixture(scope="session")
def document(pack):
    """The pack, opened."""
    with pikepdf.open(BytesIO(pack.pdf)) as opened:
        yield opened


@pytest.fixture(scope="session")
def pages(pack):
    """The words of each page of the pack."""
    return words_of_pages(pack.pdf)


def words_of_pages(pdf):
    """The words of each page, as a reader finds them."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()
