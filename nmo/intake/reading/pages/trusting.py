"""Whether a PDF page's text layer can be taken at its word."""

from nmo.intake.reading.pages.known import known_rate
from nmo.intake.reading.pages.layer.read import Layer

SPOILED = 0.2  # share of known words under which a layer is broken
FEWEST_WORDS = 4  # of a page that a picture covers, such as a letter-head
STRANGE = 0.15  # share of characters no order is written in


def needs_reading(layer: Layer) -> bool:
    """Whether the page must be read off its picture: nothing is written, or it makes no sense."""
    if layer.is_scan:
        return len(layer.words) - len(layer.typed) < FEWEST_WORDS or bool(layer.under)
    if not layer.words:
        return not layer.is_blank
    return is_spoiled(layer)


def is_spoiled(layer: Layer) -> bool:
    """Whether the layer's letters are not those one sees, as where a font's table is broken."""
    texts = [word.text for word in layer.words]
    if _strange(texts) >= STRANGE:
        return True
    rate = known_rate(texts)
    return rate is not None and rate < SPOILED


def _strange(texts: list[str]) -> float:
    """The share of characters that are private, unknown or control characters."""
    signs = "".join(texts)
    strange = sum("\ue000" <= sign <= "\uf8ff" or sign in "\ufffd" or sign < " " for sign in signs)
    return strange / len(signs) if signs else 0.0
