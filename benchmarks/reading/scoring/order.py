"""One order compared with its truth, field by field."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from benchmarks.reading.scoring import same
from benchmarks.reading.scoring.answer import Answers
from benchmarks.reading.scoring.outcome import Group, Outcome, Status, status_of
from benchmarks.reading.scoring.terms import terms
from benchmarks.reading.told import Json

Same: TypeAlias = Callable[[Any, Any], bool]

# Field, when two values are the same, whether it is critical, whether it counts of every order.
SINGLE: tuple[tuple[str, Same, bool, bool], ...] = (
    ("order_type", same.same, True, True),
    ("court", same.same_court, False, True),
    ("made_date", same.same, True, True),
    ("applicant.name", same.same_name, True, True),
    ("respondent.name", same.same_name, True, True),
    ("respondent.dob", same.same, True, False),
    ("judge", same.same_name, False, False),
    ("notice", same.same, False, False),
    ("registrable", same.same, False, False),
    ("is_draft", same.same, False, False),
    ("by_consent", same.same, False, False),
    ("penal_notice", same.same, False, False),
    ("power_of_arrest", same.same, False, False),
    ("applicant.address_confidential", same.same, False, False),
    ("return_hearing.at", same.same_moment, False, False),
    ("amends_order_made", same.same, False, False),
)
LISTS: tuple[tuple[str, Same, bool, bool], ...] = (
    ("case_numbers", same.same_number, True, True),
    ("applicant.aliases", same.same_name, False, False),
    ("respondent.aliases", same.same_name, False, False),
    ("applicant.addresses", same.same_address, False, False),
    ("respondent.addresses", same.same_address, False, False),
)
FEW_FIELDS = ("undertaking", "occupation", "other")


def order_outcomes(both: Answers, nth: int, got_nth: int | None) -> Iterator[Outcome]:
    """Every value of a true order, against the order that was read for it, if any."""
    truth = both.truth["orders"][nth]
    got = {} if got_nth is None else both.got["orders"][got_nth]
    paths = (f"orders[{nth}]", f"orders[{got_nth}]")
    few = truth["order_type"] in FEW_FIELDS
    for field, alike, critical, always in SINGLE:
        if always or not few:
            yield from _single(both, paths, (truth, got), field, alike, critical=critical)
    for field, alike, critical, always in LISTS:
        if always or not few:
            yield from many(both, paths, (truth, got), field, alike, critical=critical)
    if few:
        return
    yield from _expiry(both, paths, truth, got)
    yield from _children(both, paths, truth, got)
    yield from _service_method(both, paths, truth, got)
    yield from terms(both, paths, truth, got)


def invented_order(both: Answers, got_nth: int) -> Iterator[Outcome]:
    """Every value of an order that is in no paper."""
    got, path = both.got["orders"][got_nth], f"orders[{got_nth}]"
    for field, *_ in SINGLE:
        value = value_of(got, field)
        if status_of(None, value, right=False):
            yield Outcome(field=field, group=Group.IDENTITY, status=Status.INVENTED, got=value,
                          sure=both.sure(f"{path}.{field}"))  # fmt: skip


def value_of(order: Json, field: str) -> Any:
    """The value at a dotted path, None where a step is missing."""
    held: Any = order
    for step in field.split("."):
        held = held.get(step) if isinstance(held, dict) else None
    return held


def _single(
    both: Answers, paths: tuple[str, str], orders: tuple[Json, Json], field: str, alike: Same,
    *, critical: bool,
) -> Iterator[Outcome]:  # fmt: skip
    expected, got = (value_of(order, field) for order in orders)
    right = any(alike(one, got) for one in (expected, *both.also(f"{paths[0]}.{field}")))
    status = status_of(expected, got, right=right)
    if status is None:
        return
    group = Group.IDENTITY
    yield Outcome(
        field=field, group=group, status=status, expected=expected, got=got, critical=critical,
        sure=both.sure(f"{paths[1]}.{field}"),
        placed=placed(both, status, paths, field),
    )  # fmt: skip


def many(
    both: Answers, paths: tuple[str, str], orders: tuple[Json, Json], field: str, alike: Same,
    *, critical: bool = False, group: Group = Group.IDENTITY,
) -> Iterator[Outcome]:  # fmt: skip
    """Two lists of values, whatever their order."""
    expected, got = (list(value_of(order, field) or ()) for order in orders)
    left = dict(enumerate(got))
    for nth, one in enumerate(expected):
        found = next((k for k, other in left.items() if alike(one, other)), None)
        status = Status.MISSED if found is None else Status.RIGHT
        read = None if found is None else left.pop(found)
        paths_of_one = (f"{paths[0]}.{field}[{nth}]", f"{paths[1]}.{field}[{found}]")
        yield Outcome(
            field=field, group=group, status=status, expected=one, got=read, critical=critical,
            sure=None if found is None else both.sure(paths_of_one[1]),
            placed=both.placed(paths_of_one[:1], paths_of_one[1:]) if found is not None else None,
        )  # fmt: skip
    for k, other in left.items():
        yield Outcome(field=field, group=group, status=Status.INVENTED, got=other,
                      critical=critical, sure=both.sure(f"{paths[1]}.{field}[{k}]"))  # fmt: skip


def placed(both: Answers, status: Status, paths: tuple[str, str], field: str) -> bool | None:
    """Whether a right value was found where it stands."""
    if status is not Status.RIGHT:
        return None
    return both.placed((f"{paths[0]}.{field}",), (f"{paths[1]}.{field}",))


def right_expiry(both: Answers, path: str, truth: Json | None, got: Json | None) -> bool:
    """Whether kind and moment agree, or are as right as the truth's."""
    if not truth or not got:
        return truth == got
    kinds = (truth["kind"], *both.also(f"{path}.kind"))
    moments = (truth["at"], *both.also(f"{path}.at"))
    return got.get("kind") in kinds and any(
        got.get("at") == at or same.same_moment(at, got.get("at")) for at in moments
    )


