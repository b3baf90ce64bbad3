"""Domains that look like one that is known, and are not it. Pure."""

import csv
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from rapidfuzz.distance import OSA

SHORTEST = 7  # letters of a known domain for which one slip is told from another name


def looks_like(domain: str, known: Iterable[str]) -> str:
    """The known domain that this one imitates, or an empty text.

    By letters that look alike, one letter more, less, other or exchanged, or the known domain
    written within another (`justice.gov.uk.example`, `justice-gov-uk.example`).
    """
    domain = _in_letters(domain.strip(".").lower())
    known = [each.lower() for each in known]
    if not domain or any(domain == each or domain.endswith(f".{each}") for each in known):
        return ""
    return next((each for each in known if _alike(domain, each)), "")


def _alike(domain: str, known: str) -> bool:
    one, other = _bones(domain), _bones(known)
    if other in one and len(other) >= SHORTEST:
        return True
    tails = {_bones(domain[at + 1 :]) for at, letter in enumerate(domain) if letter == "."}
    near = (each for each in (one, *tails) if abs(len(each) - len(other)) <= 1)
    return len(other) >= SHORTEST and any(OSA.distance(each, other) <= 1 for each in near)


def _in_letters(domain: str) -> str:
    """The domain as it is shown, not as it is carried (`xn--…`)."""
    try:
        return domain.encode("ascii").decode("idna")
    except UnicodeError:
        return domain


def _bones(domain: str) -> str:
    """The letters alone, each as the one that it looks like, without marks above and below."""
    plain = unicodedata.normalize("NFKD", domain)
    kept = "".join(each for each in plain if not unicodedata.combining(each) and each not in ".-_")
    for looks, like in _confusable():
        kept = kept.replace(looks, like)
    return kept


@cache
def _confusable() -> tuple[tuple[str, str], ...]:
    text = (files("nmo.intake.mail.authenticity") / "confusable.csv").read_text(encoding="utf-8")
    rows = [(row["looks"], row["like"]) for row in csv.DictReader(text.splitlines())]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))
