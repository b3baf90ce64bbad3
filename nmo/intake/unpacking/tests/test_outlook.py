"""A mail that Outlook saved, and what it wraps for other Outlooks, is opened like any other."""

import struct
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from nmo.intake.unpacking import PartKind, TroubleCode, unpack
from nmo.intake.unpacking.tests.builders import a_mail, a_pdf, a_picture, attach
from nmo.intake.unpacking.tests.compound_files import a_compound, a_saved_mail, an_attachment

HEADERS = (
    "From: Family Court <family@court.example>\r\nTo: orders@force.example\r\n"
    "Subject: Order\r\nDate: Mon, 20 Jul 2026 10:15:00 +0100\r\nMessage-ID: <1@court.example>\r\n"
)
MAIL = a_saved_mail(
    an_attachment("gorchymyn â.pdf", a_pdf("order")),
    an_attachment("photo.png", a_picture()),
    p1000="Please find the order attached.",
    p0037="Order",
    p007D=HEADERS,
)


def test_a_saved_mail_has_words_facts_and_attachments() -> None:
    unpacked = unpack("order.msg", a_compound(MAIL))

    assert [(part.name, part.kind, part.mail) for part in unpacked.parts] == [
        ("email", PartKind.MAIL_BODY, 0),
        ("gorchymyn â.pdf", PartKind.PDF, 0),
        ("photo.png", PartKind.PICTURE, 0),
    ]
    assert unpacked.parts[1].data == a_pdf("order")
    facts = unpacked.mails[0]
    assert (facts.from_address, facts.subject) == ("family@court.example", "Order")
    assert facts.sent_at == datetime(2026, 7, 20, 9, 15, tzinfo=UTC)


def test_a_saved_mail_attached_to_a_mail_is_opened_whatever_it_is_called() -> None:
    mail = a_mail("Please see the saved mail.")
    attach(mail, "order.dat", a_compound(MAIL))

    unpacked = unpack("mail.eml", mail.as_bytes())

    assert [facts.depth for facts in unpacked.mails] == [0, 1]
    assert [part.name for part in unpacked.parts][2] == "gorchymyn â.pdf"


def test_a_mail_attached_to_a_saved_mail_is_opened() -> None:
    inner = {"__substg1.0_3701000D": MAIL}
    outer = a_saved_mail(inner, p1000="Forwarded.", p0037="FW: Order", p5D01="clerk@court.example")

    unpacked = unpack("order.msg", a_compound(outer))

    assert [(facts.depth, facts.from_address) for facts in unpacked.mails] == [
        (0, "clerk@court.example"), (1, "family@court.example"),
    ]  # fmt: skip
    assert [part.mail for part in unpacked.parts] == [0, 1, 1, 1]


def test_a_draft_saved_without_its_head_says_when_it_was_sent() -> None:
    ticks = (
        (datetime(2026, 7, 20, 9, 15, tzinfo=UTC) - datetime(1601, 1, 1, tzinfo=UTC))
        // (datetime.resolution)
        * 10
    )
    sent = struct.pack("<HHIQ", 0x40, 0x39, 6, ticks)
    tree = dict(a_saved_mail(p1000="x")) | {"__properties_version1.0": bytes(32) + sent}

    facts = unpack("a.msg", a_compound(tree)).mails[0]

    assert facts.sent_at == datetime(2026, 7, 20, 9, 15, tzinfo=UTC)
    assert facts.doubts == ("no_message_id", "no_sender")


def test_a_picture_in_the_words_of_a_saved_mail_is_a_logo() -> None:
    tree = dict(a_saved_mail(an_attachment("image001.png", a_picture(90, 40), "logo@x")))
    tree["__substg1.0_10130102"] = b"<p>Order attached.</p><img src='cid:logo@x'>"

    unpacked = unpack("a.msg", a_compound(tree))

    assert [part.name for part in unpacked.parts] == ["email"]
    assert unpacked.mails[0].left_out == ("image001.png",)


def test_a_saved_mail_cut_off_is_told_of() -> None:
    unpacked = unpack("a.msg", a_compound(MAIL)[:-900])

    assert [one.code for one in unpacked.troubles] == [TroubleCode.NOT_READABLE]


@settings(max_examples=500)
@given(st.lists(st.tuples(st.integers(0, 3000), st.binary(min_size=1, max_size=8)), max_size=6))
def test_no_saved_mail_breaks_unpacking(changes: list[tuple[int, bytes]]) -> None:
    data = bytearray(SMALL)
    for place, put in changes:
        data[place : place + len(put)] = put

    unpacked = unpack("a.msg", bytes(data))

    assert unpacked.parts or unpacked.troubles or unpacked.mails


def test_what_outlook_wraps_for_other_outlooks_is_unwrapped() -> None:
    mail = a_mail("See winmail.dat.")
    attach(mail, "winmail.dat", a_winmail("order.pdf", a_pdf("order")))

    unpacked = unpack("mail.eml", mail.as_bytes())

    assert [(part.name, part.within) for part in unpacked.parts] == [
        ("email", ""), ("order.pdf", "winmail.dat"),
    ]  # fmt: skip


def test_a_broken_winmail_is_told_of() -> None:
    unpacked = unpack("winmail.dat", a_winmail("order.pdf", a_pdf())[:40])

    assert [one.code for one in unpacked.troubles] == [TroubleCode.CORRUPT_FILE]


def a_winmail(name: str, data: bytes) -> bytes:
    """A winmail.dat with one attachment (MS-OXTNEF)."""

    def attribute(level: int, number: int, kind: int, value: bytes) -> bytes:
        checksum = sum(value) & 0xFFFF
        return (
            struct.pack("<BHHI", level, number, kind, len(value))
            + value
            + struct.pack("<H", checksum)
        )

    return (
        struct.pack("<IH", 0x223E9F78, 1)
        + attribute(1, 0x9006, 8, struct.pack("<I", 0x10000))
        + attribute(1, 0x9007, 6, struct.pack("<II", 1252, 0))
        + attribute(2, 0x9002, 6, bytes(14))
        + attribute(2, 0x8010, 1, name.encode() + b"\0")
        + attribute(2, 0x800F, 6, data)
    )


SMALL = a_compound(a_saved_mail(an_attachment("note.txt", b"The order."), p1000="x", p0037="Order"))
