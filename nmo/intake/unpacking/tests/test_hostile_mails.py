"""A mail made to harm or to hide loses nothing but what is hostile in it."""

import base64
from email.message import EmailMessage

import pytest

from nmo.intake.unpacking import TroubleCode, Unpacked, unpack
from nmo.intake.unpacking.caps import Caps
from nmo.intake.unpacking.tests.builders import a_mail, a_pdf, a_zip, attach

HEAD = b"From: a@court.example\r\nTo: b@force.example\r\nSubject: Order\r\nMIME-Version: 1.0\r\n"


def codes(unpacked: Unpacked) -> list[str]:
    """The codes of the troubles."""
    return [trouble.code for trouble in unpacked.troubles]


def in_mails(depth: int) -> bytes:
    """A mail in so many others, each with a word of its own."""
    mail = a_mail("The innermost.")
    for _ in range(depth):
        outer = a_mail("One further out.")
        outer.add_attachment(mail)
        mail = outer
    return mail.as_bytes()


def test_mails_nested_fifty_deep_are_opened_as_far_as_any_honest_one_goes() -> None:
    unpacked = unpack("mail.eml", in_mails(50))

    assert codes(unpacked) == [TroubleCode.TOO_DEEP]
    assert len(unpacked.mails) == len(unpacked.parts) == Caps().depth + 1


def test_nesting_that_no_parser_survives_is_a_trouble() -> None:
    boundary = b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n'
    nested = b"".join(boundary % (number, number) for number in range(3000))

    unpacked = unpack("mail.eml", HEAD + nested + b"\r\nhello")

    assert codes(unpacked) == [TroubleCode.TOO_DEEP]


def test_of_ten_thousand_attachments_the_first_are_opened_and_the_rest_told_of() -> None:
    part = b'--b\r\nContent-Type: text/plain; name="%d.txt"\r\n\r\nword\r\n'
    parts = b"".join(part % number for number in range(10_000))

    unpacked = unpack(
        "mail.eml", HEAD + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + parts
    )

    assert codes(unpacked) == [TroubleCode.LIMIT_REACHED]
    assert "500" in unpacked.troubles[0].text
    assert len(unpacked.parts) == Caps().found - 1  # the mail itself is one


def test_headers_beyond_measure_are_a_trouble() -> None:
    unpacked = unpack("mail.eml", HEAD + b"X-Long: " + b"a" * 1_000_000 + b"\r\n\r\nbody")

    assert codes(unpacked) == [TroubleCode.TOO_LARGE]


@pytest.mark.parametrize(
    "header",
    [
        b"To: " + b"(" * 3000,
        b"Subject: =?utf-99?b?!!!?= =?=?= =?utf-8?q?=ZZ?=",
        b"Subject: \xff\xfe\x80",
        b"Date: Mon, 99 Foo 20206 25:61:61 +9999",
        b"Content-Transfer-Encoding: rot26",
        b"From: @@<>;,",
        b"Message-ID: <" + b"<" * 500,
    ],
)
def test_a_broken_header_loses_no_attachment(header: bytes) -> None:
    mail = header + b"\n" + a_mail(order_pdf=a_pdf()).as_bytes()

    unpacked = unpack("mail.eml", mail)

    assert [part.name for part in unpacked.parts] == ["email", "order.pdf"]
    assert not unpacked.troubles


def test_broken_base64_is_told_of_and_what_can_be_read_is_kept() -> None:
    good = base64.encodebytes(a_pdf())
    broken = good[:200] + b"!!@@" + good[200:]
    mail = (
        HEAD + b"Content-Type: application/pdf; name=order.pdf\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\n" + broken
    )

    unpacked = unpack("mail.eml", mail)

    assert codes(unpacked) == [TroubleCode.CORRUPT_FILE]
    assert [part.name for part in unpacked.parts] == ["order.pdf"]
    assert unpacked.parts[0].data == a_pdf()


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\orders\\order.pdf", "order.pdf"),
        ("order.v1.final.PDF.pdf", "order.v1.final.PDF.pdf"),
        ("order\x00\x07.pdf", "order .pdf"),
        ("fdp.\u202egpj.pdf", "fdp. gpj.pdf"),
        ("", "attachment-2"),
        ("...", "attachment-2"),
        ("gorchymyn â.pdf", "gorchymyn â.pdf"),
    ],
)
def test_a_name_is_only_ever_a_name(written: str, shown: str) -> None:
    mail = a_mail()
    attach(mail, written.replace("\x00", "").replace("\x07", ""), a_pdf())
    raw = mail.as_bytes()
    if "\x00" in written:
        raw = raw.replace(b"order.pdf", b"order\x00\x07.pdf")

    assert unpack("mail.eml", raw).parts[1].name == shown


