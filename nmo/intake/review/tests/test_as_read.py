"""The answer of a reading as it is kept, as values again."""

import json

from nmo.intake.reading.answer import ExpiryKind as Kind
from nmo.intake.reading.answer import ExpiryRead, PackWarning, Question, Reading, Twin
from nmo.intake.reading.answer import OrderType as PaperType
from nmo.intake.reading.page import Box
from nmo.intake.reading.text import Place
from nmo.intake.review.as_read import OrderAsRead, pack_of, written
from nmo.intake.review.tests.papers_read import a_pack, an_order

READ = Reading(
    orders=(
        OrderAsRead(
            doc="order.pdf",
            order_type=PaperType.NON_MOLESTATION,
            expiry=ExpiryRead(kind=Kind.DATETIME, at="2027-03-01T00:00"),
        ),
    ),
    warnings=(PackWarning.MULTIPLE_ORDERS,),
    confidence={"orders[0].expiry.at": 0.94},
    evidence={"orders[0].expiry.at": Place("order.pdf", 2, Box(0.1, 0.2, 0.3, 0.4))},
    questions=(Question(path="orders[0].expiry.at", code="expiry_at_midnight", text="Which?"),),
    twins=(Twin(order=0, doc="welsh.pdf", pages=(1, 2), differs_in=("expiry",)),),
)


def test_what_reading_keeps_is_what_a_review_goes_by() -> None:
    kept = json.loads(json.dumps(READ.as_kept()))

    pack = pack_of(kept)

    assert pack.orders == READ.orders
    assert (pack.warnings, pack.confidence, pack.evidence) == (
        READ.warnings,
        READ.confidence,
        READ.evidence,
    )
    assert (pack.questions, pack.twins) == (READ.questions, READ.twins)


def test_what_a_newer_reading_says_besides_is_passed_over() -> None:
    answer = a_pack(an_order(mood="stern"), warnings=["unheard_of", "draft_order"], sealed=True)

    assert pack_of(answer).warnings == (PackWarning.DRAFT_ORDER,)


def test_what_an_older_reading_does_not_say_is_not_known() -> None:
    (order,) = pack_of({"orders": [{"order_type": None, "respondent": None}]}).orders

    assert order == OrderAsRead()


def test_an_order_is_written_in_the_schema() -> None:
    (order,) = pack_of(a_pack(an_order())).orders

    assert written(order) | an_order() == json.loads(json.dumps(written(order))) | an_order()
    assert written(order)["expiry"] == {"kind": "datetime", "at": "2027-03-01T16:00"}
