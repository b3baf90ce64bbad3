"""Addresses as they stand in the words of a paragraph."""

from collections.abc import Iterator
from dataclasses import dataclass

from nmo.intake.reading.terms.places.patterns import pattern


@dataclass(frozen=True, slots=True)
class Address:
    """An address, or a street, and where in the words it stands."""

    string: str
    start: int
    end: int


def addresses_in(words: str) -> Iterator[Address]:
    """Each address in the words: with a postcode, or with a number and a street."""
    for found in pattern("address").finditer(words):
        string = found.group().rstrip(" ,.")
        if pattern("full_address").search(string):
            yield Address(string, found.start(), found.start() + len(string))


def streets_in(words: str) -> Iterator[Address]:
    """Each street or road named without a number."""
    for found in pattern("street").finditer(words):
        yield Address(found.group(), found.start(), found.end())