@pytest.mark.parametrize(
    "parameter",
    [
        b'filename="=?utf-8?B?Z29yY2h5bXluIMOiLnBkZg==?="',
        b"filename*=utf-8''gorchymyn%20%C3%A2.pdf",
        b"filename*0*=utf-8''gorchymyn%20; filename*1*=%C3%A2.pdf",
        b"filename*=iso-8859-1'cy'gorchymyn%20%E2.pdf",
        b'filename="gorchymyn \xc3\xa2.pdf"',
        b'filename="gorchymyn \xe2.pdf"',
        b'filename="=?iso-8859-1?Q?gorchymyn_=E2.pdf?="',
    ],
)
def test_a_name_is_read_however_its_letters_are_written(parameter: bytes) -> None:
    mail = (
        HEAD + b"Content-Type: application/octet-stream\r\n"
        b"Content-Disposition: attachment; " + parameter + b"\r\n\r\n%PDF-1.4 nothing"
    )

    unpacked = unpack("mail.eml", mail)

    names = [part.name for part in unpacked.parts] + [one.part for one in unpacked.troubles]
    assert names == ["gorchymyn â.pdf"]


def test_two_attachments_of_one_name_are_told_apart_and_a_repeat_is_marked() -> None:
    mail = a_mail()
    for data in (a_pdf("one"), a_pdf("two"), a_pdf("one")):
        attach(mail, "scan.pdf", data)

    parts = unpack("mail.eml", mail.as_bytes()).parts[1:]

    assert [part.name for part in parts] == ["scan.pdf", "scan (2).pdf", "scan (3).pdf"]
    assert [part.repeats for part in parts] == ["", "", "scan.pdf"]


def test_a_forwarded_mail_in_base64_against_the_rules_is_opened() -> None:
    inner = base64.encodebytes(a_mail(order_pdf=a_pdf()).as_bytes())
    mail = (
        HEAD + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'
        b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + inner
        + b"--b--\r\n"
    )

    unpacked = unpack("mail.eml", mail)

    assert [part.name for part in unpacked.parts] == ["email", "order.pdf"]
    assert [facts.depth for facts in unpacked.mails] == [0, 1]


def test_a_mail_saved_as_a_file_under_any_name_is_a_mail() -> None:
    saved = a_mail(order_pdf=a_pdf()).as_bytes()

    unpacked = unpack("mail.eml", a_mail(forwarded_dat=saved).as_bytes())

    assert [(part.name, part.mail) for part in unpacked.parts] == [
        ("email", 0), ("email", 1), ("order.pdf", 1),
    ]  # fmt: skip


def test_a_mail_encrypted_for_another_key_is_told_of() -> None:
    mail = a_mail()
    attach(mail, "encrypted.asc", b"-----BEGIN PGP MESSAGE-----\n\nhQEMA\n")

    assert codes(unpack("mail.eml", mail.as_bytes())) == [TroubleCode.PASSWORD_PROTECTED]


def test_two_senders_and_no_id_are_doubts() -> None:
    mail = EmailMessage()
    mail["From"] = "court@court.example, other@web.example"
    mail.set_content("Order attached.")

    facts = unpack("mail.eml", mail.as_bytes(), is_mail=True).mails[0]

    assert facts.doubts == ("no_message_id", "no_date", "several_senders")


def test_what_is_empty_is_told_of() -> None:
    unpacked = unpack("mail.eml", a_mail(order_pdf=b"", zeros_pdf=bytes(100)).as_bytes())

    assert [(one.part, one.code) for one in unpacked.troubles] == [
        ("order.pdf", "corrupt_file"), ("zeros.pdf", "corrupt_file"),
    ]  # fmt: skip


def test_an_archive_in_archives_ends_somewhere() -> None:
    inner = a_zip({"order.txt": b"Non-molestation order"})
    for _ in range(40):
        inner = a_zip({"more.zip": inner})

    unpacked = unpack("orders.zip", inner)

    assert codes(unpacked) == [TroubleCode.TOO_DEEP]
    assert not unpacked.parts


@pytest.mark.parametrize("charset", [b'="a\0b"', b'="\xe9"', b"*0*=utf-8''a"])
def test_a_charset_that_nobody_can_look_up_costs_no_attachment(charset: bytes) -> None:
    """Python looks it up to read letters that are no base64."""
    part = (
        b"Content-Type: application/pdf; name=order.pdf; charset" + charset + b"\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(a_pdf()) + b"\xe9\r\n"
    )

    assert [part.name for part in unpack("mail.eml", HEAD + part).parts] == ["order.pdf"]
