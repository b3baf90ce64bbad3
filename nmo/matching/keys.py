"""The keys under which people and name words are found: 64-bit hashes, looked up by equality."""

from collections.abc import Iterator
from hashlib import blake2b
from itertools import combinations

from nmo.matching.births import BirthDate
from nmo.matching.facts import HeldPerson
from nmo.matching.names.sounds import deletions, skeleton, skeletons, sounds
from nmo.matching.names.tokens import Name, NameToken, Part, parse_name
from nmo.matching.places.addresses import Place

MOST_WORDS_PAIRED_FREELY = 4


def key(*parts: str | int) -> int:
    """The 64-bit key of a few parts, the first of which says what kind of key it is."""
    digest = blake2b("|".join(map(str, parts)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def single_key(word: str) -> int:
    return key("word", word)


def year_key(word: str, year: int) -> int:
    return key("year", word, year)


def day_key(word: str, month: int, day: int) -> int:
    return key("day", word, month, day)


def pair_key(one: str, other: str) -> int:
    return key("pair", *sorted((one, other)))


def district_key(word: str, district: str) -> int:
    return key("district", word, district)


def born_key(born: BirthDate) -> int:
    return key("born", f"{born.year}-{born.month}-{born.day}")


def postcode_key(postcode: str) -> int:
    return key("postcode", postcode)


def phone_key(phone: str) -> int:
    return key("phone", phone)


def house_key(place: Place) -> int | None:
    """House number with the street as it sounds; None without both."""
    if not place.number or not place.street:
        return None
    telling = place.street[:-1] if len(place.street) > 1 else place.street
    return key("house", place.number, skeleton("".join(telling)))


def token_keys(word: str) -> set[int]:
    """The codes that a name word shares with those that look or sound like it."""
    codes = {key("without", form) for form in deletions(word)}
    codes.update(key("skeleton", code) for code in skeletons(word))
    codes.update(key("sound", code) for code in sounds(word) if len(code) > 1)
    return codes


def searchable(name: Name) -> tuple[NameToken, ...]:
    """The words of a name that stand under keys: those that tell people apart, and joined ones."""
    return tuple(t for t in (*name.telling, *name.joined) if len(t.text) > 1)


def words_of(person: HeldPerson) -> set[str]:
    """Every name word under which a person is found."""
    return {t.text for form in person.names for t in searchable(parse_name(form.full))}


def person_keys(person: HeldPerson) -> set[int]:
    """Every key under which a person is found."""
    found: set[int] = set()
    for word in words_of(person):
        found.update(_word_keys(word, person))
    for form in person.names:
        found.update(pair_key(a, b) for a, b in _pairs(parse_name(form.full)))
    found.update(born_key(born) for born in person.born if born.is_whole)
    found.update(phone_key(phone) for phone in person.phones)
    for place in person.places:
        found.update(_place_keys(place))
    return found


def _word_keys(word: str, person: HeldPerson) -> Iterator[int]:
    yield single_key(word)
    for born in person.born:
        if born.year:
            yield year_key(word, born.year)
        if born.month and born.day:
            yield day_key(word, born.month, born.day)
    for place in person.places:
        if place.postcode and place.postcode.district:
            yield district_key(word, place.postcode.district)


def _place_keys(place: Place) -> Iterator[int]:
    if place.postcode and place.postcode.whole:
        yield postcode_key(place.postcode.whole)
    house = house_key(place)
    if house is not None:
        yield house


def _pairs(name: Name) -> Iterator[tuple[str, str]]:
    words = searchable(name)
    many = len(name.telling) > MOST_WORDS_PAIRED_FREELY
    for a, b in combinations(words, 2):
        apart = a.end <= b.start or b.end <= a.start
        both_middle = a.part is Part.MIDDLE and b.part is Part.MIDDLE
        if apart and not (many and both_middle):
            yield a.text, b.text
