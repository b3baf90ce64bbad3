"""Where on the court's paper a condition stands, kept beside its words."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from nmo.orders.models import Condition


@dataclass(frozen=True, kw_only=True)
class PlaceOnPaper:
    """A place on a paper: the file's name, the page from 1, the box in shares of the page."""

    file: str
    page: int
    box: tuple[float, float, float, float]


def keep_page_boxes(order_id: int, event_number: int, places: Mapping[str, PlaceOnPaper]) -> None:
    """Keep where the paragraphs of an event stand, by their numbers, where that is not kept yet.

    Runs in the caller's transaction and under its audit entry: it changes nothing that is said of
    the order (decision 4).
    """
    terms = Condition.objects.filter(
        order_id=order_id, event_number=event_number, known_until=None, page_box__isnull=True
    )
    for paragraph, place in places.items():
        terms.filter(paragraph=paragraph).update(page_box=asdict(place))
