"""Places named in a paragraph: addresses, schools, workplaces, streets, defined terms, people."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from nmo.intake.reading.terms.answer import PlaceKind
from nmo.intake.reading.terms.places.addresses import addresses_in, streets_in
from nmo.intake.reading.terms.places.definitions import term_key
from nmo.intake.reading.terms.places.patterns import pattern

HOMES = {"property", "home", "family home", "former family home", "matrimonial home", "house",
         "former matrimonial home", "address", "dwellinghouse", "dweiiinghouse", "premises", "flat",
         "said property", "said address", "said home", "said premises", "eiddo", "cartref",
         "ty"}  # fmt: skip
BEFORE_TERMS = (
    ("kin_home", PlaceKind.ADDRESS),
    ("unknown_residence", PlaceKind.UNKNOWN_RESIDENCE),
)
BEST_FIRST = (
    ("school", PlaceKind.SCHOOL),
    ("work", PlaceKind.WORK),
    ("some_school", PlaceKind.SCHOOL),
)
AFTER_STREETS = (
    ("home", PlaceKind.HOME),
    ("person", PlaceKind.PERSON),
)
TERM_KINDS = (
    ("schooi", PlaceKind.SCHOOL),
    ("nurser", PlaceKind.SCHOOL),
    ("work", PlaceKind.WORK),
    ("empio", PlaceKind.WORK),
    ("zone", PlaceKind.AREA),
    ("area", PlaceKind.AREA),
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place named in the words, with its span; `exact` where it is an address or a name, `term`
    where it is a term that the order defines."""

    kind: PlaceKind | None
    string: str
    start: int
    end: int
    exact: bool = False
    printed: str = ""
    term: bool = False


NAMED_PLACES = {PlaceKind.SCHOOL, PlaceKind.WORK, PlaceKind.ADDRESS}  # a street tells where


def mentions_in(words: str, defined: Mapping[str, str]) -> list[Mention]:
    """The places that the words name, in order, without one inside another."""
    found: list[Mention] = []
    for mention in _candidates(words, defined):
        if not any(mention.start < one.end and one.start < mention.end for one in found):
            found.append(mention)
    printed = [replace(one, printed=words[one.start : one.end]) for one in found]
    return _merged(words, sorted(printed, key=lambda one: one.start))


def _candidates(words: str, defined: Mapping[str, str]) -> Iterator[Mention]:
    """The best kind of mention first; a later one that overlaps an earlier one is dropped."""
    yield from _scheduled(words, defined)
    for address in addresses_in(words):
        yield Mention(
            _kind_of(address.string), address.string, address.start, address.end, exact=True
        )
    yield from _kinds(words, BEFORE_TERMS)
    yield from _terms(words, defined)
    yield from _kinds(words, BEST_FIRST)
    for found in pattern("venue").finditer(words):
        yield Mention(PlaceKind.ADDRESS, found.group(), found.start(), found.end(), exact=True)
    yield from _kinds(words, (("area", PlaceKind.AREA),))
    for found in pattern("streets_together").finditer(words):
        if words[: found.start()].rstrip().endswith("part of"):
            yield Mention(PlaceKind.AREA, found.group(), found.start(), found.end())
    for stretch in pattern("stretch").finditer(words):
        yield Mention(PlaceKind.AREA, stretch.group(), stretch.start(), stretch.end())
    for street in streets_in(words):
        yield Mention(PlaceKind.AREA, street.string, street.start, street.end)
    yield from _kinds(words, AFTER_STREETS)
    for found in pattern("town").finditer(words):
        yield Mention(PlaceKind.AREA, found["town"], found.start("town"), found.end("town"))
    for found in pattern("someone").finditer(words):
        yield Mention(PlaceKind.PERSON, found.group(), found.start(), found.end())


def scheduled_term(label: str) -> str:
    """The term under which an item of the schedule is kept among the defined terms."""
    return f"scheduled {label.lower()}"


