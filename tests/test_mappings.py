"""docs/mappings leaves nothing out: a key or a word is mapped, or said to have no equivalent."""

import csv

import pytest

from nmo.api.published.lists import LISTS, WordList
from nmo.api.published.schemas import schemas
from nmo.config.environment import PROJECT
from nmo.intake.feed.columns import Column

FOLDER = PROJECT / "docs" / "mappings"
TARGETS = ("pole", "niem", "ncic", "courts")
STATES = {"confirmed", "to be confirmed"}
NO_EQUIVALENT = "no equivalent"
POLE = {"person", "object", "location", "event"}
PCO = {f"{number:02d}" for number in range(1, 10)}


def table(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


WORDS = table("words")


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("listed", LISTS, ids=lambda listed: listed.name)
def test_every_word_is_mapped_to_each_standard_or_has_no_equivalent(
    listed: WordList, target: str
) -> None:
    rows = [row for row in WORDS if (row["list"], row["target"]) == (listed.name, target)]
    named = [row["word"] for row in rows]

    assert named == ["*"] or sorted(named) == sorted(word.value for word in listed.words)
    assert all(row["equivalent"] for row in rows)


def test_no_row_is_of_a_list_or_a_standard_that_is_not_there() -> None:
    assert {row["list"] for row in WORDS} == {listed.name for listed in LISTS}
    assert {row["target"] for row in WORDS} == set(TARGETS)


def test_a_whole_list_is_only_ever_without_an_equivalent() -> None:
    assert {row["equivalent"] for row in WORDS if row["word"] == "*"} == {NO_EQUIVALENT}


@pytest.mark.parametrize("name", ["words", "feed-columns"])
def test_every_row_says_its_source_and_whether_it_is_confirmed(name: str) -> None:
    assert all(row["source"] and row["status"] in STATES for row in table(name))


def test_a_condition_goes_out_under_one_of_the_nine_codes() -> None:
    codes = {row["equivalent"] for row in WORDS if row["list"] == "condition_code"}

    assert {row["equivalent"] for row in WORDS if row["target"] == "ncic"} - {NO_EQUIVALENT} <= PCO
    assert "08" in codes


def test_the_ten_prohibitions_have_the_courts_own_numbers() -> None:
    rows = [
        row["equivalent"]
        for row in WORDS
        if (row["list"], row["target"]) == ("condition_code", "courts")
        and row["equivalent"].startswith("respondentNotToDoEnum")
    ]

    assert rows == [f"respondentNotToDoEnum{number}" for number in range(1, 11)]


def test_every_column_of_the_courts_file_is_mapped() -> None:
    assert [row["column"] for row in table("feed-columns")] == [column.value for column in Column]


def test_the_objects_are_published_shapes_and_their_keys_are_there() -> None:
    made = schemas()
    for row in table("objects"):
        properties = made[f"{row['shape']}.json"]["properties"]
        key = row["key"].split(".")[0]

        assert not key or key in properties, row
        assert row["pole"] in POLE
        assert row["niem"]
        assert row["niem_status"] in STATES


def test_every_column_leads_into_an_order() -> None:
    order = schemas()["order.json"]["properties"]
    keys = {row["order_key"].split(".")[0] for row in table("feed-columns")} - {NO_EQUIVALENT}

    assert keys <= set(order)
