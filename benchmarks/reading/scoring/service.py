"""One statement of service compared with its truth."""

from collections.abc import Iterator

from benchmarks.reading.scoring import same
from benchmarks.reading.scoring.answer import Answers
from benchmarks.reading.scoring.order import Same, value_of
from benchmarks.reading.scoring.outcome import Group, Outcome, Status, status_of

FIELDS: tuple[tuple[str, Same], ...] = (
    ("case_number", same.same_number),
    ("served_name", same.same_name),
    ("served_at", same.same_moment),
    ("method", same.same),
    ("place", same.same_place),
    ("server_name", same.same_name),
    ("server_role", same.same),
    ("signed_date", same.same),
    ("successful", same.same),
)


def service_outcomes(both: Answers, nth: int, got_nth: int | None) -> Iterator[Outcome]:
    """Every value of a true statement of service."""
    truth = both.truth["services"][nth]
    got = {} if got_nth is None else both.got["services"][got_nth]
    for field, alike in FIELDS:
        expected, read = truth[field], value_of(got, field)
        true_path, path = f"services[{nth}].{field}", f"services[{got_nth}].{field}"
        if expected is None and read in both.also(true_path):
            continue
        right = any(alike(one, read) for one in (expected, *both.also(true_path)))
        if status := status_of(expected, read, right=right):
            yield Outcome(
                field=f"services.{field}", group=Group.SERVICE, status=status, expected=expected,
                got=read, sure=both.sure(path),
                placed=both.placed((true_path,), (path,)) if status is Status.RIGHT else None,
            )  # fmt: skip


def invented_service(both: Answers, got_nth: int) -> Iterator[Outcome]:
    """Every value of a statement of service that is in no paper."""
    for field, _ in FIELDS:
        value = value_of(both.got["services"][got_nth], field)
        if value not in (None, "", False):
            path = f"services[{got_nth}].{field}"
            yield Outcome(field=f"services.{field}", group=Group.SERVICE, got=value,
                          status=Status.INVENTED, sure=both.sure(path))  # fmt: skip