def _scheduled(words: str, defined: Mapping[str, str]) -> Iterator[Mention]:
    """Places named by their letter or number in a schedule, with what stands there."""
    for found in pattern("named_place").finditer(words):
        if value := defined.get(scheduled_term(found["label"])):
            inner = next(iter(mentions_in(value, {})), None)
            kind = inner.kind if inner else PlaceKind.AREA
            if inner and not inner.string.startswith(value[:8]):
                kind = PlaceKind.AREA if inner.kind is PlaceKind.ADDRESS else kind
            exact = inner.string if inner and inner.exact and kind is not PlaceKind.AREA else value
            yield Mention(kind, exact, found.start(), found.end(), exact=True, term=True)


def _kind_of(address: str) -> PlaceKind | None:
    """What an address says of itself: a school's name does."""
    return PlaceKind.SCHOOL if pattern("school").search(address) else None


def _kinds(words: str, kinds: tuple[tuple[str, PlaceKind], ...]) -> Iterator[Mention]:
    for name, kind in kinds:
        for found in pattern(name).finditer(words):
            string = found.group()
            if string in {"works", "lives", "resides"}:
                string = words[words.rfind("where", 0, found.start()) : found.end()]
            yield Mention(kind, string, found.start(), found.end(), name == "school")


def _terms(words: str, defined: Mapping[str, str]) -> Iterator[Mention]:
    """Terms that the order defines, with what they stand for."""
    for start, end, key in _named(words):
        value = defined.get(key)
        if value and not re.match(r"^[\d,.]+\s*\w+$", value) and "distance" not in key:
            yield Mention(kind_of_term(key), value, start, end, exact=True, term=True)


def _named(words: str) -> Iterator[tuple[int, int, str]]:
    """What may be a defined term: an article and the one to four words after it, fewest first."""
    for found in pattern("a_term").finditer(words):
        ends = [found.start(1) + one.end() for one in re.finditer(r"[\w'’-]+", found.group(1))]
        for end in ends:
            yield found.start(), end, term_key(words[found.start(1) : end])


def kind_of_term(key: str) -> PlaceKind:
    """What kind of place a defined term stands for, by its own words."""
    return next((kind for part, kind in TERM_KINDS if part in key), PlaceKind.HOME)


def _merged(words: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, where a description and the address beside it are one place."""
    merged: list[Mention] = []
    for mention in mentions:
        before = merged[-1] if merged else None
        if before and (joined := _same_place(words, before, mention)):
            merged[-1] = joined
        else:
            merged.append(mention)
    return merged


def _same_place(words: str, first: Mention, second: Mention) -> Mention | None:
    """The two as one place, None where they are two."""
    between = words[first.end : second.start]
    if PlaceKind.PERSON in (first.kind, second.kind):
        return None
    if first.kind is PlaceKind.HOME and second.string.lower().startswith("where"):
        return replace(first, end=second.end) if not between.strip(" ,") else None
    if first.kind in NAMED_PLACES and second.kind is PlaceKind.AREA:
        if not pattern("stands_on").fullmatch(between):
            return None
        whole = first.string if first.exact else words[first.start : second.end]
        return replace(first, string=whole, end=second.end)
    if second.exact and (first.term or not first.exact) and pattern("link").fullmatch(between):
        return replace(second, kind=first.kind, start=first.start)
    if first.exact and first.kind is None and second.kind is PlaceKind.UNKNOWN_RESIDENCE:
        return replace(first, end=second.end) if pattern("back").fullmatch(between) else None
    bare = first.exact and (first.kind is None or (first.term and _describes(between, second)))
    if bare and not second.exact and pattern("back").fullmatch(between):
        return replace(first, kind=second.kind, end=second.end)
    both = first.exact and second.exact and not pattern("with_postcode").search(first.string)
    if both and pattern("apart").fullmatch(between):
        return replace(first, string=f"{first.string}, {second.string}", end=second.end)
    return None


def _describes(between: str, second: Mention) -> bool:
    """Whether the second says what the first is: `Zone A, where …`, `Place 1, being her home`."""
    said = re.search(r"\b(?:being|which is|namely|that is)\b", between)
    return bool(said) or second.string.lower().startswith("where")
