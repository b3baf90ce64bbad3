"""Everything that a mail holds is a part or a trouble, told by its bytes."""

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from nmo.intake.unpacking import PartKind, TroubleCode, Unpacked, unpack
from nmo.intake.unpacking.tests.builders import a_mail, a_pdf, a_picture, attach


def opened(mail: EmailMessage) -> Unpacked:
    """What the mail comes to."""
    return unpack("mail.eml", mail.as_bytes())


def test_a_pdf_attached_as_octet_stream_is_a_pdf() -> None:
    body, order = opened(a_mail(order_pdf=a_pdf())).parts

    assert (order.name, order.kind, order.data) == ("order.pdf", PartKind.PDF, a_pdf())
    assert (body.name, body.kind, body.mail) == ("email", PartKind.MAIL_BODY, 0)


def test_a_mail_says_when_from_whom_and_about_what() -> None:
    facts = opened(a_mail()).mails[0]

    assert facts.sent_at == datetime(2026, 7, 20, 9, 15, tzinfo=UTC)
    assert (facts.from_address, facts.from_name) == ("family@court.example", "Family Court")
    assert (facts.message_id, facts.subject) == ("order-1@court.example", "Order")


@pytest.mark.requirement(16)
def test_an_order_in_a_mail_forwarded_in_a_mail_is_found() -> None:
    outer = a_mail("See below.")
    outer.add_attachment(a_mail(order_pdf=a_pdf()))

    unpacked = opened(outer)

    assert [facts.depth for facts in unpacked.mails] == [0, 1]
    assert [(part.name, part.mail) for part in unpacked.parts] == [
        ("email", 0), ("email", 1), ("order.pdf", 1),
    ]  # fmt: skip


def test_a_small_picture_in_the_words_is_a_logo_and_a_large_one_a_photograph() -> None:
    mail = a_mail()
    mail.add_alternative('<p>Attached.</p><img src="cid:logo"><img src="cid:photo">', "html")
    attach(mail, "image001.png", a_picture(180, 60), cid="<logo>", disposition="inline")
    attach(mail, "image002.png", a_picture(1200, 1600), cid="<photo>", disposition="inline")

    unpacked = opened(mail)

    assert [part.name for part in unpacked.parts] == ["email", "image002.png"]
    assert unpacked.mails[0].left_out == ("image001.png",)


def test_an_attachment_that_is_no_paper_is_a_trouble_and_not_silence() -> None:
    unpacked = opened(a_mail(film_mp4=b"\0\0\0\x18ftypmp42" + bytes(range(256))))

    assert [(one.part, one.code) for one in unpacked.troubles] == [
        ("film.mp4", TroubleCode.NOT_READABLE)
    ]
