"""DKIM and ARC: whose signatures the message bears, and whether they hold (RFC 6376, RFC 8617)."""

from collections.abc import Callable
from dataclasses import dataclass

import dkim

from nmo.intake.mail.authenticity.look_up import CannotLookUp, LookUp
from nmo.intake.papers.words import Result

MOST_SIGNATURES = 5
TxtOf = Callable[..., bytes | None]


@dataclass(frozen=True, kw_only=True)
class Signed:
    """A result with the domains whose signatures hold.

    in_part: the signature is about the first part of the message alone (`l=`), so more may have
    been put behind it.
    """

    result: Result
    domains: tuple[str, ...] = ()
    in_part: bool = False


def check_dkim(raw: bytes, look_up: LookUp, *, signatures: int) -> Signed:
    """Whether a signature holds over the whole message, and whose."""
    if not signatures:
        return Signed(result=Result.NONE)
    holding, unanswered, in_part = [], False, False
    for index in range(min(signatures, MOST_SIGNATURES)):
        checked = dkim.DKIM(raw)
        try:
            holds = checked.verify(idx=index, dnsfunc=_txt(look_up))
        except CannotLookUp:
            unanswered = True
            continue
        except Exception:  # noqa: BLE001, S112 - a library that parses what a stranger wrote
            continue
        if holds and b"l" in checked.signature_fields:
            in_part = True
        elif holds:
            holding.append(checked.domain.decode("ascii", "replace").lower())
    if holding:
        return Signed(result=Result.PASSED, domains=tuple(dict.fromkeys(holding)))
    result = Result.NOT_CHECKED if unanswered else Result.FAILED
    return Signed(result=result, in_part=in_part)


def check_arc(raw: bytes, look_up: LookUp) -> Signed:
    """Whether the chain of those who forwarded the message holds, and who sealed it last."""
    try:
        found, seals, _ = dkim.ARC(raw).verify(dnsfunc=_txt(look_up))
    except CannotLookUp:
        return Signed(result=Result.NOT_CHECKED)
    except Exception:  # noqa: BLE001 - a library that parses what a stranger wrote
        return Signed(result=Result.FAILED)
    if found == dkim.CV_None:
        return Signed(result=Result.NONE)
    if found != dkim.CV_Pass:
        return Signed(result=Result.FAILED)
    sealed = [seal["as-domain"].decode("ascii", "replace").lower() for seal in seals]
    return Signed(result=Result.PASSED, domains=tuple(sealed[:1]))


def _txt(look_up: LookUp) -> TxtOf:
    """The look-up as the library asks for it."""

    def ask(name: bytes | str, timeout: int = 5) -> bytes | None:  # noqa: ARG001
        asked = name.decode("ascii", "replace") if isinstance(name, bytes) else name
        found = look_up(asked.rstrip("."), "TXT")
        return found[0].encode("utf-8") if found else None

    return ask
