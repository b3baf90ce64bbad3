"""What the raw message shows of its sender, with domains' records from a dictionary."""

import base64
import re
from functools import cache

import dkim
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from nmo.intake.mail.authenticity.evidence import Evidence, evidence_of
from nmo.intake.mail.authenticity.look_up import CannotLookUp
from nmo.intake.mail.authenticity.who import who_sent
from nmo.intake.mail.senders.directory import Directory, read_senders
from nmo.intake.papers.tests.builders import a_message
from nmo.intake.papers.words import Doubt, Result

OURS = "mx.force.example"
KNOWN = Directory(
    senders=read_senders(
        [
            "kind,name,domain,phone",
            "court,Courts,justice.gov.example,",
            "solicitor,Test and Partners,partners.example,",
        ]
    )
)


@cache
def key() -> tuple[bytes, str]:
    """A private key, and its public part as a domain's record."""
    made = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    private = made.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption(),
    )
    public = made.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return private, f"v=DKIM1; k=rsa; p={base64.b64encode(public).decode()}"


RECORDS = {
    ("justice.gov.example", "TXT"): ["v=spf1 ip4:192.0.2.1 ~all"],
    ("_dmarc.justice.gov.example", "TXT"): ["v=DMARC1; p=reject"],
    ("strict.example", "TXT"): ["v=spf1 ip4:192.0.2.1 -all"],
}
FROM_COURT = "Leeds Family Court <orders@justice.gov.example>"


def looked_up(name: str, kind: str) -> list[str]:
    if name.startswith("s1._domainkey."):
        return [key()[1]]
    return RECORDS.get((name, kind), [])


def no_answer(name: str, kind: str) -> list[str]:
    raise CannotLookUp


def handed(
    raw: bytes, *, address: str = "192.0.2.1", sender: str = "x@justice.gov.example"
) -> bytes:
    """The same message with the lines that our own server puts above it."""
    line = f"Received: from out.example (out.example [{address}]) by {OURS} with ESMTPS; today\r\n"
    return f"Return-Path: <{sender}>\r\n{line}".encode() + raw


def signed(raw: bytes, domain: str = "justice.gov.example", **options: object) -> bytes:
    line = dkim.sign(
        raw, b"s1", domain.encode(), key()[0], include_headers=[b"From", b"Subject"], **options
    )
    return bytes(line) + raw


def evidence(raw: bytes, look_up: object = looked_up) -> Evidence:
    return evidence_of(raw, look_up=look_up, known=KNOWN, received_by=[OURS])  # type: ignore[arg-type]


def from_court(**changes: str) -> bytes:
    return a_message(**{"sender": FROM_COURT, **changes})  # type: ignore[arg-type]


def test_a_courts_own_message_passes_every_check() -> None:
    found = evidence(handed(signed(from_court())))

    assert (found.spf, found.dkim, found.dmarc) == (Result.PASSED,) * 3
    assert (found.arc, found.doubts) == (Result.NONE, ())
    assert found.signed_by == ("justice.gov.example",)
    assert "justice.gov.example is in the register’s directory: Courts." in found.said


def test_a_message_that_was_changed_on_its_way_fails() -> None:
    raw = signed(from_court()).replace(b"Please find", b"Please burn")

    found = evidence(handed(raw, address="203.0.113.9", sender="x@elsewhere.example"))

    assert (found.dkim, found.dmarc) == (Result.FAILED, Result.FAILED)
    assert Doubt.SENDER_CHECKS_FAILED in found.doubts


def test_a_signature_by_another_domain_does_not_stand_for_the_sender() -> None:
    found = evidence(signed(from_court(), domain="elsewhere.example"))

    assert (found.dkim, found.dmarc) == (Result.PASSED, Result.FAILED)
    assert Doubt.SENDER_CHECKS_FAILED in found.doubts


def test_words_put_behind_a_signed_part_are_not_signed() -> None:
    found = evidence(signed(from_court(), length=True) + b"and he may come home\r\n")

    assert found.dkim is Result.FAILED
    assert any("first part alone" in each for each in found.said)


