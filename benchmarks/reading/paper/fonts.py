"""The fonts that papers are drawn in."""

from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts")
FILES = {
    "sans": ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    "serif": ("LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf"),
    "wide": ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    "wide_serif": ("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"),
    "mono": ("LiberationMono-Regular.ttf", "LiberationMono-Bold.ttf"),
}
# Vietnamese and some other letters are in few fonts.
INSTEAD = {"serif": "wide_serif"}
MISSING = (
    "No font {} on this system. Please install fonts-liberation and fonts-dejavu-core "
    "(on Debian: apt-get install fonts-liberation fonts-dejavu-core)."
)


@cache
def font(name: str, *, bold: bool) -> str:
    """The registered name of a font.

    Raises:
        FileNotFoundError: the system has no such font.
    """
    file = FILES[name][bold]
    registered = f"{name}-{'bold' if bold else 'usual'}"
    pdfmetrics.registerFont(TTFont(registered, str(_path(file))))
    return registered


def font_with(name: str, text: str) -> str:
    """This font where it has every letter of the text; otherwise one like it that has more."""
    held = pdfmetrics.getFont(font(name, bold=False)).face.charToGlyph
    if all(ord(letter) in held for letter in set(text) if letter.isalpha()):
        return name
    return INSTEAD.get(name, "wide")


def _path(file: str) -> Path:
    for folder in FOLDERS:
        if found := next(Path(folder).rglob(file), None):
            return found
    raise FileNotFoundError(MISSING.format(file))


def width(text: str, name: str, size: float, *, bold: bool) -> float:
    """How wide a text is, in points."""
    return float(pdfmetrics.stringWidth(text, font(name, bold=bold), size))
