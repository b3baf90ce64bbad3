"""A hidden name is not read from what others wrote."""

import pytest

from nmo.people.hiding import without_names


@pytest.mark.requirement(21)
@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("contact LEANNE PIKE by any means", "contact [restricted] by any means"),
        ("Leanne-Pike rang", "[restricted] rang"),
        ("leanne pike rang", "[restricted] rang"),
        ("harass Ms Pike or Pike's children", "harass Ms [restricted] or [restricted]'s children"),
        ("the Pikes and the Pikeses", "the [restricted] and the Pikeses"),
        ("PIKE v SMITH.pdf", "[restricted] v SMITH.pdf"),
        ("carry a pike", "carry a pike"),
    ],
)
def test_a_hidden_name_is_taken_out_of_the_words(text: str, shown: str) -> None:
    assert without_names(text, ["Leanne Pike"]) == shown


def test_words_stay_whole_where_nobody_is_hidden() -> None:
    assert without_names("contact Leanne Pike", []) == "contact Leanne Pike"


def test_the_courts_may_is_not_taken_for_a_name() -> None:
    assert without_names("he may not go", ["May Ng"]) == "he may not go"
