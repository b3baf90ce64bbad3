"""The words of a mail are had as a person would read them."""

import pytest

from nmo.intake.unpacking import unpack
from nmo.intake.unpacking.mail.html import text_of_html

HEAD = b"From: a@court.example\r\nSubject: Order\r\nMIME-Version: 1.0\r\n"


def body(mail: bytes) -> str:
    """The words of this mail."""
    parts = unpack("mail.eml", HEAD + mail).parts
    assert [part.name for part in parts] == ["email"]
    return parts[0].data.decode()


@pytest.mark.parametrize(
    ("charset", "data"),
    [
        (b"utf-8", "Gŵyl, £5 – done".encode()),
        (b"us-ascii", "Gŵyl, £5 – done".encode()),
        (b"x-unknown", "Gŵyl, £5 – done".encode()),
        (b"utf-16", "Gŵyl, £5 – done".encode("utf-16")),
        (b"iso-8859-14", "Gŵyl, ".encode("iso-8859-14") + b"\xa35 - done"),
        (b"iso-8859-1", "G\u0175yl, £5 – done".replace("ŵ", "w").encode("cp1252")),
    ],
)
@pytest.mark.requirement(64)
def test_letters_are_read_whatever_charset_is_claimed(charset: bytes, data: bytes) -> None:
    read = body(b"Content-Type: text/plain; charset=" + charset + b"\r\n\r\n" + data)

    assert "yl, £5" in read
    assert "done" in read


def test_html_alone_is_read_as_it_is_shown() -> None:
    html = (
        b"<style>p{color:red}</style><p>Served on <b>Mr</b> Smith at&nbsp;4pm.</p>"
        b"<script>alert(1)</script><p style='display:none'>Discharged.</p>"
        b"<table><tr><td>Case</td><td>LS26F00417</td></tr></table><ol><li>must not</ol>"
    )

    assert body(b"Content-Type: text/html\r\n\r\n" + html).split("\n") == [
        "Served on Mr Smith at 4pm.", "Case LS26F00417", "1. must not",
    ]  # fmt: skip


def test_a_notice_in_place_of_the_plain_text_gives_way_to_the_html() -> None:
    mail = (
        b'Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\n\r\nUse HTML.\r\n'
        b"--b\r\nContent-Type: text/html\r\n\r\n<p>" + b"The order says much more. " * 20
        + b"</p>\r\n--b--\r\n"
    )  # fmt: skip

    assert body(mail).startswith("The order says much more.")


def test_lines_broken_by_the_senders_program_are_put_together() -> None:
    flowed = b"The respondent must not \r\ncontact the applicant.\r\nYours"

    read = body(b"Content-Type: text/plain; format=flowed\r\n\r\n" + flowed)

    assert read == "The respondent must not contact the applicant.\nYours"


@pytest.mark.parametrize(
    "broken", ["<a " * 50_000, "<!--" * 50_000, "<div>" * 50_000, "<" * 200_000, "<p <p <p x"]
)
def test_broken_html_ends(broken: str) -> None:
    assert text_of_html("Order" + broken).startswith("Order")
