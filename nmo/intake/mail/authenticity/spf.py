"""SPF: whether the machine that handed the message over may send for the domain (RFC 7208)."""

import spf

from nmo.intake.mail.authenticity.look_up import CannotLookUp, LookUp
from nmo.intake.mail.authenticity.message import Handed
from nmo.intake.papers.words import Result

RESULTS = {
    "pass": Result.PASSED,
    "fail": Result.FAILED,
    "softfail": Result.SOFT_FAIL,
    "neutral": Result.NEUTRAL,
    "none": Result.NONE,
}


def check_spf(handed: Handed | None, look_up: LookUp) -> tuple[Result, str]:
    """The result, and the domain it is about; not checked where our servers' line is not known."""
    if handed is None:
        return Result.NOT_CHECKED, ""
    asked = _Query(handed, look_up)
    try:
        found = asked.check()[0]
    except (spf.TempError, spf.PermError, CannotLookUp, ValueError, IndexError):
        found = ""
    return RESULTS.get(found, Result.NOT_CHECKED), str(asked.o).lower()


class _Query(spf.query):  # type: ignore[misc]
    """The library's query, asking through our own function."""

    def __init__(self, handed: Handed, look_up: LookUp) -> None:
        super().__init__(i=handed.address, s=handed.sender, h=handed.helo)
        self._look_up = look_up

    def dns(self, name: str, qtype: str, *_: object, **__: object) -> list[object]:
        """The records in the library's own shapes."""
        if qtype == "SPF":  # the old type, no longer asked for
            return []
        try:
            found = self._look_up(str(name).rstrip("."), qtype)
        except CannotLookUp as none:
            raise spf.TempError("DNS has no answer") from none
        return [_shaped(each, qtype) for each in found]


def _shaped(record: str, kind: str) -> object:
    if kind == "TXT":
        return (record.encode("utf-8"),)
    if kind == "MX":
        preference, _, host = record.partition(" ")
        return int(preference), host
    return record
