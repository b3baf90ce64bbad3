"""The made papers: the same every time, true to themselves, and of every kind."""

import email
import email.policy
import zipfile
from datetime import date
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from benchmarks.reading.layouts import layouts
from benchmarks.reading.making import Pack
from benchmarks.reading.packs import make_pack
from benchmarks.reading.plan import wanted
from benchmarks.reading.wordings import Bank
from benchmarks.reading.wordings.grammar import after_forbidden_from

SIDES = ("development", "kept_back")
WRITTEN = ("digital", "word", "mail")
KINDS = [
    (side, layout.name, next(c for c in layout.channels if c in WRITTEN))
    for side in SIDES
    for layout in layouts(side)
]


@pytest.mark.parametrize(("side", "layout", "channel"), KINDS)
def test_a_pack_is_the_same_every_time(side: str, layout: str, channel: str) -> None:
    once, again = (make_pack("same", side, layout, channel) for _ in range(2))

    assert (once.data, once.truth) == (again.data, again.truth)


@pytest.mark.parametrize(("side", "layout", "channel"), KINDS)
def test_no_order_ends_before_it_is_made(side: str, layout: str, channel: str) -> None:
    for order in make_pack("ends", side, layout, channel).truth["orders"]:
        at = (order["expiry"] or {}).get("at")
        assert not at or not order["made_date"] or at[:10] > order["made_date"]


@pytest.mark.parametrize(("side", "layout", "channel"), KINDS)
def test_every_zone_and_exception_belongs_to_a_paragraph(
    side: str, layout: str, channel: str
) -> None:
    for order in make_pack("zones", side, layout, channel).truth["orders"]:
        labels = {one["para"] for one in order["prohibitions"]}
        assert {one["para"] for one in order["exclusion_zones"] + order["exceptions"]} <= labels


def test_the_words_of_every_prohibition_stand_on_the_page() -> None:
    pack = make_pack("words", "development", "fl404a", "digital")

    printed = _squeezed("".join(_text_of(data) for _, data in files_of(pack)))

    assert all(
        _squeezed(one["text"]) in printed
        for order in pack.truth["orders"]
        for one in order["prohibitions"]
    )


def test_a_value_stands_in_the_box_that_the_truth_names() -> None:
    pack = make_pack("boxes", "development", "solicitors", "digital")
    (place,) = pack.truth["evidence"]["orders[0].case_numbers[0]"]
    ((_, data),) = files_of(pack)
    page = pypdfium2.PdfDocument(data)[place["page"] - 1]
    wide, high = page.get_size()
    left, top, right, bottom = place["bbox"]

    text = page.get_textpage().get_text_bounded(
        left * wide, high - bottom * high, right * wide, high - top * high
    )

    assert pack.truth["orders"][0]["case_numbers"][0] in text


def test_a_page_that_is_missing_takes_its_values_out_of_the_truth() -> None:
    halves = [make_pack(f"{n}", "development", "incomplete_half", "digital") for n in range(6)]

    assert any(not one.truth["orders"][0]["prohibitions"] for one in halves) or any(
        one.truth["orders"][0]["expiry"] is None for one in halves
    )


def test_a_twin_in_welsh_is_no_second_order() -> None:
    pack = make_pack("twin", "development", "twins", "digital")

    text = "".join(_text_of(data) for _, data in files_of(pack))

    assert "Gorchymyn rhag molestu" in text
    assert len(pack.truth["orders"]) == 1


def test_a_photograph_says_in_its_flag_how_it_lies() -> None:
    turns = set()
    for n in range(4):
        pack = make_pack(f"{n}", "development", "power_of_arrest", "photo")
        turns |= {Image.open(BytesIO(data)).getexif().get(274) for _, data in files_of(pack)}

    assert turns <= {1, 3, 6, 8}
    assert len(turns) > 1


@pytest.mark.parametrize("channel", ["light", "heavy", "fax", "layered"])
def test_a_scan_is_a_picture_in_a_pdf(channel: str) -> None:
    pack = make_pack("scan", "development", "undertaking", channel)

    page = pypdfium2.PdfDocument(files_of(pack)[0][1])[0]

    assert page.get_textpage().count_chars() > 0 if channel == "layered" else True
    assert any(thing.type == 3 for thing in page.get_objects())


def test_layouts_kept_back_share_no_wording_with_those_for_development() -> None:
    one, other = ({clause.words for clause in Bank(side).clauses()} for side in SIDES)

    assert not one & other


def test_at_least_four_layouts_are_kept_back() -> None:
    assert len(layouts("kept_back")) >= 4
    assert len(layouts("development")) >= 12


def test_a_plan_draws_every_channel() -> None:
    channels = {one.channel for one in wanted("development", 200, "plan")}

    assert len(channels) == 8


def test_a_wording_fits_after_forbidden_from() -> None:
    assert after_forbidden_from("@hit, @use or @lie to {A}") == "hitting, using or lying to {A}"
    assert after_forbidden_from("@permit or @control") == "permitting or controlling"


def test_a_rider_in_the_lead_in_is_a_rider_of_every_paragraph() -> None:
    packs = [make_pack(f"{n}", "development", "solicitors", "digital") for n in range(12)]

    under_it = [pack for pack in packs if "instructing any other person, from" in _lead_in(pack)]

    assert under_it
    for pack in under_it:
        assert all(one["third_party"] for one in pack.truth["orders"][0]["prohibitions"])


def test_a_paragraph_about_telephoning_and_waiting_outside_is_contact_and_exclusion() -> None:
    (clause,) = (c for c in Bank("development").clauses() if "telephone or @wait" in c.words)

    assert set(clause.types) == {"contact", "exclusion"}


def test_every_child_is_younger_than_the_order() -> None:
    packs = [make_pack(f"{n}", "development", "fl404a", "digital") for n in range(8)]

    born = [
        (date.fromisoformat(child["dob"]), date.fromisoformat(order["made_date"]))
        for pack in packs
        for order in pack.truth["orders"]
        for child in order["children"]
    ]

    assert born
    assert all(birth < made for birth, made in born)


def files_of(pack: Pack) -> list[tuple[str, bytes]]:
    """The papers of a pack, out of the mail and the zip they may be in."""
    if not pack.file_name.endswith(".eml"):
        return [(pack.file_name, pack.data)]
    mail = email.message_from_bytes(pack.data, policy=email.policy.default)
    named = [part for part in mail.walk() if part.get_filename() not in (None, "image001.png")]
    files = [(str(part.get_filename()), bytes(part.get_payload(decode=True))) for part in named]
    return [inside for name, data in files for inside in _unzipped(name, data)]


def _lead_in(pack: Pack) -> str:
    """The first paragraph as it reads with what stands before the list."""
    return "".join(pack.truth["also"].get("orders[0].prohibitions[0].text", [])[-1:])


def _unzipped(name: str, data: bytes) -> list[tuple[str, bytes]]:
    if not name.endswith(".zip"):
        return [(name, data)]
    with zipfile.ZipFile(BytesIO(data)) as packed:
        return [(inside, packed.read(inside)) for inside in packed.namelist()]


def _text_of(data: bytes) -> str:
    return "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data))


def _squeezed(text: str) -> str:
    return "".join(text.split())
