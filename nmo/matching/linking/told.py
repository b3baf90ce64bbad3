"""The rows that a question puts under its keys: what finding somebody there would tell. Pure."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import IntEnum
from functools import lru_cache
from heapq import nlargest
from itertools import chain, combinations
from math import inf
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
    """Somebody under this key has a fact of a kind worth `other`, and a name worth `name` bits.

    `name` is None where the key says nothing of the name.
    """

    k: int
    kind: Kind
    name: float | None
    other: float


class Line(NamedTuple):
    """What is compared with everybody whom a question's keys lead to; a part not known is 0.

    Of an age `year` is the later birth year. `unnamed` are the bits of somebody of whom no word
    of the name agrees, `more` the most that address and phone may add.
    """

    year: int
    month: int
    day: int
    aged: bool
    unnamed: float
    more: float


def line(asked: Asked, table: Weights, *, today: date) -> Line:
    """The question's birth date or age, and what it may weigh beside name and birth date."""
    born, address = asked.born, table.address
    aged = born is None and asked.age is not None
    more = address["postcode_equal"] + address["house_and_street"] if asked.place else 0.0
    return Line(
        year=(born.year or 0) if born else today.year - (asked.age or 0) if aged else 0,
        month=(born.month or 0) if born else 0,
        day=(born.day or 0) if born else 0,
        aged=aged,
        unnamed=table.name["least"] if asked.words else 0.0,
        more=more + (table.phone["equal"] if asked.phone else 0.0),
    )


def told(
    asked: Asked, near: Near, table: Weights, *, today: date, leading: float
) -> Iterator[Told]:
    """The keys of one question; `near` gives the forms that occur of each of its words.

    A key that tells less than `leading` bits leads to nobody by itself.
    """
    known = {word: near.get(word, []) for word in asked.words}
    alone = _alone(asked, known, table)
    yield from _of_pairs(asked, known)
    yield from _of_days(asked, alone, table)
    yield from _of_years(asked, alone, table, today=today, leading=leading)
    yield from _of_place(asked, alone, table)
    if asked.phone:
        yield Told(keys.phone_key(asked.phone), Kind.PHONE, None, table.phone["equal"])
    if not (asked.born or asked.age is not None or asked.place or asked.phone):
        yield from _of_single_words(asked, known)


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


def _of_days(asked: Asked, alone: Forms, table: Weights) -> Iterator[Told]:
    born = asked.born
    for level, day in (("equal", born), ("swapped", born.swapped() if born else None)):
        if day is None or not (day.month and day.day):
            continue
        if day.is_whole:
            yield Told(keys.born_key(day), Kind.BORN, None, _whole_date(level, day, table))
        bits = table.born["month_and_day" if level == "equal" else "swapped"]
        for word, name in alone:
            yield Told(day_key(word, day.month, day.day), Kind.BORN, name, bits)


def _of_years(
    asked: Asked, alone: Forms, table: Weights, *, today: date, leading: float
) -> Iterator[Told]:
    """A word and a year lead to somebody only where the word is rare.

    Whoever is led to by another key is compared by the birth date itself; that a word agrees
    beside it is told by the day or the district, and by the year where neither is known.
    """
    born, place = asked.born, asked.place
    if not (born and born.is_whole) and (
        asked.phone or (place and not (place.postcode and place.postcode.district))
    ):
        leading = -inf
    for year, bits in _years(asked, table, today):
        for word, name in alone:
            if name + bits >= leading:
                yield Told(year_key(word, year), Kind.BORN, name, bits)


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
        yield Told(keys.postcode_key(code.whole), Kind.PLACE, None, weights["postcode_equal"])
    house = keys.house_key(place)
    if house is not None:
        yield Told(house, Kind.HOUSE, None, weights["house_and_street"])
    if code and code.district:
        bits = weights["postcode_district" if code.whole else "district_as_asked"]
        for word, name in alone:
            yield Told(district_key(word, code.district), Kind.PLACE, name, bits)
