"""Where the words of a value stand that is known only by the rectangle around it."""

from nmo.intake.reading.page import Box, Word

LETTER = 0.5  # the mean width of a letter in shares of its height
SMALLEST, LARGEST = 6.0, 12.0  # points of a value whose size the form leaves open
LEADING = 1.2


def spread(value: str, box: Box, *, size: float, width: float, height: float) -> list[Word]:
    """The words of the value, line by line inside its rectangle.

    `size` is the type's in points, 0 where the form leaves it open; `width` and `height` are the
    page's in points.
    """
    room = (box.bottom - box.top) * height
    given = [line.split() for line in value.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    size = size or max(SMALLEST, min(LARGEST, room / max(1, len(given)) / LEADING))
    letters = max(4, int((box.right - box.left) * width / (size * LETTER)))
    lines = [short for line in given for short in _wrapped(line, letters)]
    step = min(size * LEADING / height, (box.bottom - box.top) / max(1, len(lines)))
    start = box.top if len(lines) > 1 else (box.top + box.bottom - step) / 2
    letter = size * LETTER / width
    words = []
    for nth, line in enumerate(lines):
        left = box.left
        for text in line:
            right = min(left + letter * len(text), max(box.right, left + letter))
            words.append(Word(text, Box(left, start + nth * step, right, start + (nth + 1) * step)))
            left = right + letter
    return words


def _wrapped(words: list[str], letters: int) -> list[list[str]]:
    """The words as lines of at most so many letters."""
    lines: list[list[str]] = []
    used = letters + 1
    for word in words:
        if used + len(word) > letters:
            lines.append([])
            used = 0
        lines[-1].append(word)
        used += len(word) + 1
    return lines