def test_a_soft_fail_of_a_real_court_that_signs_raises_no_doubt() -> None:
    found = evidence(handed(signed(from_court()), address="203.0.113.9"))

    assert (found.spf, found.dmarc, found.doubts) == (Result.SOFT_FAIL, Result.PASSED, ())


def test_a_server_that_the_domain_refuses_raises_a_doubt() -> None:
    raw = a_message(sender="a@strict.example")

    found = evidence(handed(raw, address="203.0.113.9", sender="a@strict.example"))

    assert (found.spf, found.doubts) == (Result.FAILED, (Doubt.SENDER_CHECKS_FAILED,))


def test_what_another_server_claims_about_the_message_is_not_read() -> None:
    claimed = (
        f"Authentication-Results: {OURS}; dkim=pass; spf=pass; dmarc=pass\r\n"
        f"Received: from x ([203.0.113.9]) by evil.example; today\r\n"
        f"Received: from y ([192.0.2.1]) by {OURS}; today\r\n"
    ).encode()

    found = evidence(claimed + from_court())

    assert (found.spf, found.dkim) == (Result.NOT_CHECKED, Result.NONE)
    assert found.dmarc is Result.FAILED


def test_without_an_answer_nothing_is_said_to_have_failed() -> None:
    found = evidence(handed(signed(from_court())), no_answer)

    assert {found.spf, found.dkim, found.dmarc} == {Result.NOT_CHECKED}
    assert found.doubts == ()


def test_a_chain_of_those_who_forwarded_is_checked_and_its_last_seal_named() -> None:
    told = b"Authentication-Results: relay.example; spf=pass\r\n"
    raw = told + from_court()
    lines = dkim.arc_sign(
        raw, b"s1", b"relay.example", key()[0], b"relay.example", include_headers=[b"From"]
    )

    sealed = b"".join(lines) + raw

    assert evidence(sealed).arc is Result.PASSED
    assert "Forwarded under the seal of relay.example." in evidence(sealed).said
    assert evidence(sealed.replace(b"Please find", b"Please burn")).arc is Result.FAILED


@pytest.mark.parametrize(
    ("sender", "doubt"),
    [
        ("orders@justice-gov.example", Doubt.LOOK_ALIKE_DOMAIN),
        ("Leeds Family Court <leeds@mail.example>", Doubt.COURT_NAME_FOREIGN_ADDRESS),
        ("Llys Teulu <caerdydd@mail.example>", Doubt.COURT_NAME_FOREIGN_ADDRESS),
        ("a@justice.gov.example, b@mail.example", Doubt.SEVERAL_SENDERS),
    ],
)
def test_what_asks_for_a_second_look_is_a_doubt(sender: str, doubt: Doubt) -> None:
    assert doubt in evidence(a_message(sender=sender)).doubts


def test_an_applicant_who_sends_her_own_order_raises_no_doubt() -> None:
    found = evidence(a_message(sender="Leanne Pike <leanne@webmail.example>"))

    assert (found.dkim, found.dmarc, found.doubts) == (Result.NONE, Result.NONE, ())


HOSTILE = [
    b"",
    b"From: " + b"@" * 10_000,
    b"From: =?utf-8?b?####?= <a@b>\r\nDKIM-Signature: v=1; a=; b=\r\n\r\n",
    b"From: a@\xff\xfe.example\r\nDKIM-Signature: " + b"v=1;" * 5000 + b"\r\n\r\nbody",
    b"ARC-Seal: i=999999; cv=none\r\nFrom: a@b.example\r\n\r\n",
    b"Received: from [[[\r\n\tby " + OURS.encode() + b"\r\nFrom: a@b.example\r\n\r\n",
]


@pytest.mark.parametrize("raw", HOSTILE)
def test_whatever_the_bytes_are_something_is_found_and_nothing_raised(
    raw: bytes, settings: object
) -> None:
    settings.MAIL_LOOK_UP = f"{__name__}.looked_up"  # type: ignore[attr-defined]

    assert isinstance(who_sent(raw), Evidence)


def test_the_words_of_the_evidence_hold_no_name_and_no_address() -> None:
    found = evidence(handed(a_message(sender="Jonathan Smith <jon.smith@mail.example>")))

    assert not any(re.search(r"jon|smith|@", each, re.IGNORECASE) for each in found.said)
