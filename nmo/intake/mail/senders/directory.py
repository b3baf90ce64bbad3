"""Known senders by their domains, and courts by their telephone numbers: data, and the force's own.

A number that stands in a paper is never used to ask whether the paper is real.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path

from django.conf import settings

SHIPPED = files("nmo.intake.mail.senders") / "shipped.csv"
# What every court's name has in common says nothing of which court it is.
_COMMON = re.compile(
    r"\b(the|in|at|sitting|family|county|combined|magistrates|court|courts|hearing|centre"
    r"|justice|llys|teulu|yn)\b|[^\w]+",
    re.IGNORECASE,
)


class SenderKind(StrEnum):
    """Who somebody is that sends papers."""

    COURT = "court"
    POLICE = "police"
    SOLICITOR = "solicitor"
    CHARITY = "charity"
    PROCESS_SERVER = "process_server"
    MAIL = "mail"  # a mail service that carries for many


class WrongDirectory(ValueError):
    """The directory cannot be read; the text says which line and what to write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """A known sender: their domain, and the number to ring where one is held."""

    kind: SenderKind
    name: str
    domain: str = ""
    phone: str = ""


@dataclass(frozen=True, kw_only=True)
class Directory:
    """Everybody who is known."""

    senders: Sequence[Sender]

    def of_domain(self, domain: str) -> Sender | None:
        """Whose the domain is, by itself or as a part of theirs (`leeds.police.uk`)."""
        for sender in self.senders:
            known = sender.domain
            if known and (domain == known or domain.endswith(f".{known}")):
                return sender
        return None

    def domains(self) -> list[str]:
        """Every known domain."""
        return [sender.domain for sender in self.senders if sender.domain]

    def courts_to_ring(self, named: str = "") -> list[Sender]:
        """The courts with a number, those first that are named so (as a paper names them)."""
        courts = [s for s in self.senders if s.kind is SenderKind.COURT and s.phone]
        wanted = place_of_court(named)
        return sorted(courts, key=lambda court: (place_of_court(court.name) != wanted, court.name))


def place_of_court(name: str) -> str:
    """The place in a court's name, for comparing: `leeds` of `The Family Court at LEEDS`."""
    return " ".join(_COMMON.sub(" ", name).casefold().split())


def directory() -> Directory:
    """The directory that is shipped, and the force's own lines (NMO_MAIL_SENDERS) before it.

    Raises WrongDirectory.
    """
    own: Path | None = settings.MAIL_SENDERS
    return Directory(senders=(*(_own(own, own.stat().st_mtime_ns) if own else ()), *_shipped()))


@cache
def _shipped() -> tuple[Sender, ...]:
    return tuple(read_senders(SHIPPED.read_text(encoding="utf-8").splitlines()))


@cache
def _own(path: Path, changed: int) -> tuple[Sender, ...]:  # noqa: ARG001  read anew when changed
    return tuple(read_senders(path.read_text(encoding="utf-8").splitlines()))


def read_senders(lines: Iterable[str]) -> list[Sender]:
    """The senders of a CSV with the columns kind, name, domain and phone. Raises WrongDirectory."""
    found = []
    for number, row in enumerate(csv.DictReader(lines), start=2):
        try:
            found.append(
                Sender(
                    kind=SenderKind(row["kind"].strip()),
                    name=row["name"].strip(),
                    domain=row["domain"].strip().lower(),
                    phone=(row["phone"] or "").strip(),
                )
            )
        except (KeyError, ValueError, AttributeError) as wrong:
            raise WrongDirectory(
                f"Line {number} of the directory of senders cannot be read. Give kind, name, "
                f"domain and phone; kind is one of: {', '.join(SenderKind)}."
            ) from wrong
    return found
