"""The papers that are put together anew each time: what is printed is what their truth says."""

import pypdfium2
import pytest

from benchmarks.reading.layouts import layouts
from benchmarks.reading.layouts.parts.drafting import capital
from benchmarks.reading.making import Pack
from benchmarks.reading.packs import make_pack
from benchmarks.reading.paper.blocks import Document, Grid
from benchmarks.reading.paper.markup import mark, plain_words
from benchmarks.reading.paper.setting import Setter
from benchmarks.reading.wordings import Bank
from tests.reading.test_made_papers import files_of

BEGUN = ("recorded", "judges_letter", "side_headings", "portal", "interim", "with_arrest",
         "for_approval", "by_", "both_languages")  # fmt: skip
DRAFTED = [one.name for one in layouts("development") if one.name.startswith(BEGUN)]
SEEDS = ("one", "two", "three")
WITHOUT_NAME = ("person", "unknown_residence")


@pytest.mark.parametrize("layout", DRAFTED)
def test_the_words_of_every_paragraph_stand_on_its_pages(layout: str) -> None:
    for pack in _packs(layout):
        printed = _printed(pack)
        for order in pack.truth["orders"]:
            for one in order["prohibitions"]:
                assert _squeezed(one["text"]) in printed


@pytest.mark.parametrize("layout", DRAFTED)
def test_every_place_stands_on_its_pages_and_every_distance_has_its_box(layout: str) -> None:
    for pack in _packs(layout):
        printed = _printed(pack)
        for nth, order in enumerate(pack.truth["orders"]):
            for zone_nth, zone in enumerate(order["exclusion_zones"]):
                if zone["place_kind"] not in WITHOUT_NAME:
                    assert _squeezed(zone["place"]) in printed
                path = f"orders[{nth}].exclusion_zones[{zone_nth}].distance_m"
                assert zone["distance_m"] is None or pack.truth["evidence"][path]


@pytest.mark.parametrize("layout", DRAFTED)
def test_no_slot_of_a_wording_is_left_open(layout: str) -> None:
    for pack in _packs(layout):
        assert not set(_printed(pack)) & set("{}\ue000\ue001")


@pytest.mark.parametrize("layout", ["promises", "other_protection", "with_arrest_home_alone"])
def test_words_that_forbid_in_another_kind_of_order_are_no_prohibitions(layout: str) -> None:
    for pack in _packs(layout):
        (order,) = pack.truth["orders"]
        assert not order["registrable"]
        assert not order["prohibitions"]


def test_a_draft_is_never_registrable() -> None:
    for pack in _packs("for_approval"):
        assert pack.truth["orders"][0]["is_draft"]
        assert not pack.truth["orders"][0]["registrable"]
        assert "draft_order" in pack.truth["warnings"]


def test_a_proof_of_service_that_failed_has_no_time_of_service() -> None:
    packs = [make_pack(f"{n}", "development", "proofs_attempts", "digital") for n in range(12)]
    failed = [one for pack in packs for one in pack.truth["services"] if not one["successful"]]

    assert failed
    assert all(one["served_at"] is None and one["method"] == "not_effected" for one in failed)


def test_a_centred_cell_stands_lower_than_one_that_is_not() -> None:
    def first_line(*, centred: bool) -> float:
        grid = Grid([("one", "a\nb\nc\nd")], (0.5, 0.5), centred=centred)
        runs = Setter(Document(name="", blocks=[grid]), fillable=False).set()[0].runs
        return next(run.y for run in runs if run.text == "one")

    assert first_line(centred=True) > first_line(centred=False)


def test_a_capital_goes_to_the_words_and_not_to_their_mark() -> None:
    assert plain_words(capital(mark("orders[0].x", "the area"))) == "The area"


def test_the_banks_for_development_hold_hundreds_of_prohibitions() -> None:
    bank = Bank("development")

    assert len(bank.clauses()) + len(bank.whole()) >= 280
    assert {kind for one in bank.whole() for kind in one.types} >= {"violence", "exclusion"}


def _packs(layout: str) -> list[Pack]:
    return [make_pack(seed, "development", layout, "digital") for seed in SEEDS]


def _printed(pack: Pack) -> str:
    """The words between the head and the foot of every page, without spaces."""
    found = []
    for _, data in files_of(pack):
        for page in pypdfium2.PdfDocument(data):
            wide, high = page.get_size()
            words = page.get_textpage().get_text_bounded(0, 40, wide, high - 40)
            found.append(words)
    return _squeezed("".join(found))


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
