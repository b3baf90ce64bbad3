"""`nmo matching report`."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nmo.oversight.finding import RightlyFound
    from nmo.oversight.queries import FindingShown


def report_finding(*, as_user: str | None, as_json: bool) -> None:
    """Print the version in force and the figures of what officers decided, of all forces."""
    from nmo.cli.ready import operator, ready
    from nmo.cli.speaking import answer, answer_json

    with ready():
        from nmo.access.clock import now
        from nmo.oversight.queries import finding_measured

        shown = finding_measured(by=operator(as_user), now=now())
    if as_json:
        answer_json(_as_json(shown))
    else:
        answer("\n".join(_lines(shown)))


def _lines(shown: "FindingShown") -> Iterator[str]:
    since = shown.in_force.since
    when = f"since {since:%Y-%m-%d}" if since else "as shipped with the program"
    yield f"Weights {shown.in_force.version}, {when}."
    yield f"{shown.everybody.judged} decisions of officers in the last year, of all forces."
    yield from _of(shown.everybody)
    yield ""
    yield (
        "Published benchmark, right person first:"
        if shown.benchmark
        else ("Published benchmark: not measured for this version.")
    )
    for each in shown.benchmark:
        yield f"  {f'{each.kind}: {each.group}':<58}{each.questions:>7}  {each.said}"


def _of(found: "RightlyFound") -> Iterator[str]:
    for heading, counted in (("What was shown", found.overall), *found.by_group):
        yield ""
        yield f"{heading}, right:"
        for each in counted:
            yield f"  {each.words:<58}{each.of:>7}  {each.said}"
    yield ""
    yield "The sex of a person is not held for finding, so nothing is counted by it here."
    if found.bands:
        yield ""
        yield "What was said, and what came true:"
    for band in found.bands:
        yield f"  {band.said:<8.2f}{band.came_true:<8.2f}{band.pairs:>7}"


def _as_json(shown: "FindingShown") -> dict[str, object]:
    since = shown.in_force.since
    return {
        "weights_version": shown.in_force.version,
        "in_force_since": since.isoformat() if since else None,
        "decisions": shown.everybody.judged,
        "shown": [asdict(each) for each in shown.everybody.overall],
        "calibration": [asdict(band) for band in shown.everybody.bands],
        "by_group": {
            heading: [asdict(each) for each in counted]
            for heading, counted in shown.everybody.by_group
        },
        "benchmark": [asdict(each) for each in shown.benchmark],
    }
