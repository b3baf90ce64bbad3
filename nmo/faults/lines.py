"""An error as lines: its kind, and the calls along which it came.

The words of an error may name a person: the database repeats the value that it refused, a form
what was typed, a reader of files what it read. So none of them is taken.
"""

import re
import traceback
from collections.abc import Iterable, Iterator
from itertools import islice

CALLS = 40  # of one error that are kept, the innermost
CALLS_ELSEWHERE = "calls_elsewhere"
_LINE = re.compile(r"(?:  [^\s:]{1,200}:\d{1,6} )?[\w.<>]{1,100}(?: \w{5})?")


def lines_of(error: BaseException | None) -> Iterator[str]:
    """Each error and what brought it about: its kind, its state in SQL if it has one, its calls.

    An error that was met in another process has its calls there too, as its `CALLS_ELSEWHERE`.
    """
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        state = getattr(error, "sqlstate", None)
        yield f"{type(error).__module__}.{type(error).__qualname__}" + (
            f" {state}" if state else ""
        )
        for frame in traceback.extract_tb(error.__traceback__)[-CALLS:]:
            yield f"  {frame.filename}:{frame.lineno} {frame.name}"
        yield from getattr(error, CALLS_ELSEWHERE, ())
        error = error.__cause__ or error.__context__


def only_lines(said: Iterable[object]) -> tuple[str, ...]:
    """What is a line as `lines_of` writes it, of what a process said that cannot be trusted."""
    lines = (line for line in said if isinstance(line, str) and _LINE.fullmatch(line))
    return tuple(islice(lines, 2 * CALLS))
