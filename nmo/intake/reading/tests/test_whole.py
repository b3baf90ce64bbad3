"""A file read whole: unpacked, its words had, its fields read."""

from email.message import EmailMessage

from nmo.intake.reading import PackWarning
from nmo.intake.reading.tests import papers
from nmo.intake.reading.whole import read_file


def mail_with(*attachments):
    message = EmailMessage()
    message["From"], message["To"] = "court@court.example", "desk@force.example"
    message.set_content("Please see attached.")
    for name, data, kind in attachments:
        message.add_attachment(data, maintype="application", subtype=kind, filename=name)
    return message.as_bytes()


def test_a_text_file_is_read_by_its_name():
    reading = read_file("order.one.txt", papers.SOLICITOR.encode())
    assert reading.pack_id == "order.one"
    assert [order.doc for order in reading.orders] == ["order.one.txt"]
    assert reading.seconds > 0


def test_a_mail_with_its_attachments_is_one_file():
    data = mail_with(
        ("order.txt", papers.SOLICITOR.encode(), "octet-stream"),
        ("service.txt", papers.FL415.encode(), "octet-stream"),
    )
    reading = read_file("mail.eml", data)
    assert [order.doc for order in reading.orders] == ["order.txt"]
    assert [service.doc for service in reading.services] == ["service.txt"]


def test_a_part_that_cannot_be_read_is_named_with_its_reason_and_costs_no_other():
    data = mail_with(
        ("order.txt", papers.SOLICITOR.encode(), "octet-stream"),
        ("broken.pdf", b"%PDF-1.7 cut off", "pdf"),
    )
    reading = read_file("mail.eml", data)
    assert len(reading.orders) == 1
    assert [trouble.part for trouble in reading.not_read] == ["broken.pdf"]
    assert reading.not_read[0].text
    assert PackWarning.CORRUPT_FILE in reading.warnings


def test_an_answer_has_a_confidence_and_a_place_for_each_value_by_its_path():
    written = read_file("order.txt", papers.SOLICITOR.encode()).as_json()
    path = "orders[0].respondent.name"
    assert 0 <= written["confidence"][path] <= 1
    assert written["evidence"][path]["doc"] == "order.txt"
    assert len(written["evidence"][path]["bbox"]) == 4
