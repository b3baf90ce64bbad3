"""Errors that could harm: a person arrested who should not be, or not arrested who should."""

from collections.abc import Iterator, Mapping

from benchmarks.reading.scoring import same
from benchmarks.reading.scoring.answer import Answers
from benchmarks.reading.scoring.order import FEW_FIELDS, right_expiry
from benchmarks.reading.scoring.outcome import Danger
from benchmarks.reading.told import Json

LIVE = ("non_molestation", "non_molestation_with_occupation", "variation", "extension")
NEVER_LIVE = ("discharge", *FEW_FIELDS)


def dangers(
    both: Answers, orders: Mapping[int, int], services: Mapping[int, int]
) -> Iterator[Danger]:
    """Every dangerous error of one reading."""
    for nth, got_nth in orders.items():
        truth, got = both.truth["orders"][nth], both.got["orders"][got_nth]
        paths = (f"orders[{nth}]", f"orders[{got_nth}]")
        yield from _wrong_kind(both, paths, truth, got)
        yield from _wrong_person(both, paths, truth, got)
        if truth["order_type"] not in FEW_FIELDS:
            yield from _wrong_terms(both, paths, truth, got)
    for nth, got_nth in services.items():
        yield from _wrong_service(both, nth, got_nth)
    for got_nth, got in enumerate(both.got.get("orders") or ()):
        if got_nth not in orders.values():
            sure = both.sure(f"orders[{got_nth}].order_type", f"orders[{got_nth}]")
            yield Danger(kind="order invented", sure=sure, told=str(got.get("order_type")))


def _wrong_kind(both: Answers, paths: tuple[str, str], truth: Json, got: Json) -> Iterator[Danger]:
    shown_live = bool(got.get("registrable")) and got.get("order_type") in LIVE
    sure = both.sure(f"{paths[1]}.order_type")
    if truth["order_type"] in NEVER_LIVE and shown_live:
        yield Danger(kind=f"{truth['order_type']} read as a live order", sure=sure)
    elif truth["is_draft"] and (bool(got.get("registrable")) or not got.get("is_draft")):
        yield Danger(kind="draft read as made", sure=both.sure(f"{paths[1]}.is_draft"))


def _wrong_person(
    both: Answers, paths: tuple[str, str], truth: Json, got: Json
) -> Iterator[Danger]:
    expected, read = truth["respondent"], got.get("respondent") or {}
    name, born = read.get("name"), read.get("dob")
    if name and not same.same_name(expected["name"], name):
        yield Danger(kind="wrong respondent", sure=both.sure(f"{paths[1]}.respondent.name"))
    if truth["order_type"] not in FEW_FIELDS and born and born != expected["dob"]:
        sure = both.sure(f"{paths[1]}.respondent.dob")
        yield Danger(kind="wrong date of birth", sure=sure, told=f"{expected['dob']} read {born}")
    hers = got.get("applicant") or {}
    if truth["applicant"]["address_confidential"] and hers.get("addresses"):
        yield Danger(kind="confidential address recorded",
                     sure=both.sure(f"{paths[1]}.applicant.addresses[0]"))  # fmt: skip


def _wrong_terms(both: Answers, paths: tuple[str, str], truth: Json, got: Json) -> Iterator[Danger]:
    expiry, read = truth["expiry"], got.get("expiry")
    if read and not right_expiry(both, f"{paths[0]}.expiry", expiry, read):
        sure = both.sure(f"{paths[1]}.expiry.at", f"{paths[1]}.expiry")
        yield Danger(kind="wrong expiry", sure=sure, told=f"{expiry} read {read}")
    yield from _missed_types(both, paths, truth, got)
    for zone in truth["exclusion_zones"]:
        yield from _wrong_distance(both, paths[1], zone, got)


def _missed_types(
    both: Answers, paths: tuple[str, str], truth: Json, got: Json
) -> Iterator[Danger]:
    """A kind missed is shown as sure where its own paragraph, or the whole list, is."""
    shown = {kind for one in got.get("prohibitions") or () for kind in one.get("types") or ()}
    wanted: dict[str, Json] = {}
    for one in truth["prohibitions"]:
        for kind in one["types"]:
            wanted.setdefault(kind, one)
    for kind in wanted.keys() - shown:
        yield Danger(kind="prohibition type missed", told=kind,
                     sure=_sure_of_paragraph(both, paths[1], wanted[kind], got))  # fmt: skip


def _sure_of_paragraph(both: Answers, path: str, one: Json, got: Json) -> float | None:
    for k, other in enumerate(got.get("prohibitions") or ()):
        if same.same_text(one["text"], other.get("text")):
            return both.sure(f"{path}.prohibitions[{k}].types", f"{path}.prohibitions[{k}]")
    held = both.got.get("confidence") or {}
    return held.get(f"{path}.prohibitions")


def _wrong_distance(both: Answers, path: str, zone: Json, got: Json) -> Iterator[Danger]:
    fitting = {
        k: other
        for k, other in enumerate(got.get("exclusion_zones") or ())
        if same.same_zone(zone, other) and other.get("distance_m") is not None
    }
    if not fitting or zone["distance_m"] is None:
        return
    if any(same.same_distance(zone["distance_m"], o["distance_m"]) for o in fitting.values()):
        return
    k = next(iter(fitting))
    zones = f"{path}.exclusion_zones[{k}]"
    yield Danger(kind="wrong zone distance", sure=both.sure(f"{zones}.distance_m", zones),
                 told=f"{zone['distance_m']} read {fitting[k]['distance_m']}")  # fmt: skip


def _wrong_service(both: Answers, nth: int, got_nth: int) -> Iterator[Danger]:
    truth, got = both.truth["services"][nth], both.got["services"][got_nth]
    if not truth["successful"] and got.get("successful"):
        sure = both.sure(f"services[{got_nth}].successful", f"services[{got_nth}].method")
        yield Danger(kind="failed service read as served", sure=sure)
