"""The operative part of one order compared: kinds, words, riders, zones, exceptions."""

from collections import Counter
from collections.abc import Iterator
from typing import TypeAlias

from benchmarks.reading.scoring import same
from benchmarks.reading.scoring.answer import Answers
from benchmarks.reading.scoring.outcome import Group, Outcome, Status, status_of
from benchmarks.reading.told import Json

Paths: TypeAlias = tuple[str, str]
Pair: TypeAlias = tuple[str, str]
THIRD_PARTY = "third_party"


def terms(both: Answers, paths: Paths, truth: Json, got: Json) -> Iterator[Outcome]:
    """Every value of the operative part."""
    yield from _types(both, paths, truth, got)
    yield from _texts(both, paths, truth, got)
    yield from _zones(both, paths, truth, got)
    yield from _exceptions(both, paths, truth, got)


def pairs(order: Json) -> dict[Pair, int]:
    """Each (type, protected) of the order, with the first paragraph that has it."""
    found: dict[Pair, int] = {}
    for nth, one in enumerate(order.get("prohibitions") or ()):
        for kind in one.get("types") or ():
            of = [""] if kind == THIRD_PARTY else one.get("protects") or [""]
            for protected in of:
                found.setdefault((kind, protected), nth)
    return found


def _types(both: Answers, paths: Paths, truth: Json, got: Json) -> Iterator[Outcome]:
    expected, read = pairs(truth), pairs(got)
    for pair in {**expected, **read}:
        status = (
            Status.RIGHT if pair in expected and pair in read
            else Status.MISSED if pair in expected else Status.INVENTED
        )  # fmt: skip
        path = f"{paths[1]}.prohibitions[{read.get(pair)}]"
        yield Outcome(
            field="prohibitions.types", group=Group.TERMS, status=status, critical=True,
            expected=pair if pair in expected else None, got=pair if pair in read else None,
            sure=both.sure(f"{path}.types", path) if pair in read else None,
        )  # fmt: skip


def _texts(both: Answers, paths: Paths, truth: Json, got: Json) -> Iterator[Outcome]:
    read = dict(enumerate(got.get("prohibitions") or ()))
    for nth, one in enumerate(truth["prohibitions"]):
        true_path = f"{paths[0]}.prohibitions[{nth}].text"
        texts = (one["text"], *both.also(true_path))
        found = next(
            (k for k, o in read.items() if any(same.same_text(t, o.get("text")) for t in texts)),
            None,
        )
        path = f"{paths[1]}.prohibitions[{found}]"
        if found is None:
            yield Outcome(field="prohibitions.text", group=Group.TERMS, status=Status.MISSED,
                          expected=one["text"])  # fmt: skip
            continue
        other = read.pop(found)
        yield Outcome(
            field="prohibitions.text", group=Group.TERMS, status=Status.RIGHT,
            expected=one["text"], got=other.get("text"), sure=both.sure(f"{path}.text", path),
            placed=both.placed((true_path,), (f"{path}.text", path)),
        )  # fmt: skip
        yield from _rider(both, path, one, other)
    for k, other in read.items():
        path = f"{paths[1]}.prohibitions[{k}]"
        yield Outcome(field="prohibitions.text", group=Group.TERMS, status=Status.INVENTED,
                      got=other.get("text"), sure=both.sure(f"{path}.text", path))  # fmt: skip


def _rider(both: Answers, path: str, one: Json, other: Json) -> Iterator[Outcome]:
    expected, read = one["third_party"], bool(other.get("third_party"))
    if THIRD_PARTY in one["types"]:
        return
    if status := status_of(expected, read, right=expected == read):
        yield Outcome(
            field="prohibitions.third_party", group=Group.TERMS, status=status,
            expected=one["text"], got=read, sure=both.sure(f"{path}.third_party", path),
        )  # fmt: skip


def _zones(both: Answers, paths: Paths, truth: Json, got: Json) -> Iterator[Outcome]:
    read = dict(enumerate(got.get("exclusion_zones") or ()))
    field = "exclusion_zones"
    for nth, one in enumerate(truth["exclusion_zones"]):
        found = _best_zone(one, read)
        status = Status.MISSED if found is None else Status.RIGHT
        other = read.pop(found) if found is not None else {}
        true_path, path = (f"{paths[0]}.{field}[{nth}]", f"{paths[1]}.{field}[{found}]")
        places = ((f"{true_path}.place",), (f"{path}.place", path))
        yield Outcome(
            field=f"{field}.place", group=Group.TERMS, status=status, expected=one,
            got=other or None, critical=True, sure=both.sure(*places[1]) if other else None,
            placed=both.placed(*places) if other else None,
        )  # fmt: skip
        if other:
            yield from _distance(both, (true_path, path), one, other)
    for k, other in read.items():
        yield Outcome(field=f"{field}.place", group=Group.TERMS, status=Status.INVENTED, got=other,
                      critical=True, sure=both.sure(f"{paths[1]}.{field}[{k}]"))  # fmt: skip


def _best_zone(one: Json, read: dict[int, Json]) -> int | None:
    """The zone that was read for this one: of two at one place, that of the same distance."""
    fitting = [k for k, other in read.items() if same.same_zone(one, other)]
    same_way = (
        k for k in fitting if same.same_distance(one["distance_m"], read[k].get("distance_m"))
    )
    return next(same_way, fitting[0] if fitting else None)


def _distance(both: Answers, paths: Paths, one: Json, other: Json) -> Iterator[Outcome]:
    expected, read = one["distance_m"], other.get("distance_m")
    if status := status_of(expected, read, right=same.same_distance(expected, read)):
        fields = tuple(f"{path}.distance_m" for path in paths)
        yield Outcome(
            field="exclusion_zones.distance_m", group=Group.TERMS, status=status, critical=True,
            expected=expected, got=read, sure=both.sure(fields[1], paths[1]),
            placed=both.placed(fields[:1], (fields[1], paths[1]))
            if status is Status.RIGHT else None,
        )  # fmt: skip


def _exceptions(both: Answers, paths: Paths, truth: Json, got: Json) -> Iterator[Outcome]:
    expected = Counter(one["kind"] for one in truth["exceptions"])
    read = Counter(one.get("kind") for one in got.get("exceptions") or ())
    places: dict[str, int] = {}
    for k, one in enumerate(got.get("exceptions") or ()):
        places.setdefault(str(one.get("kind")), k)
    for status, kinds in (
        (Status.RIGHT, expected & read),
        (Status.MISSED, expected - read),
        (Status.INVENTED, read - expected),
    ):
        for kind in kinds.elements():
            path = f"{paths[1]}.exceptions[{places.get(str(kind))}]"
            yield Outcome(
                field="exceptions.kind", group=Group.TERMS, status=status,
                expected=None if status is Status.INVENTED else kind,
                got=None if status is Status.MISSED else kind,
                sure=None if status is Status.MISSED else both.sure(f"{path}.kind", path),
            )  # fmt: skip
