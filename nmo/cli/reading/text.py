"""A reading as plain lines: each field, and how sure it is."""

from collections.abc import Iterator, Mapping

from nmo.intake.reading import Reading

SURE = 0.95
_TITLES = {"orders": "Order", "services": "Service"}


def lines_of(name: str, reading: Reading) -> Iterator[str]:
    """What was read of the file, field by field; `?` before what a person should look at."""
    yield name
    told = reading.as_json()
    for part, title in _TITLES.items():
        for nth, values in enumerate(told[part]):
            yield f"  {title} {nth + 1}"
            for path, value in _leaves(values, f"{part}[{nth}]"):
                yield _line(path, value, reading.confidence)
    for warning in reading.warnings:
        yield f"  Warning: {warning.value.replace('_', ' ')}"
    for unread in reading.not_read:
        yield f"  Not read: {unread.part}: {unread.text}"
    for question in reading.questions:
        yield f"  To ask: {question.text}"


def _leaves(value: object, path: str) -> Iterator[tuple[str, object]]:
    """Every value that is not empty, with its path."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _leaves(inner, f"{path}.{key}")
    elif isinstance(value, (list, tuple)):
        for nth, inner in enumerate(value):
            yield from _leaves(inner, f"{path}[{nth}]")
    elif value not in (None, "", False):
        yield path, value


def _line(path: str, value: object, confidence: Mapping[str, float]) -> str:
    field = path.split(".", 1)[-1].replace("_", " ")
    sure = confidence.get(path)
    said = "yes" if value is True else str(value)
    if sure is None:
        return f"      {field}: {said}"
    mark = " " if sure >= SURE else "?"
    return f"    {mark} {field}: {said} ({sure:.0%})"
