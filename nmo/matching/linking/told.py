"""The rows that a question puts under its keys: what finding somebody there would tell. Pure."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import IntEnum
from functools import lru_cache
from heapq import nlargest
from itertools import chain, combinations
from typing import NamedTuple, TypeAlias

from nmo.matching import keys
from nmo.matching.asked import Asked
from nmo.matching.births import BirthDate
from nmo.matching.names.tokens import NameToken
from nmo.matching.probes import AGE_SPREAD
from nmo.matching.weights import Weights

MOST_PAIRS = 40
REMEMBERED = 400_000

pair_key = lru_cache(REMEMBERED)(keys.pair_key)
year_key = lru_cache(REMEMBERED)(keys.year_key)
day_key = lru_cache(REMEMBERED)(keys.day_key)
district_key = lru_cache(REMEMBERED)(keys.district_key)

Forms: TypeAlias = list[tuple[str, float]]
Near: TypeAlias = Mapping[str, Forms]


class Kind(IntEnum):
    """The kind of fact that a key speaks of beside the name; within one the most counts."""

    NAME = 0
    BORN = 1
    PLACE = 2
    PHONE = 3
    HOUSE = 4  # beside the postcode


class Told(NamedTuple):
    """Somebody under this key has a name worth `name` bits, and a fact of a kind worth `other`."""

    k: int
    kind: Kind
    name: float
    other: float


def told(asked: Asked, near: Near, table: Weights, *, today: date) -> Iterator[Told]:
    """The keys of one question; `near` gives the forms that occur of each of its words."""
    known = {word: near.get(word, []) for word in asked.words}
    yield from _of_pairs(asked, known)
    alone = _alone(asked, known, table)
    yield from _of_birth(asked, known, table, today)
    yield from _of_place(asked, alone, table)
    if asked.phone:
        yield Told(keys.phone_key(asked.phone), Kind.PHONE, 0.0, table.phone["equal"])
    if not (asked.born or asked.age is not None or asked.place or asked.phone):
        yield from _of_single_words(asked, known)


def unless_born(asked: Asked, table: Weights) -> float:
    """What it says of somebody with a birth date that no key of the one asked for led to them.

    A date with one digit wrong, or day and month swapped, leads there too: it is another date.
    """
    if asked.born and asked.born.is_whole:
        return table.born["differs"]
    return table.born["years_apart_more"] if asked.born or asked.age is not None else 0.0


def _alone(asked: Asked, near: Near, table: Weights) -> Forms:
    """The forms of each word with what one word alone weighs, where others do not agree."""
    others = table.name_fixed["given_differs"] if len(asked.words) > 1 else 0.0
    return [(word, bits + others) for forms in near.values() for word, bits in forms]


def _of_pairs(asked: Asked, near: Near) -> Iterator[Told]:
    ranked = chain.from_iterable(
        _pairs(one, other, near)
        for name in asked.names
        for one, other in combinations(keys.searchable(name), 2)
        if one.end <= other.start or other.end <= one.start
    )
    for bits, a, b in nlargest(MOST_PAIRS, ranked):
        yield Told(pair_key(a, b) if a < b else pair_key(b, a), Kind.NAME, bits, 0.0)


def _pairs(one: NameToken, other: NameToken, near: Near) -> Iterator[tuple[float, str, str]]:
    for a, a_bits in near[one.text]:
        for b, b_bits in near[other.text]:
            yield a_bits + b_bits, a, b


def _of_single_words(asked: Asked, near: Near) -> Iterator[Told]:
    """A name of one word and nothing else to go by."""
    if len(asked.words) > 1:
        return
    for word, bits in chain.from_iterable(near.values()):
        yield Told(keys.single_key(word), Kind.NAME, bits, 0.0)


def _of_birth(asked: Asked, near: Near, table: Weights, today: date) -> Iterator[Told]:
    born = asked.born
    alone = _alone(asked, near, table)
    by_year = _alone(asked, _told_by_year(asked, near), table)
    for year, bits in _years(asked, table, today):
        for word, name in by_year:
            yield Told(year_key(word, year), Kind.BORN, name, bits)
    if born is None:
        return
    for level, day in (("equal", born), ("swapped", born.swapped())):
        if day is None or not (day.month and day.day):
            continue
        if day.is_whole:
            yield Told(keys.born_key(day), Kind.BORN, 0.0, _whole_date(level, day, table))
        for word, name in alone:
            bits = table.born["month_and_day" if level == "equal" else "swapped"]
            yield Told(day_key(word, day.month, day.day), Kind.BORN, name, bits)


def _told_by_year(asked: Asked, near: Near) -> Near:
    """The words to look for with the birth year.

    Beside a whole date the year only tells namesakes apart, who bear the rarest word too: a
    common one would lead to many for nothing.
    """
    if not (asked.born and asked.born.is_whole) or not any(near.values()):
        return near
    rarest = max(near, key=lambda word: max((bits for _, bits in near[word]), default=0.0))
    return {rarest: near[rarest]}


def _whole_date(level: str, day: BirthDate, table: Weights) -> float:
    first = level == "equal" and day.is_first_of_january
    return table.born["equal_first_of_january" if first else level]


def _years(asked: Asked, table: Weights, today: date) -> list[tuple[int, float]]:
    """The birth years to look under, with what the year alone says."""
    if asked.born:
        level = "year_and_month" if asked.born.is_whole else "years_apart_0"
        return [(asked.born.year, table.born[level])] if asked.born.year else []
    if asked.age is None:
        return []
    middle, bits = today.year - asked.age, table.born["years_apart_1"]
    return [(year, bits) for year in range(middle - AGE_SPREAD - 1, middle + AGE_SPREAD + 1)]


def _of_place(asked: Asked, alone: Forms, table: Weights) -> Iterator[Told]:
    place = asked.place
    if place is None:
        return
    code, weights = place.postcode, table.address
    if code and code.whole:
        yield Told(keys.postcode_key(code.whole), Kind.PLACE, 0.0, weights["postcode_equal"])
    house = keys.house_key(place)
    if house is not None:
        yield Told(house, Kind.HOUSE, 0.0, weights["house_and_street"])
    if code and code.district:
        bits = weights["postcode_district" if code.whole else "district_as_asked"]
        for word, name in alone:
            yield Told(district_key(word, code.district), Kind.PLACE, name, bits)
