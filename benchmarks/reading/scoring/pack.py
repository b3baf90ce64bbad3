"""A whole reading compared with the truth of its pack."""

from collections.abc import Iterator, Mapping

from benchmarks.reading.making import Pack
from benchmarks.reading.scoring.answer import Answers
from benchmarks.reading.scoring.dangers import dangers
from benchmarks.reading.scoring.order import invented_order, order_outcomes
from benchmarks.reading.scoring.outcome import Group, Outcome, Scored, Status
from benchmarks.reading.scoring.pairing import like_order, like_service, pair_up
from benchmarks.reading.scoring.service import invented_service, service_outcomes
from benchmarks.reading.told import Json


def score_pack(pack: Pack, got: Json) -> Scored:
    """Compare what was read of a pack with its truth."""
    both = Answers(pack.truth, got)
    orders = pair_up(pack.truth["orders"], got.get("orders") or (), like_order)
    services = pair_up(pack.truth["services"], got.get("services") or (), like_service)
    return Scored(
        pack_id=pack.pack_id,
        layout=pack.layout,
        channel=pack.channel,
        seconds=float(got.get("seconds") or 0),
        outcomes=tuple(_outcomes(both, orders, services)),
        dangers=tuple(dangers(both, orders, services)),
        has_orders=bool(pack.truth["orders"] or got.get("orders")),
        broke_down=bool(got.get("broke_down")),
        orders_right=len(pack.truth["orders"]) == len(got.get("orders") or ()) == len(orders),
    )


def _outcomes(
    both: Answers, orders: Mapping[int, int], services: Mapping[int, int]
) -> Iterator[Outcome]:
    for nth in range(len(both.truth["orders"])):
        yield from order_outcomes(both, nth, orders.get(nth))
    for got_nth in range(len(both.got.get("orders") or ())):
        if got_nth not in orders.values():
            yield from invented_order(both, got_nth)
    for nth in range(len(both.truth["services"])):
        yield from service_outcomes(both, nth, services.get(nth))
    for got_nth in range(len(both.got.get("services") or ())):
        if got_nth not in services.values():
            yield from invented_service(both, got_nth)
    yield from _warnings(both)


def _warnings(both: Answers) -> Iterator[Outcome]:
    """Every warning; those that may be given as well as not are left out."""
    expected, read = set(both.truth["warnings"]), set(both.got.get("warnings") or ())
    for code in sorted((expected | read) - set(both.also("warnings"))):
        status = (
            Status.RIGHT if code in expected and code in read
            else Status.MISSED if code in expected else Status.INVENTED
        )  # fmt: skip
        yield Outcome(
            field="warnings", group=Group.WARNINGS, status=status,
            expected=code if code in expected else None, got=code if code in read else None,
        )  # fmt: skip
