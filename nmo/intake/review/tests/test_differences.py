"""A variation beside the order that it changes, paragraph by paragraph."""

from nmo.intake.review.differences import Became, differences, terms_now
from nmo.law import Effect, EventKind, OrderType, parse_when
from nmo.orders.shapes import ConditionIn, EventIn, OrderIn, PartyIn
from nmo.orders.words import PartyRole


def term(paragraph: str, text: str = "words") -> ConditionIn:
    return ConditionIn(paragraph=paragraph, text=text)


OLD = [term("1"), term("2", "old words"), term("3")]


def became(effect: Effect, *revoked: str) -> dict[str, Became]:
    rows = differences(OLD, [term("2", "new words"), term("4")], effect=effect, revoked=revoked)
    return {row.paragraph: row.became for row in rows}


def test_an_amendment_changes_what_it_names_and_keeps_the_rest() -> None:
    assert became(Effect.AMENDS, "3") == {
        "1": Became.KEPT,
        "2": Became.CHANGED,
        "3": Became.REMOVED,
        "4": Became.ADDED,
    }


def test_a_variation_that_replaces_all_removes_what_it_does_not_name() -> None:
    assert became(Effect.REPLACES_ALL)["1"] is Became.REMOVED


def test_where_the_effect_was_not_read_nothing_is_removed() -> None:
    assert Became.REMOVED not in became(Effect.UNKNOWN).values()


def test_the_same_words_on_another_line_are_no_change() -> None:
    (row,) = differences([term("1", "a b")], [term("1", "a\nb")], effect=Effect.AMENDS)

    assert row.became is Became.KEPT


def test_the_terms_of_an_order_are_those_that_its_variations_left() -> None:
    order = OrderIn(
        order_type=OrderType.NMO,
        parties=(PartyIn(role=PartyRole.RESPONDENT, name="Jon Test"),),
        events=(
            EventIn(event=EventKind.MADE, at=parse_when("2026-03-02"), conditions=tuple(OLD)),
            EventIn(
                event=EventKind.VARIED,
                at=parse_when("2026-04-02"),
                effect=Effect.AMENDS,
                conditions=(term("2", "new words"),),
                revoked_paragraphs=("1",),
            ),
        ),
    )

    assert [(each.paragraph, each.text) for each in terms_now(order)] == [
        ("2", "new words"),
        ("3", "words"),
    ]
