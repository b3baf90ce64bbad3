"""A mail that was signed (S/MIME) is read, whether its signature stands apart or around it."""

from datetime import UTC, datetime
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization.pkcs7 import (
    PKCS7Options,
    PKCS7SignatureBuilder,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from nmo.intake.unpacking import PartKind, TroubleCode, unpack
from nmo.intake.unpacking.mail.signed import NotInOrder, signed_content
from nmo.intake.unpacking.tests.builders import a_mail, a_pdf, attach


@cache
def signed(data: bytes, *options: PKCS7Options) -> bytes:
    """The data signed with a key of a court that does not exist."""
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "court.example")])
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).serial_number(1)
        .public_key(key.public_key()).not_valid_before(datetime(2026, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2027, 1, 1, tzinfo=UTC)).sign(key, SHA256())
    )  # fmt: skip
    builder = PKCS7SignatureBuilder().set_data(data).add_signer(certificate, key, SHA256())
    return builder.sign(Encoding.DER, [PKCS7Options.Binary, *options])


def test_an_order_in_a_mail_wrapped_in_its_signature_is_found() -> None:
    mail = a_mail("Signed.")
    attach(mail, "smime.p7m", signed(a_mail(order_pdf=a_pdf()).as_bytes()))

    unpacked = unpack("mail.eml", mail.as_bytes())

    assert [(part.name, part.kind) for part in unpacked.parts] == [
        ("email", PartKind.MAIL_BODY), ("email", PartKind.MAIL_BODY), ("order.pdf", PartKind.PDF),
    ]  # fmt: skip
    assert not unpacked.troubles


def test_a_signature_that_stands_apart_is_no_paper_and_no_trouble() -> None:
    mail = a_mail()
    attach(mail, "smime.p7s", signed(b"words", PKCS7Options.DetachedSignature))

    unpacked = unpack("mail.eml", mail.as_bytes())

    assert not unpacked.troubles
    assert unpacked.mails[0].left_out == ("smime.p7s",)
    assert [part.kind for part in unpacked.parts] == [PartKind.MAIL_BODY]


def test_what_was_signed_may_be_written_in_pieces_of_no_stated_length() -> None:
    pieces = b"\x24\x80" + b"\x04\x03The" + b"\x04\x06 order" + b"\0\0"
    content = b"\x30\x80" + b"\x06\x01\x01" + b"\xa0\x80" + pieces + b"\0\0" + b"\0\0"
    data = b"\x30\x80\x02\x01\x01\x31\x00" + content + b"\0\0"
    whole = b"\x30\x80\x06\x01\x02\xa0\x80" + data + b"\0\0\0\0"

    assert signed_content(whole) == b"The order"


def test_a_broken_signature_is_told_of() -> None:
    unpacked = unpack("smime.p7m", signed(b"words")[:60])

    assert [one.code for one in unpacked.troubles] == [TroubleCode.CORRUPT_FILE]


@settings(max_examples=500)
@given(st.binary(max_size=60))
def test_no_signature_breaks_reading(data: bytes) -> None:
    try:
        signed_content(b"\x30\x80" + data)
    except (NotInOrder, IndexError):
        return
