"""Letting Python tidy up after a batch, not in the midst of it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def tidied_up_after() -> Iterator[None]:
    """Run the body without looking for cycles of garbage; whoever began it lets it go on after.

    Tens of thousands of rows live until their commit. Looking for cycles among them at Python's
    usual pace took a third of the time of recording.
    """
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()