def _expiry(both: Answers, paths: tuple[str, str], truth: Json, got: Json) -> Iterator[Outcome]:
    expected, read = truth["expiry"], got.get("expiry")
    right = right_expiry(both, f"{paths[0]}.expiry", expected, read)
    if status := status_of(expected, read, right=right):
        fields = ("expiry.at", "expiry", "expiry.kind")
        where = both.placed(
            [f"{paths[0]}.{f}" for f in fields], [f"{paths[1]}.{f}" for f in fields]
        )
        yield Outcome(
            field="expiry", group=Group.IDENTITY, status=status, expected=expected, got=read,
            critical=True, sure=both.sure(*(f"{paths[1]}.{f}" for f in fields)),
            placed=where if status is Status.RIGHT else None,
        )  # fmt: skip


def _children(both: Answers, paths: tuple[str, str], truth: Json, got: Json) -> Iterator[Outcome]:
    yield from many(both, paths, (truth, got), "children",
                    lambda one, other: same.same_name(one["name"], other.get("name")))  # fmt: skip
    for nth, child in enumerate(truth["children"]):
        for k, read in enumerate(got.get("children") or ()):
            if not same.same_name(child["name"], read.get("name")):
                continue
            status = status_of(child["dob"], read.get("dob"), right=child["dob"] == read.get("dob"))
            if status:
                path = f"{paths[1]}.children[{k}].dob"
                true_path = f"{paths[0]}.children[{nth}].dob"
                yield Outcome(
                    field="children.dob", group=Group.IDENTITY, status=status,
                    expected=child["dob"], got=read.get("dob"), sure=both.sure(path),
                    placed=both.placed((true_path,), (path,)) if status is Status.RIGHT else None,
                )  # fmt: skip
            break


def _service_method(
    both: Answers, paths: tuple[str, str], truth: Json, got: Json
) -> Iterator[Outcome]:
    field = "service_method"
    expected, read = truth[field], got.get(field)
    if status := status_of(expected, read, right=expected == read):
        yield Outcome(field=field, group=Group.SERVICE, status=status, expected=expected, got=read,
                      sure=both.sure(f"{paths[1]}.{field}"),
                      placed=placed(both, status, paths, field))  # fmt: skip
