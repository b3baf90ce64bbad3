"""Figures in which a reader of pictures took a letter for a digit."""

# Letters that stand for a digit where only digits can stand.
DIGIT = "(?-i:[0-9OoQlI|SBZ])"
_MENDED = str.maketrans("OoQlI|SBZ", "000111582")


def digits(text: str) -> tuple[int, bool]:
    """The number that the text means, and whether a letter had to be mended."""
    mended = text.translate(_MENDED)
    return int(mended), mended != text
