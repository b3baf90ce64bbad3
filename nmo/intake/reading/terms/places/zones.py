"""Zones: the places and people that a paragraph keeps the respondent away from, and how far."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from nmo.intake.reading.terms.answer import PlaceKind
from nmo.intake.reading.terms.places.definitions import term_key
from nmo.intake.reading.terms.places.distances import Distance, distances_in
from nmo.intake.reading.terms.places.mentions import HOMES, Mention, mentions_in
from nmo.intake.reading.terms.places.patterns import pattern


@dataclass(frozen=True, slots=True)
class Found:
    """A zone in the words and the span of the place's name."""

    kind: PlaceKind
    place: str
    metres: int | None
    start: int
    end: int


def zones_in(words: str, defined: Mapping[str, str]) -> list[Found]:
    """The zones of a prohibition's words, each place once.

    `words` are without exceptions; `defined` gives the order's own terms by their folded words.
    """
    words = pattern("defining").sub("", words)
    distances = [*distances_in(words), *_defined_distances(words, defined)]
    found: list[Found] = []
    last = 0
    for mention in mentions_in(words, defined):
        if pattern("area_within").fullmatch(f"{mention.printed}{words[mention.end :][:20]}"):
            continue
        metres = _distance_before(words, mention, distances)
        kept = _kept_from(words, mention, last, chained=bool(found))
        if not kept and not pattern("kept_from_it").match(words[mention.end :]):
            continue
        if kept and found and pattern("said").match(mention.printed):
            found[-1] = replace(found[-1], metres=found[-1].metres or metres)
            last = mention.end
            continue
        if mention.kind is PlaceKind.PERSON and not _beside_person(words, mention, metres):
            metres = _distance_after(words, mention, distances)
            if metres is None or not pattern("nearer").search(words[: mention.start]):
                continue
        found.append(
            resolved(mention, metres or _distance_after(words, mention, distances), defined)
        )
        last = mention.end
    return _each_once(found or _withdrawn_from(words, mentions_in(words, defined), distances))


def _withdrawn_from(words: str, mentions: list[Mention], distances: list[Distance]) -> list[Found]:
    """Around whom a distance is kept: `if he meets her he shall withdraw 50 metres`."""
    met = pattern("meets").search(words)
    gone = pattern("withdraws").search(words, met.end()) if met else None
    if not met or not gone:
        return []
    people = [one for one in mentions if one.kind is PlaceKind.PERSON and one.start > met.start()]
    far = [one for one in distances if gone.start() < one.start]
    if not people or not far or people[0].start > far[0].start:
        return []
    whom = people[0]
    return [Found(PlaceKind.PERSON, whom.string, far[0].metres, whom.start, whom.end)]


def _defined_distances(words: str, defined: Mapping[str, str]) -> list[Distance]:
    """Where the words name a defined distance."""
    found = []
    for match in pattern("the_distance").finditer(words):
        for distance in distances_in(defined.get(term_key(match.group(1)), "")):
            found.append(Distance(distance.metres, match.start(), match.end()))
    return found


def _kept_from(words: str, mention: Mention, last: int, *, chained: bool) -> bool:
    """Whether the words before a place keep the respondent from it."""
    since = words[last : mention.start]
    if pattern("keeps_away").search(since):
        sentence = re.split(r"(?<=[a-z])\.\s", since)[-1]
        return bool(pattern("keeps_away").search(sentence)) and not _turned(sentence)
    turned = pattern("other_verb").search(since) or re.search(r"\.\s+[A-Z]", since)
    return chained and not turned


def _turned(since: str) -> bool:
    """Whether another verb stands between the last verb of going and the place, as its own."""
    verbs = [found.start() for found in pattern("keeps_away").finditer(since)]
    others = list(pattern("other_verb").finditer(since, verbs[-1] + 1))
    return bool(others) and not re.fullmatch(r"[\s,]*", since[others[-1].end() :])


def _distance_before(words: str, mention: Mention, distances: list[Distance]) -> int | None:
    """The distance that stands before a place and reaches to it."""
    for distance in sorted(distances, key=lambda one: -one.start):
        if distance.end > mention.start:
            continue
        between = words[distance.end : mention.start]
        reset = pattern("enters_anew").search(between)
        if pattern("pronoun").match(between.strip()) and re.search(r"[;,]|\bor\b|\band\b", between):
            return None
        return None if reset else distance.metres
    return None


def _distance_after(words: str, mention: Mention, distances: list[Distance]) -> int | None:
    """The distance of `… or within 100 metres of it` after a place."""
    for distance in sorted(distances, key=lambda one: one.start):
        if distance.start < mention.end:
            continue
        between = words[mention.end : distance.start]
        if re.search(r"[;]|(?<=[a-z])\.\s", between):
            return None
        rest = words[distance.end :].strip(" .,;)")
        if rest and not pattern("pronoun").match(rest):
            return None
        near = pattern("near").search(between) or not between.strip(" (,")
        return distance.metres if near else None
    return None


def _beside_person(words: str, mention: Mention, metres: int | None) -> bool:
    """Whether a person is what a distance is measured from."""
    if metres is None:
        return False
    before = words[max(0, mention.start - 60) : mention.start]
    return bool(pattern("measured_from").search(before))


def resolved(mention: Mention, metres: int | None, defined: Mapping[str, str]) -> Found:
    """The zone with its place put for a defined term, and that term's own distance."""
    place, kind = mention.string, mention.kind or _kind_of_address(mention.string, defined)
    if kind is PlaceKind.HOME and not mention.exact:
        place = _home(place, defined)
    if metres is None and mention.exact:
        metres = next((one.metres for one in distances_in(place)), None)
    if inner := pattern("area_around").search(place):
        place = inner.group(1)
    return Found(kind, _tidy(place), metres, mention.start, mention.end)


def _kind_of_address(place: str, defined: Mapping[str, str]) -> PlaceKind:
    """What a bare address is: the home if the order defines no other, else what it says."""
    homes = [term_key(value) for term, value in defined.items() if term in HOMES]
    same = any(home.startswith(term_key(place)) for home in homes)
    return PlaceKind.HOME if same or not homes else PlaceKind.ADDRESS


def _home(place: str, defined: Mapping[str, str]) -> str:
    """The address that a word for home stands for, the word itself where none is defined."""
    key = term_key(place)
    if key in defined:
        return defined[key]
    homes = {value for term, value in defined.items() if term in HOMES}
    return homes.pop() if len(homes) == 1 else place


def _tidy(place: str) -> str:
    return re.sub(r"\s+", " ", place).strip(" ,.;:()")


def _each_once(found: list[Found]) -> list[Found]:
    """The zones without a place twice; one with a distance stands for one without."""
    kept: dict[str, Found] = {}
    for zone in found:
        key = term_key(zone.place)
        if key not in kept or (kept[key].metres is None and zone.metres is not None):
            kept[key] = zone
    return list(kept.values())
