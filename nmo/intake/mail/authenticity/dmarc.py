"""DMARC: what the sender's domain asks for, and whether the message keeps it (RFC 7489)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from authheaders.dmarc_lookup import DMARCException, get_org_domain, receiver_record

from nmo.intake.mail.authenticity.look_up import CannotLookUp, LookUp
from nmo.intake.papers.words import Result

ASKS_TO_REFUSE = frozenset({"quarantine", "reject"})


@dataclass(frozen=True, kw_only=True)
class Kept:
    """The result, and whether the domain asks that a message which fails be refused."""

    result: Result
    asks_to_refuse: bool = False


def check_dmarc(domain: str, *, spf_domain: str, signed_by: Sequence[str], look_up: LookUp) -> Kept:
    """Whether SPF or a signature stands for the sender's own domain.

    spf_domain: the domain for which SPF passed, else empty. signed_by: domains whose signatures
    hold over the whole message.
    """
    if not domain:
        return Kept(result=Result.NOT_CHECKED)
    try:
        tags, _ = receiver_record(domain, dnsfunc=_record(look_up))
    except (CannotLookUp, DMARCException, UnicodeError):
        return Kept(result=Result.NOT_CHECKED)
    if not tags or "p" not in tags:
        return Kept(result=Result.NONE)
    by_server = bool(spf_domain) and _aligned(spf_domain, domain, tags.get("aspf", "r"))
    by_signature = any(_aligned(each, domain, tags.get("adkim", "r")) for each in signed_by)
    return Kept(
        result=Result.PASSED if by_server or by_signature else Result.FAILED,
        asks_to_refuse=str(tags["p"]).strip("\\").lower() in ASKS_TO_REFUSE,
    )


def _aligned(one: str, other: str, mode: str) -> bool:
    """Whether both are the same domain, or, where that is not asked for, of the same owner."""
    if one == other:
        return True
    return mode != "s" and _owned(one) == _owned(other)


@lru_cache(maxsize=1024)
def _owned(domain: str) -> str:
    """The part of a domain that somebody owns; never an ending that many share."""
    found = str(get_org_domain(domain) or "")
    return found if "." in found else ".".join(domain.split(".")[-2:])


def _record(look_up: LookUp) -> Callable[[str], str | None]:
    """The one DMARC record of a name; several are none (RFC 7489, 6.6.3)."""

    def ask(name: str) -> str | None:
        found = [each for each in look_up(name, "TXT") if each.startswith("v=DMARC1")]
        return found[0] if len(found) == 1 else None

    return ask
