"""What of a PDF page can be seen: the page drawn small, and where on it there is ink."""

from typing import Any

from PIL import Image

from nmo.intake.reading.page import Box

SCALE = 1.4  # pixels a point: about 100 dpi
FAINTEST = 12  # levels of grey between paper and the palest ink that is read
DARK = 0.62  # of the paper's lightness: what counts as a mark
EDGE = 0.2  # of a drawn box is its border
MOST_PIXELS = 6_000_000


class Seen:
    """The page as it looks."""

    def __init__(self, page: Any) -> None:
        width, height = page.get_size()
        scale = min(SCALE, (MOST_PIXELS / max(1.0, width * height)) ** 0.5)
        self._picture: Image.Image = page.render(scale=scale, grayscale=True).to_pil()

    def shows_ink(self, box: Box, *, core: bool) -> bool:
        """Whether anything is to be seen in the box, or only in its middle half."""
        room = (box.bottom - box.top) / 4 if core else 0.0
        part = self._part(Box(box.left, box.top + room, box.right, box.bottom - room))
        if part is None:
            return False
        least, most = part.getextrema()
        return int(most) - int(least) >= FAINTEST  # type: ignore[arg-type]

    def marked(self, box: Box) -> float:
        """Which share of the box, without its border, is dark."""
        across, down = (box.right - box.left) * EDGE, (box.bottom - box.top) * EDGE
        part = self._part(
            Box(box.left + across, box.top + down, box.right - across, box.bottom - down)
        )
        if part is None:
            return 0.0
        levels = part.histogram()
        return sum(levels[: int(255 * DARK)]) / max(1, sum(levels))

    def _part(self, box: Box) -> Image.Image | None:
        """The part of the picture, None where it is off the page."""
        wide, high = self._picture.size
        left, top = max(0, int(box.left * wide)), max(0, int(box.top * high))
        right = min(wide, max(left + 1, int(box.right * wide + 0.999)))
        bottom = min(high, max(top + 1, int(box.bottom * high + 0.999)))
        if left >= right or top >= bottom:
            return None
        return self._picture.crop((left, top, right, bottom))
