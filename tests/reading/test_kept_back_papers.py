"""The papers kept back for reporting: what is printed is what their truth says."""

import csv
from pathlib import Path

import pypdfium2
import pytest

from benchmarks.reading.layouts import layouts
from benchmarks.reading.making import Pack
from benchmarks.reading.packs import make_pack
from benchmarks.reading.told import Json
from benchmarks.reading.wordings import Bank, bank
from tests.reading.test_made_papers import files_of

SIDES = ("kept_back", "development")
SEEDS = ("one", "two", "three")
LOCKED = ("kept_bundle_locked", "kept_bundle_broken")
DIGITAL = [
    one.name for one in layouts("kept_back") if "digital" in one.channels and one.name not in LOCKED
]
WITHOUT_NAME = ("person", "unknown_residence")


@pytest.mark.parametrize("layout", DIGITAL)
def test_the_words_of_every_paragraph_and_place_stand_on_its_pages(layout: str) -> None:
    for pack in _packs(layout):
        printed = _printed(pack)
        for order in pack.truth["orders"]:
            texts = [one["text"] for one in order["prohibitions"]]
            texts += [zone["place"] for zone in order["exclusion_zones"]
                      if zone["place_kind"] not in WITHOUT_NAME]  # fmt: skip
            assert [one for one in texts if _squeezed(one) not in printed] == []


@pytest.mark.parametrize("layout", DIGITAL)
def test_names_numbers_and_addresses_stand_on_its_pages(layout: str) -> None:
    for pack in _packs(layout):
        printed = _printed(pack)
        for order in pack.truth["orders"]:
            people = [order["applicant"], order["respondent"]]
            told = [order["court"], order["judge"], *order["case_numbers"]]
            told += [one for person in people for one in
                     (person["name"], *person["aliases"], *person["addresses"])]  # fmt: skip
            assert [one for one in told if one and _squeezed(one) not in printed] == []
        for served in pack.truth["services"]:
            told = [served[key] for key in ("case_number", "served_name", "place", "server_name")]
            assert [one for one in told if one and _squeezed(one) not in printed] == []


@pytest.mark.parametrize("layout", DIGITAL)
def test_no_slot_of_a_wording_is_left_open(layout: str) -> None:
    for pack in _packs(layout):
        assert not set(_printed(pack)) & set("{}\ue000\ue001")


def test_no_wording_is_cut_by_the_sign_between_its_columns() -> None:
    for path in sorted(Path(bank.FOLDER, "kept_back").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter=";"))
        assert [row for row in rows if None in row or None in row.values()] == [], path.name


def test_every_kind_of_prohibition_has_words_that_were_kept_back() -> None:
    held = Bank("kept_back")

    kinds = {kind for one in held.clauses() for kind in one.types}

    assert len(held.clauses()) + len(held.whole()) >= 130
    assert kinds == {kind for one in Bank("development").clauses() for kind in one.types}


def test_no_sentence_kept_back_is_one_for_development() -> None:
    one, other = ({clause.words for clause in Bank(side).whole()} for side in SIDES)

    assert one
    assert not one & other


def test_a_line_that_the_judge_struck_out_is_no_prohibition() -> None:
    for pack in _packs("kept_sealed_draft"):
        (order,) = pack.truth["orders"]
        numbers = {int(one["para"]) for one in order["prohibitions"]}

        assert order["registrable"]
        assert not order["is_draft"]
        assert pack.truth["warnings"] == []
        assert "draft" in _printed(pack)
        struck_out = set(range(1, max(numbers) + 1)) - numbers
        assert len(struck_out) <= 2
    packs = [make_pack(f"{n}", "kept_back", "kept_sealed_draft", "digital") for n in range(6)]
    assert any(len(one["orders"][0]["prohibitions"]) < _last_para(one) for one in
               (pack.truth for pack in packs))  # fmt: skip


def test_a_variation_tells_only_the_paragraphs_as_they_are_now() -> None:
    for pack in _packs("kept_tracked"):
        (order,) = pack.truth["orders"]

        assert order["by_consent"]
        assert order["amends_order_made"] < order["made_date"]
        assert 2 <= len(order["prohibitions"]) <= 3


def test_what_is_allowed_stands_beside_and_not_in_the_paragraph() -> None:
    found = [
        (pack.truth["also"][f"orders[0].prohibitions[{nth}].text"], one["text"])
        for pack in _packs("kept_schedule")
        for nth, one in enumerate(pack.truth["orders"][0]["prohibitions"])
    ]

    assert any(also[-1] != text for also, text in found)
    assert all(also[-1].startswith(text) for also, text in found)


def test_an_order_of_another_act_or_a_promise_is_not_for_the_register() -> None:
    for layout in ("kept_other_steps", "kept_other_dvpo", "kept_other_civil", "kept_promise_slip"):
        for pack in _packs(layout):
            (order,) = pack.truth["orders"]
            assert not order["registrable"]
            assert not order["prohibitions"]


def test_a_service_that_failed_has_neither_time_nor_place() -> None:
    for pack in _packs("kept_return_visits"):
        (served,) = pack.truth["services"]
        assert (served["served_at"], served["place"], served["method"]) == (
            None, None, "not_effected",
        )  # fmt: skip
        assert pack.truth["warnings"] == ["service_not_effected"]


def test_a_fax_with_a_sheet_lost_tells_no_end_that_has_to_be_counted() -> None:
    packs = [make_pack(f"{n}", "kept_back", "kept_bundle_fax", "digital") for n in range(12)]
    ends = [pack.truth["orders"][0]["expiry"] for pack in packs]

    assert any(ends)
    assert all(one is None or one["kind"] == "datetime" for one in ends)


def test_a_place_that_a_paragraph_of_a_fax_only_names_is_said_on_its_sheet() -> None:
    for nth in range(12):
        pack = make_pack(f"{nth}", "kept_back", "kept_bundle_fax", "digital")
        if "the dwelling" in _text(pack):
            assert "thedwellingis" in _printed(pack)


def test_a_note_that_nobody_signs_has_no_day_of_signing() -> None:
    for pack in _packs("kept_return_attendance_note"):
        assert pack.truth["services"][0]["signed_date"] is None
        assert pack.truth["also"]["services[0].signed_date"]


def _text(pack: Pack) -> str:
    return " ".join(one["text"] for one in pack.truth["orders"][0]["prohibitions"])


def _last_para(truth: Json) -> int:
    return max(int(one["para"]) for one in truth["orders"][0]["prohibitions"])


def _packs(layout: str) -> list[Pack]:
    return [make_pack(seed, "kept_back", layout, "digital") for seed in SEEDS]


def _printed(pack: Pack) -> str:
    """The words between the head and the foot of every page, without spaces."""
    found = []
    for _, data in files_of(pack):
        for page in pypdfium2.PdfDocument(data):
            wide, high = page.get_size()
            found.append(page.get_textpage().get_text_bounded(0, 40, wide, high - 40))
    return _squeezed("".join(found))


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
