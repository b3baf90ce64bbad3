"""The checks put together: what they found, in plain words, and what raises a doubt."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nmo.intake.mail.authenticity.dkim_check import Signed, check_arc, check_dkim
from nmo.intake.mail.authenticity.dmarc import Kept, check_dmarc
from nmo.intake.mail.authenticity.look_alike import looks_like
from nmo.intake.mail.authenticity.look_up import LookUp
from nmo.intake.mail.authenticity.message import Sent, sent
from nmo.intake.mail.authenticity.spf import check_spf
from nmo.intake.mail.senders.directory import Directory, SenderKind
from nmo.intake.papers.words import Doubt, Result

# By which a sender goes for a court, in English and in Welsh.
COURT_NAME = re.compile(
    r"\b(courts?|hmcts|tribunals?|judge|justice|llys|llysoedd|magistrates)\b", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """What the raw message shows of who sent it. It never says that an order is real."""

    spf: Result
    dkim: Result
    dmarc: Result
    arc: Result
    from_domain: str = ""
    signed_by: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def evidence_of(
    raw: bytes, *, look_up: LookUp, known: Directory, received_by: Sequence[str]
) -> Evidence:
    """Every check over the raw message, worked out here.

    look_up: asks for a domain's records. known: our directory of senders. received_by: the names
    of our own mail servers, whose lines alone are believed.
    """
    of = sent(raw, received_by=received_by)
    spf, spf_domain = check_spf(of.handed, look_up)
    dkim = check_dkim(raw, look_up, signatures=of.signatures)
    arc = check_arc(raw, look_up)
    dmarc = check_dmarc(
        of.domain,
        spf_domain=spf_domain if spf is Result.PASSED else "",
        signed_by=dkim.domains,
        look_up=look_up,
    )
    imitated = looks_like(of.domain, known.domains())
    return Evidence(
        spf=spf,
        dkim=dkim.result,
        dmarc=dmarc.result,
        arc=arc.result,
        from_domain=of.domain,
        signed_by=dkim.domains,
        said=tuple(_said(of, spf_domain, dkim, arc, imitated, known)),
        doubts=tuple(_doubts(of, spf, dmarc, imitated, known)),
    )


def _said(
    of: Sent, spf_domain: str, dkim: Signed, arc: Signed, imitated: str, known: Directory
) -> Iterator[str]:
    sender = known.of_domain(of.domain)
    if sender is not None:
        yield f"{of.domain} is in the register’s directory: {sender.name}."
    elif of.domain:
        yield f"{of.domain} is not in the register’s directory."
    if imitated:
        yield f"{of.domain} looks like {imitated}, and is not it."
    if of.handed is None:
        yield "Which machine handed the message to our own mail server is not known."
    elif spf_domain:
        yield f"The envelope names {spf_domain}."
    if dkim.domains:
        yield f"Signed by {', '.join(dkim.domains)}: unchanged since."
    if dkim.in_part:
        yield "A signature covers the first part alone: the rest may have been added by anybody."
    if arc.domains:
        yield f"Forwarded under the seal of {arc.domains[0]}."


def _doubts(of: Sent, spf: Result, dmarc: Kept, imitated: str, known: Directory) -> Iterator[Doubt]:
    sender = known.of_domain(of.domain)
    is_court = sender is not None and sender.kind is SenderKind.COURT
    if imitated:
        yield Doubt.LOOK_ALIKE_DOMAIN
    if not is_court and any(COURT_NAME.search(name) for name in of.names):
        yield Doubt.COURT_NAME_FOREIGN_ADDRESS
    if _fails(spf, dmarc, is_court=is_court):
        yield Doubt.SENDER_CHECKS_FAILED
    if len(of.domains) > 1:
        yield Doubt.SEVERAL_SENDERS


def _fails(spf: Result, dmarc: Kept, *, is_court: bool) -> bool:
    """A soft fail is none: real courts' mail has been seen to end so."""
    if dmarc.result is Result.FAILED:
        return dmarc.asks_to_refuse or is_court
    return dmarc.result is not Result.PASSED and spf is Result.FAILED
