"""What is locked is opened with the passwords that are given, or that stand in a mail."""

import base64
import io
from email.message import EmailMessage

import pikepdf
import pytest

from nmo.intake.tests.feed_writer import Entry, zipped
from nmo.intake.unpacking import Part, TroubleCode, Unpacked, unpack
from nmo.intake.unpacking.passwords import passwords_in
from nmo.intake.unpacking.tests.builders import a_locked_pdf, a_mail, a_pdf, a_zip, attach

PASSWORD = "Lantern-42!"
# Written by pyzipper, whose code has nothing in common with ours.
LOCKED_WITH_AES = (
    "P)h>@6aWDLV*u6@cU=Gg002q=001oj000R93jl9&WMy(Lba-?DnFjy@06|3q2mlR0htD7dExF}T?(i<T7}PFo>0D"
    "XbC=)V{kJvZUhV@%>X!rUcXY5ayh|E`}RG2-2r6lqm+eUMriZwE_;P<ob4@k})Q-MP*P)h*<6ay3h0RUqF))RMK0"
    "0000N&o-=EdT%j2>=TK0000000000fB^si003`tWMy(Lba-?DnFjy@06|3q2mnw^1qJ{B000310RTb(004Xd0000"
    "0"
)


def the_pdf(unpacked: Unpacked) -> Part:
    """The only PDF of it, which no password locks any more."""
    (part,) = [part for part in unpacked.parts if part.kind == "pdf"]
    with pikepdf.open(io.BytesIO(part.data)) as pdf:
        assert not pdf.is_encrypted
    return part


def mails(*bodies: str) -> EmailMessage:
    """A mail with a locked order, and one word for each mail it is forwarded in."""
    mail = a_mail(bodies[0], order_pdf=a_locked_pdf(PASSWORD))
    for body in bodies[1:]:
        outer = a_mail(body)
        outer.add_attachment(mail)
        mail = outer
    return mail


@pytest.mark.parametrize(
    "body",
    [
        f"The password is {PASSWORD}",
        f"The password is {PASSWORD}.",
        f"Password: {PASSWORD}",
        f"Password for the attached order:\n\n    {PASSWORD}\n\nRegards",
        f"Please use “{PASSWORD}” as the password to open it.",
        f"pw = {PASSWORD}",
        f"The file is password protected ({PASSWORD}).",
        f"Y cyfrinair yw {PASSWORD}",
        f"Passcode to open the document - {PASSWORD}",
    ],
)
@pytest.mark.requirement(16)
def test_a_password_in_the_mail_opens_the_order(body: str) -> None:
    unpacked = unpack("mail.eml", a_mail(body, order_pdf=a_locked_pdf(PASSWORD)).as_bytes())

    assert the_pdf(unpacked).name == "order.pdf"
    assert not unpacked.troubles


@pytest.mark.parametrize(
    "bodies",
    [
        ("The order.", f"The password for it is {PASSWORD}"),
        (f"The password for it is {PASSWORD}", "Forwarded for your attention."),
    ],
)
def test_the_password_may_stand_in_another_mail(bodies: tuple[str, ...]) -> None:
    assert the_pdf(unpack("mail.eml", mails(*bodies).as_bytes())).name == "order.pdf"


def test_a_password_that_is_given_opens_the_order() -> None:
    assert the_pdf(unpack("order.pdf", a_locked_pdf(PASSWORD), passwords=["no", PASSWORD]))


def test_a_pdf_that_only_its_owner_has_locked_opens_without_any() -> None:
    assert the_pdf(unpack("order.pdf", a_locked_pdf("")))


def test_what_no_password_opens_is_told_of_with_what_to_do() -> None:
    mail = a_mail("The password follows by telephone.", order_pdf=a_locked_pdf(PASSWORD))

    unpacked = unpack("mail.eml", mail.as_bytes())

    assert [part.name for part in unpacked.parts] == ["email"]
    (trouble,) = unpacked.troubles
    assert (trouble.part, trouble.code) == ("order.pdf", TroubleCode.PASSWORD_PROTECTED)
    assert "Ask the sender for the password" in trouble.text


def test_a_password_in_a_locked_zip_opens_what_lies_beside_it() -> None:
    first = zipped(
        [Entry(name="note.txt", content=b"The password is Harbour9")], password=b"Lantern-42"
    )
    mail = a_mail("The password is Lantern-42", a_zip=first, order_pdf=a_locked_pdf("Harbour9"))

    assert the_pdf(unpack("mail.eml", mail.as_bytes())).name == "order.pdf"


def test_a_zip_locked_with_the_old_cipher_is_opened() -> None:
    locked = zipped([Entry(name="order.pdf", content=a_pdf())], password=b"Lantern-42")
    mail = a_mail("Password: Lantern-42")
    attach(mail, "orders.zip", locked)

    part = the_pdf(unpack("mail.eml", mail.as_bytes()))

    assert (part.name, part.data, part.within) == ("order.pdf", a_pdf(), "orders.zip")


def test_a_wrong_password_for_a_zip_is_told_of() -> None:
    locked = zipped([Entry(name="order.pdf", content=a_pdf())], password=b"Lantern-42")

    unpacked = unpack("orders.zip", locked, passwords=["wrong"])

    assert [trouble.code for trouble in unpacked.troubles] == ["password_protected"]


def test_a_zip_locked_with_aes_is_opened() -> None:
    locked = base64.b85decode(LOCKED_WITH_AES)

    (part,) = unpack("orders.zip", locked, passwords=["wrong", PASSWORD]).parts

    assert (part.name, part.data) == ("order.txt", b"The respondent must not harass the applicant.")
    assert [one.code for one in unpack("orders.zip", locked).troubles] == ["password_protected"]


def test_ordinary_words_of_a_mail_that_speaks_of_no_password_are_not_tried() -> None:
    assert not passwords_in(["Please find the order of 12 July attached."], most=10)


def test_no_more_passwords_are_tried_than_is_sensible() -> None:
    assert (
        len(passwords_in(["password " + " ".join(f"word{n}" for n in range(900))], most=50)) == 50
    )


def test_a_locked_file_is_never_taken_for_a_damaged_one() -> None:
    locked = a_zip({"inner.zip": zipped([Entry(name="a.pdf", content=a_pdf())], password=b"x1y2")})

    assert [one.code for one in unpack("a.zip", locked).troubles] == ["password_protected"]
