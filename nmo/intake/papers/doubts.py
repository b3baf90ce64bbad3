"""Doubts that a reading itself raises. Pure."""

from collections.abc import Iterator

from nmo.intake.papers.reader import Answer
from nmo.intake.papers.words import Doubt, Way

# What a page is marked with, where the answer passes it on.
OF_PAGES = {
    "layer_differs": Doubt.TEXT_LAYER_DIFFERS,
    "hidden_text": Doubt.HIDDEN_TEXT,
}


def doubts_of_reading(answer: Answer, way: Way) -> tuple[Doubt, ...]:
    """Why what was read should be asked about before anybody relies on it.

    A discharge that came by anything but the courts' own feed is one: whoever is held by an order
    gains most from a forged end of it (threat T33).
    """
    return tuple(dict.fromkeys(_doubts(answer, way)))


def _doubts(answer: Answer, way: Way) -> Iterator[Doubt]:
    kinds = {order.get("order_type") for order in answer.get("orders", [])}
    if "discharge" in kinds and way is not Way.FEED:
        yield Doubt.DISCHARGE_BY_MAIL
    marks = (*answer.get("warnings", ()), *answer.get("questions", ()))
    for mark in marks:
        if isinstance(mark, str) and mark in OF_PAGES:
            yield OF_PAGES[mark]
