"""What the review page shows beside its form: the page in sight, the parts, the warnings."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from nmo.intake.papers.words import PaperState
from nmo.intake.reading.answer import PackWarning
from nmo.intake.reading.page import Box
from nmo.intake.reading.text import Place
from nmo.intake.review.labels import WARNING_LABELS
from nmo.intake.review.ladder import doubts_of, rung_of
from nmo.intake.review.pages import PageAt, page_of_place
from nmo.intake.review.parts import TYPED
from nmo.intake.review.queries.shown import PartShown
from nmo.intake.review.sheet import Block
from nmo.intake.review.twins import told, twins_that_differ
from nmo.intake.views.review.keys import slug_of

NOWHERE = Box(left=0.0, top=0.0, right=0.0, bottom=0.0)


@dataclass(frozen=True, kw_only=True)
class PageShown:
    """A page of the paper in sight: its picture's address, its name, and the box drawn on it."""

    address: str
    name: str
    box: Box | None = None

    @property
    def rectangle(self) -> dict[str, float]:
        """The box as a rectangle in hundredths of the page, a little wider than the words."""
        box = self.box or NOWHERE
        return {
            "x": max(0.0, box.left * 100 - 0.5),
            "y": max(0.0, box.top * 100 - 0.3),
            "width": (box.right - box.left) * 100 + 1.0,
            "height": (box.bottom - box.top) * 100 + 0.6,
        }


def page_in_sight(request: HttpRequest, shown: PartShown) -> PageShown | None:
    """The page asked for, by a block or by its place; otherwise that of the first block."""
    asked = request.GET.get("at", "")
    if asked.isdecimal() and int(asked) < len(shown.pages):
        return _shown(shown, shown.pages[int(asked)], None)
    blocks = [block for block in shown.blocks if block.key in shown.places]
    found = next((block for block in blocks if block.key == asked), None) or next(
        iter(blocks), None
    )
    if found is not None:
        return of_block(shown, found)
    return _shown(shown, shown.pages[0], None) if shown.pages else None


def of_block(shown: PartShown, block: Block) -> PageShown | None:
    """The page of the block with its box; None where it stands on none that can be shown."""
    at = shown.places.get(block.key)
    if at is None or block.place is None:
        return None
    return _shown(shown, at, block.place.box)


def _shown(shown: PartShown, at: PageAt, box: Box | None) -> PageShown:
    file = shown.files[at.file]
    return PageShown(
        address=reverse("intake:review_picture", args=[shown.paper.ref, at.file, at.page]),
        name=f"{file.name}, page {at.page}" if file.name != "email" else "The message",
        box=box,
    )


def _versions(shown: PartShown) -> list[tuple[str, int | None]]:
    """What another version of the order says otherwise, and which of the pages it begins on."""
    found = []
    for twin in twins_that_differ(shown.pack, shown.part.key):
        place = Place(paper=twin.doc, page=min(twin.pages, default=1), box=NOWHERE)
        at = page_of_place(shown.files, place)
        found.append((told(twin), shown.pages.index(at) if at in shown.pages else None))
    return found


def sheet_context(shown: PartShown, page: PageShown | None) -> dict[str, object]:
    """What the template names besides the form."""
    return {
        "shown": shown,
        "sight": page,
        "pages": [(number, _shown(shown, at, None)) for number, at in enumerate(shown.pages)],
        "place_of": lambda block: of_block(shown, block),
        "slug_of": slug_of,
        "slug": slug_of(shown.part.key),
        "warnings": [
            WARNING_LABELS[code] for code in shown.pack.warnings if code in WARNING_LABELS
        ],
        "versions": _versions(shown),
        "rung": rung_of(shown),
        "nothing_read": shown.part.key == TYPED,
        "locked": PackWarning.PASSWORD_PROTECTED in shown.pack.warnings,
        "doubts": doubts_of(shown.paper),
        "waits": shown.paper.state in (PaperState.TO_BE_CHECKED, PaperState.QUARANTINED),
    }
