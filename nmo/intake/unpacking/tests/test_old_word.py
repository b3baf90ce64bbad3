"""Old Word files and OpenDocument texts, turned into Word files by the real LibreOffice."""

import io
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import docx
import pytest

from nmo.intake.reading.page import Page
from nmo.intake.unpacking import Part, PartKind, unpack_safely, words_of_word_file
from nmo.intake.unpacking.old_word import turning
from nmo.intake.unpacking.old_word.converting import program
from nmo.intake.unpacking.tests.builders import a_mail, a_pdf, a_picture

DAMAGED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    + bytes(504)
    + "WordDocument".encode("utf-16-le")
    + bytes(500)
)
MISSING = (
    "LibreOffice is not installed. Please install libreoffice-writer-nogui "
    "(on Debian: apt-get install --no-install-recommends libreoffice-writer-nogui)."
)


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The same order as an old Word file and as an OpenDocument text, made by LibreOffice."""
    soffice = program()
    if soffice is None:
        pytest.fail(MISSING)
    folder = tmp_path_factory.mktemp("old")
    document = docx.Document()
    for words in ("must not use violence", "must not go to the property"):
        document.add_paragraph(words, style="List Number")
    document.add_paragraph().add_run("must not telephone").font.strike = True
    document.add_picture(io.BytesIO(a_picture()))
    document.save(str(folder / "order.docx"))
    for kind in ("doc", "odt"):
        subprocess.run(
            [soffice, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
             "--convert-to", kind, "--outdir", str(folder), str(folder / "order.docx")],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
    return {kind: (folder / f"order.{kind}").read_bytes() for kind in ("doc", "odt")}


@pytest.mark.parametrize("kind", ["doc", "odt"])
def test_an_old_file_is_read_with_its_numbers_and_struck_words(
    old: dict[str, bytes], kind: str
) -> None:
    part = unpack_safely("order", old[kind]).parts[0]

    words = [word for page in _pages(part) for word in page.words]
    assert part.kind is PartKind.WORD
    assert " ".join(word.text for word in words if not word.struck) == (
        "1. must not use violence 2. must not go to the property"
    )
    assert " ".join(word.text for word in words if word.struck) == "must not telephone"


def test_a_page_that_is_pictured_in_an_old_file_is_a_picture_to_read(
    old: dict[str, bytes],
) -> None:
    parts = unpack_safely("order.doc", old["doc"]).parts

    assert [(part.kind, part.within) for part in parts] == [
        (PartKind.WORD, ""),
        (PartKind.PICTURE, "order.doc"),
    ]


def test_it_stays_in_its_place_among_what_came_with_it(old: dict[str, bytes]) -> None:
    mail = a_mail(first_pdf=a_pdf(), order_odt=old["odt"], last_pdf=a_pdf("last"))

    names = [part.name for part in unpack_safely("mail.eml", mail.as_bytes()).parts]

    assert [name for name in names if "image" not in name] == [
        "email", "first.pdf", "order.odt", "last.pdf",
    ]  # fmt: skip


def test_nothing_that_it_links_to_is_fetched(old: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("canary")
    with _a_server() as (address, asked):
        linking = _linking_to(old["odt"], [f"{address}/picture", f"{address}/section.odt",
                                           (tmp_path / "kept.txt").as_uri()])  # fmt: skip
        unpacked = unpack_safely("order.odt", linking)

    assert not asked
    assert not unpacked.troubles
    assert "canary" not in [word.text for page in _pages(unpacked.parts[0]) for word in page.words]


def test_a_damaged_one_is_told_of() -> None:
    (trouble,) = unpack_safely("order.doc", DAMAGED).troubles

    assert (trouble.part, trouble.code) == ("order.doc", "not_readable")
    assert "damaged or locked" in trouble.text


def test_one_that_is_stopped_leaves_nothing_on_the_disk(
    old: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turning, "SECONDS", 0.2)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    (trouble,) = unpack_safely("order.doc", old["doc"]).troubles

    assert trouble.code == "limit_reached"
    assert not list(tmp_path.iterdir())


def test_without_libreoffice_it_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    (trouble,) = unpack_safely("mail.eml", a_mail(order_doc=DAMAGED).as_bytes()).troubles

    assert (trouble.part, trouble.code) == ("order.doc", "not_readable")
    assert "LibreOffice is not installed" in trouble.text
    assert "PDF" in trouble.text


def _pages(part: Part) -> tuple[Page, ...]:
    return words_of_word_file(part.name, part.data).pages


def _linking_to(odt: bytes, links: list[str]) -> bytes:
    """The file with a picture and sections that lie elsewhere."""
    picture, *sections = links
    linking = (
        '<text:p><draw:frame text:anchor-type="as-char" svg:width="5cm" svg:height="5cm">'
        f'<draw:image xlink:href="{picture}" xlink:type="simple" xlink:actuate="onLoad"/>'
        "</draw:frame></text:p>"
    ) + "".join(
        f'<text:section text:name="s{nth}"><text:section-source xlink:href="{link}"/>'
        f"<text:p>x</text:p></text:section>"
        for nth, link in enumerate(sections)
    )
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(odt)) as before, zipfile.ZipFile(written, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name == "content.xml":
                data = data.replace(b"</office:text>", linking.encode() + b"</office:text>")
            after.writestr(name, data)
    return written.getvalue()


@contextmanager
def _a_server() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine, and what it was asked for."""
    asked: list[str] = []

    class Answering(BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            asked.append(str(self.rfile.readline(200)))

    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
        server.shutdown()
