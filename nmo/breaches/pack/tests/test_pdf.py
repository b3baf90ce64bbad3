"""The finished file, page by page: what a screen reader, a viewer and a prosecutor find in it."""

from hashlib import sha256
from io import BytesIO
from itertools import pairwise

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from nmo.breaches.pack.page_pictures import MOST_PAGES
from nmo.breaches.pack.tests.builders import a_file, a_pack
from nmo.breaches.pack.tests.conftest import words_of_pages
from nmo.breaches.pack.tests.papers import a_pdf, paper, the_papers
from nmo.breaches.words import PackKind
from nmo.orders.words import DocumentKind

pytestmark = pytest.mark.requirement(37)


def parts(tag, depth=0):
    """Every part of the structure tree, in the order in which it is read."""
    assert depth < 40
    yield tag
    below = tag.get("/K", [])
    for each in below if isinstance(below, pikepdf.Array) else [below]:
        if isinstance(each, pikepdf.Dictionary) and "/S" in each:
            yield from parts(each, depth + 1)


@pytest.fixture(scope="module")
def tags(document):
    root = document.Root.StructTreeRoot.K
    roots = root if isinstance(root, pikepdf.Array) else [root]
    return [part for each in roots for part in parts(each)]


def named(tags, *names):
    return [tag for tag in tags if str(tag.S) in names]


def test_it_says_that_it_is_pdf_ua_and_is_tagged(document):
    with document.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
    assert bool(document.Root.MarkInfo.Marked)
    assert "/StructTreeRoot" in document.Root


def test_its_title_stands_in_the_window_and_its_language_is_said(document):
    with document.open_metadata() as metadata:
        assert metadata["dc:title"] == "Evidence pack of breach B-7K4M-2Q9T"
    assert bool(document.Root.ViewerPreferences.DisplayDocTitle)
    assert str(document.Root.Lang) == "en-GB"


def test_every_page_is_read_in_the_order_of_its_tags(document):
    assert {str(page.obj.get("/Tabs")) for page in document.pages} == {"/S"}
    assert all("/StructParents" in page.obj for page in document.pages)


def test_every_page_of_an_exhibit_is_a_figure_that_says_its_words(tags):
    alternatives = [str(each.Alt) for each in named(tags, "/Figure")]

    assert len(alternatives) == 4
    assert alternatives[0].startswith(
        "Exhibit JS/1, page 1 of 2: The court’s order; made at 2.30pm on 1"
    )
    assert "must not contact the applicant by any means" in alternatives[1]
    assert "I handed the order to the respondent" in alternatives[3]


def test_every_table_has_heads_and_every_row_as_many_cells(tags):
    tables = named(tags, "/Table")

    assert len(tables) >= 9
    for table in tables:
        inner = list(parts(table))
        assert named(inner, "/TH")
        rows = {len(named(list(parts(row))[1:], "/TH", "/TD")) for row in named(inner, "/TR")}
        assert len(rows) == 1


def test_headings_go_down_one_level_at_a_time(tags):
    levels = [int(str(tag.S)[2]) for tag in tags if str(tag.S)[1:] in {"H1", "H2", "H3"}]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_parts_stand_in_the_order_in_which_a_prosecutor_reads(pages):
    wanted = [
        "Evidence pack of breach", "Exhibits Exhibit What it is", "Case summary Jonathan",
        "Points to prove How each", "What is missing Looked for", "The officer’s summary The",
        "The protected person’s own words “He said",
        "Statement producing the order and the evidence of knowledge A",
        "What was true then, and how that was computed The", "Earlier breaches Breach",
        "Look-ups made Checks", "Bail conditions Set by", "Evidence checklist Evidence",
        "Witness schedule Witness", "Unused material that is not sensitive What",
        "Digests of every document A digest", "JS/1, page 1 of 2", "JS/3, page 1 of 1",
        "Sensitive schedule Not for the defence",
    ]  # fmt: skip
    text = " ".join(pages)
    places = [text.find(each) for each in wanted]

    assert -1 not in places, wanted[places.index(-1)]
    assert places == sorted(places)


def test_every_page_bears_its_number_the_marking_and_the_breach(pages):
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert "OFFICIAL-SENSITIVE" in page
        assert "B-7K4M-2Q9T" in page


def test_the_originals_are_in_it_byte_for_byte_under_the_digests_that_are_listed(pack, document):
    held = {name: file.get_file().read_bytes() for name, file in document.attachments.items()}
    listed = {each.attached: each.sha256 for each in pack.manifest.documents}

    assert set(held) == {"JS-1.pdf", "JS-2.pdf", "JS-3.pdf", "words.json", "pack.json"}
    assert [held[f"JS-{n}.pdf"] for n in (1, 2, 3)] == [each.content for each in the_papers()]
    assert {name: sha256(held[name]).hexdigest() for name in listed} == listed


def test_every_digest_is_printed_and_the_cover_bears_that_of_the_manifest(pack, pages):
    text = "".join(pages).replace(" ", "")

    assert all(each.sha256 in text for each in pack.manifest.documents)
    assert pack.manifest.sha256 in pages[0].replace(" ", "")


def test_attached_files_bear_both_names_that_readers_look_for(document):
    for number in range(1, 4):
        file = document.attachments[f"JS-{number}.pdf"].obj
        assert str(file.F) == str(file.UF) == f"JS-{number}.pdf"


def test_the_same_case_makes_the_same_bytes(pack):
    assert a_pack().pdf == pack.pdf


def test_no_page_is_empty_and_every_picture_is_drawn(pack):
    document = pypdfium2.PdfDocument(pack.pdf)
    for page in document:
        picture = page.render(scale=0.6).to_pil().convert("L")
        assert picture.getextrema()[0] < 120
    document.close()


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_photograph_of_a_paper_is_a_page_too(kind):
    room = BytesIO()
    Image.new("RGB", (900, 600), "beige").save(room, kind)
    shown = a_pack(a_file(papers=(paper(1, DocumentKind.COPY_SHOWN, room.getvalue()),)))

    assert any("JS/1, page 1 of 1" in page for page in words_of_pages(shown.pdf))


def test_a_paper_that_cannot_be_drawn_is_attached_and_says_so():
    shown = a_pack(a_file(papers=(paper(1, DocumentKind.ORDER, b"%PDF-1.4 broken"),)))

    text = " ".join(words_of_pages(shown.pdf))
    assert text.count("It cannot be shown as pages. The original is attached.") == 2
    assert "Attached only" in text
    assert shown.manifest.documents[0].attached == "JS-1.pdf"


def test_the_form_for_disclosure_names_no_file_that_is_not_in_it():
    file = a_file(papers=(paper(1, DocumentKind.ORDER, b"%PDF-1.4 broken"),))

    text = " ".join(words_of_pages(a_pack(file, PackKind.DISCLOSURE).pdf))

    assert "It cannot be shown as pages. Ask the officer in the case for it." in text
    assert "Not shown" in text
    assert "Attached only" not in text


def test_a_paper_of_more_pages_than_are_shown_says_so_and_counts_them_all():
    long = a_pdf(*([f"Page {number}"] for number in range(MOST_PAGES + 2)))
    shown = a_pack(a_file(papers=(paper(1, DocumentKind.ORDER, long),)))

    text = " ".join(words_of_pages(shown.pdf))
    assert "60 of 62 pages" in text
    assert "JS/1: Only its first 60 of 62 pages are shown. The original is attached." in text
    assert "JS/1, page 60 of 62" in text
