"""Which keys to look under for a question, and how much each would say."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntFlag, auto
from heapq import nlargest
from itertools import chain, combinations
from typing import TypeAlias

from rapidfuzz.distance import JaroWinkler

from nmo.matching import keys
from nmo.matching.asked import Asked
from nmo.matching.births import BirthDate
from nmo.matching.comparing.tokens import TokenLevel, agreement_bits, token_level
from nmo.matching.frequencies import Frequencies
from nmo.matching.names.tokens import NameToken
from nmo.matching.weights import Weights

RANK = {level: i for i, level in enumerate(TokenLevel)}
YEAR_BITS, DAY_BITS, DISTRICT_BITS = 4.0, 7.0, 2.0
AGE_SPREAD = 2
USUAL_WORDS, FEWEST_FORMS = 3, 2


@dataclass(frozen=True, slots=True)
class Reach:
    """How widely to look."""

    words: int
    pairs: int
    rare_bearers: int


NARROW = Reach(words=10, pairs=60, rare_bearers=0)
WIDE = Reach(words=40, pairs=400, rare_bearers=250)


class Says(IntFlag):
    """What a key says of whoever stands under it; beyond these, a flag for each word asked for."""

    NOTHING = 0
    YEAR = auto()
    DAY = auto()
    SWAPPED_DAY = auto()
    BIRTH_DATE = auto()
    SWAPPED_BIRTH_DATE = auto()
    POSTCODE = auto()
    HOUSE = auto()
    PHONE = auto()


FIRST_WORD = len(Says)
# The last bit of a whole number in the database that has no sign.
LAST_FLAG = 62


@dataclass(frozen=True, slots=True)
class Probe:
    """What is known of whoever stands under a key: its weight in bits, and flags of `Says`."""

    bits: float
    says: int


Probes: TypeAlias = dict[int, Probe]
Near: TypeAlias = dict[str, list[tuple[str, float]]]
# A word near to one that is asked for, what it would weigh, and the flag of the word asked for.
Word: TypeAlias = tuple[str, float, int]


def word_flag(place: int) -> int:
    """The flag of the word that stands at this place among those asked for.

    The words beyond the last flag share it: then more is hoped for, and never less.
    """
    return 1 << min(FIRST_WORD + place, LAST_FLAG)


def near_words(asked: Asked, frequencies: Frequencies, table: Weights, reach: Reach) -> Near:
    """For each word asked for, the most similar words that occur, with what each would weigh."""
    # Long names say much by themselves: fewer forms of each word keep the work bounded.
    most = max(FEWEST_FORMS, reach.words * USUAL_WORDS // max(USUAL_WORDS, len(asked.words)))
    return {word: _near(word, frequencies, table, most) for word in asked.words}


def _near(
    word: str, frequencies: Frequencies, table: Weights, most: int
) -> list[tuple[str, float]]:
    ranked = []
    for held in {word, *frequencies.words}:
        level = token_level(word, held)
        if level is not None and level is not TokenLevel.INITIAL:
            alike = JaroWinkler.similarity(word, held)
            ranked.append((RANK[level] - 3 * alike, held, level))
    ranked.sort()
    return [
        (held, agreement_bits(level, word, held, frequencies, table))
        for _, held, level in ranked[:most]
    ]


def probes(
    asked: Asked, near: Near, frequencies: Frequencies, table: Weights, reach: Reach, *, today: date
) -> Probes:
    """The keys to look under for a question, and what each would say."""
    found: Probes = {}
    _probe_facts(found, asked, table)
    words = [
        (word, bits, word_flag(place))
        for place, held in enumerate(near.values())
        for word, bits in held
    ]
    _probe_births(found, asked, words, today=today)
    _probe_pairs(found, asked, near, reach)
    _probe_districts(found, asked, words)
    _probe_words(found, words, frequencies, reach, only_a_word=not found)
    return found


def _add(found: Probes, k: int, bits: float, says: int) -> None:
    """Look under this key too; where a word is near to two that are asked for, it says both."""
    known = found.get(k)
    found[k] = Probe(bits, says | known.says if known else says)


def _probe_facts(found: Probes, asked: Asked, table: Weights) -> None:
    said = (
        (table.born["equal"], Says.BIRTH_DATE),
        (table.born["swapped"], Says.SWAPPED_BIRTH_DATE),
    )
    for (bits, says), born in zip(said, _dates(asked), strict=False):
        if born.is_whole:
            _add(found, keys.born_key(born), bits, says)
    if asked.phone:
        _add(found, keys.phone_key(asked.phone), table.phone["equal"], Says.PHONE)
    if asked.place and asked.place.postcode and asked.place.postcode.whole:
        k = keys.postcode_key(asked.place.postcode.whole)
        _add(found, k, table.address["postcode_equal"], Says.POSTCODE)
    house = keys.house_key(asked.place) if asked.place else None
    if house is not None:
        _add(found, house, table.address["house_and_street_alone"], Says.HOUSE)


def _probe_births(found: Probes, asked: Asked, words: list[Word], *, today: date) -> None:
    years = _years(asked, today)
    days = list(zip(_dates(asked), (Says.DAY, Says.SWAPPED_DAY), strict=False))
    for word, bits, flag in words:
        for year in years:
            _add(found, keys.year_key(word, year), bits + YEAR_BITS, flag | Says.YEAR)
        for born, says in days:
            if born.month and born.day:
                k = keys.day_key(word, born.month, born.day)
                _add(found, k, bits + DAY_BITS, flag | says)


def _dates(asked: Asked) -> list[BirthDate]:
    return [date for date in (asked.born, asked.born.swapped()) if date] if asked.born else []


def _years(asked: Asked, today: date) -> list[int]:
    if asked.born:
        return [asked.born.year] if asked.born.year else []
    if asked.age is None:
        return []
    middle = today.year - asked.age
    return list(range(middle - AGE_SPREAD - 1, middle + AGE_SPREAD + 1))


def _probe_pairs(found: Probes, asked: Asked, near: Near, reach: Reach) -> None:
    places = {word: place for place, word in enumerate(near)}
    ranked = chain.from_iterable(
        _pairs(one, other, near, word_flag(places[one.text]) | word_flag(places[other.text]))
        for name in asked.names
        for one, other in combinations(keys.searchable(name), 2)
        if one.end <= other.start or other.end <= one.start
    )
    for bits, one, other, flags in nlargest(reach.pairs, ranked):
        _add(found, keys.pair_key(one, other), bits, flags)


def _pairs(
    one: NameToken, other: NameToken, near: Near, flags: int
) -> Iterator[tuple[float, str, str, int]]:
    for a, a_bits in near[one.text]:
        for b, b_bits in near[other.text]:
            yield a_bits + b_bits, a, b, flags


def _probe_districts(found: Probes, asked: Asked, words: list[Word]) -> None:
    code = asked.place.postcode if asked.place else None
    if code and code.district:
        for word, bits, flag in words:
            _add(found, keys.district_key(word, code.district), bits + DISTRICT_BITS, flag)


def _probe_words(
    found: Probes, words: list[Word], frequencies: Frequencies, reach: Reach, *, only_a_word: bool
) -> None:
    """Single words: rare ones in a wide search, all where nothing else narrows it."""
    for word, bits, flag in words:
        if only_a_word or 0 < frequencies.bearers(word) <= reach.rare_bearers:
            k = keys.single_key(word)
            _add(found, k, found[k].bits if k in found else bits, flag)
