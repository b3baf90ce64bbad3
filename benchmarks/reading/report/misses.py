"""The fields that fail most, with what was read and what stands there: development only."""

from collections import defaultdict
from collections.abc import Sequence

from benchmarks.reading.scoring.outcome import Outcome, Scored, Status

LONGEST = 150


def show_misses(scored: Sequence[Scored], most: int) -> None:
    """Print the worst fields, and some of the failures of each."""
    failed: dict[str, list[tuple[str, Outcome]]] = defaultdict(list)
    for one in scored:
        for outcome in one.outcomes:
            if outcome.status is not Status.RIGHT:
                failed[outcome.field].append((one.pack_id, outcome))
    for field, found in sorted(failed.items(), key=lambda item: -len(item[1])):
        print(f"\n  {field}: {len(found)}")
        for pack_id, outcome in found[:most]:
            print(f"    {pack_id}  {outcome.status.value}  {_sure(outcome)}")
            print(
                f"      expected {_short(outcome.expected)}\n      got      {_short(outcome.got)}"
            )
    for one in scored:
        for danger in one.dangers:
            told = f"sure {danger.sure}" if danger.sure is not None else ""
            print(f"  danger  {one.pack_id}  {danger.kind}  {danger.told}  {told}")


def _sure(outcome: Outcome) -> str:
    return "" if outcome.sure is None else f"sure {outcome.sure:.3f}"


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
