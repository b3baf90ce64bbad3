"""From a PDF page's own coordinates to shares of the page as it is shown."""

from ctypes import byref, c_int
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from nmo.intake.reading.page import Box

FINE = 1_000_000  # the grid on which the page is laid to find its turn, crop and scale
SPAN = 1_000.0  # points far enough apart for the grid's rounding not to matter


@dataclass(frozen=True, slots=True)
class Turned:
    """A matrix as PDF writes it: x' = a x + c y + e, y' = b x + d y + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where the point comes to lie."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def then(self, after: "Turned") -> "Turned":
        """This matrix followed by another."""
        e, f = after.point(self.e, self.f)
        return Turned(
            self.a * after.a + self.b * after.c,
            self.a * after.b + self.b * after.d,
            self.c * after.a + self.d * after.c,
            self.c * after.b + self.d * after.d,
            e,
            f,
        )

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """The upright box around where the rectangle comes to lie."""
        points = [self.point(x, y) for x in (left, right) for y in (bottom, top)]
        across, down = [x for x, _ in points], [y for _, y in points]
        return Box(min(across), min(down), max(across), max(down))


def shares_of(page: Any) -> Turned:
    """The matrix from the page's coordinates to shares of it, whatever its turn, crop and unit."""
    (ex, ey), (ax, ay), (cx, cy) = (_on_grid(page, *at) for at in ((0, 0), (SPAN, 0), (0, SPAN)))
    return Turned((ax - ex) / SPAN, (ay - ey) / SPAN, (cx - ex) / SPAN, (cy - ey) / SPAN, ex, ey)


def _on_grid(page: Any, x: float, y: float) -> tuple[float, float]:
    """Where the point stands on the page as shown, in shares of it."""
    across, down = c_int(), c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, FINE, FINE, 0, x, y, byref(across), byref(down))
    return across.value / FINE, down.value / FINE
