"""Where on the paper each paragraph stands, kept beside the condition that it became."""

from nmo.intake.review.actions.keeping import InHand
from nmo.intake.review.sureness import sureness_of
from nmo.orders.actions.page_boxes import PlaceOnPaper, keep_page_boxes


def keep_places(held: InHand, order_id: int) -> None:
    """Keep the place of every paragraph that was read, by its number on the paper."""
    sureness = sureness_of(held.pack, held.part.key)
    found = {}
    for place, paragraph in enumerate(held.part.order.prohibitions):
        at = sureness.place(f"prohibitions[{place}]")
        if at is not None and paragraph.para:
            corners = (at.box.left, at.box.top, at.box.right, at.box.bottom)
            found[paragraph.para] = PlaceOnPaper(file=at.paper, page=at.page, box=corners)
    keep_page_boxes(order_id, 0, found)
