"""How strangers' bytes are tried in very many shapes, each within two seconds and 300 MB."""

import gc
import time
from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

RUNS = 1_000
MANY = 100_000  # with `make prove`
MOST_SECONDS = 2.0  # of the processor, so that a busy machine fails nothing
MOST_MEGABYTES = 300

Change = tuple[int, int, bytes]  # where (in thousandths), how much is taken away, what is put there


def within_bounds(function: Callable[..., object], *args: object) -> None:
    """Call the function, and fail where it took more than it may.

    Nothing is collected meanwhile: after very many runs that alone takes seconds, of what the
    runs before left and not of this one.
    """
    gc.disable()
    before, began = _megabytes(afresh=True), time.process_time()
    try:
        function(*args)
    finally:
        gc.enable()
    took, more = time.process_time() - began, _megabytes() - before
    assert took <= MOST_SECONDS, f"It took {took:.1f} s."
    assert more <= MOST_MEGABYTES, f"It took {more:.0f} MB."


def changes(*pieces: bytes) -> st.SearchStrategy[list[Change]]:
    """Up to eight changes of a file; these pieces are put in as often as any bytes."""
    put = st.one_of(st.binary(max_size=12), st.sampled_from(pieces))
    return st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 30), put), max_size=8)


def changed(data: bytes, made: list[Change]) -> bytes:
    """The bytes with these changes, one after the other."""
    for place, gone, put in made:
        at = len(data) * place // 1000
        data = data[:at] + put + data[at + gone :]
    return data


def _megabytes(*, afresh: bool = False) -> float:
    """The most memory that this process has had at once, since it was last looked at afresh."""
    if afresh:
        Path("/proc/self/clear_refs").write_text("5")
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024
