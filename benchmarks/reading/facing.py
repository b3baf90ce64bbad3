"""Handing packs to the reader: through `nmo read`, as anybody would, or in this process."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.reading.making import Pack
from benchmarks.reading.told import Json

COMMAND = [sys.executable, "-m", "nmo.cli.main", "read", "--json"]
NOTHING: Json = {"orders": [], "services": [], "warnings": []}


def read_by_command(packs: Sequence[Pack]) -> list[Json]:
    """The answers of one call of `nmo read`, in the packs' order.

    Where a file breaks the call down, each is read in a call of its own; the one that breaks it
    has read nothing and is counted as broken down.
    """
    answers, complaint = _asked(packs)
    if len(answers) == len(packs):
        return answers
    if len(packs) > 1:
        return [answer for pack in packs for answer in read_by_command([pack])]
    print(f"  {packs[0].pack_id}: {complaint[-300:]}", file=sys.stderr)
    return [{**NOTHING, "broke_down": True}]


def _asked(packs: Sequence[Pack]) -> tuple[list[Json], str]:
    with tempfile.TemporaryDirectory(prefix="nmo-reading-") as folder:
        paths = []
        for nth, pack in enumerate(packs):
            path = Path(folder) / str(nth) / pack.file_name
            path.parent.mkdir()
            path.write_bytes(pack.data)
            paths.append(str(path))
        told = subprocess.run([*COMMAND, *paths], capture_output=True, text=True, check=False)
    return list(_objects(told.stdout)), told.stderr


def read_here(pack: Pack) -> Json:
    """The answer of the reader in this process; a breakdown is counted, and has read nothing."""
    from nmo.intake.reading.whole import read_file

    started = time.perf_counter()
    try:
        answer = read_file(pack.file_name, pack.data).as_json()
    except Exception as error:  # noqa: BLE001 - counted: it costs the pack, not the run
        print(f"  {pack.pack_id}: {type(error).__name__}: {error}", file=sys.stderr)
        answer = {**NOTHING, "broke_down": True}
    return {**answer, "seconds": time.perf_counter() - started}


def _objects(printed: str) -> Iterator[Json]:
    """Every JSON object of a text, whether a line each, one after the other or in a list."""
    decoder, at = json.JSONDecoder(), 0
    while (at := _next_of(printed, at)) < len(printed):
        value, at = decoder.raw_decode(printed, at)
        yield from value if isinstance(value, list) else [value]


def _next_of(printed: str, at: int) -> int:
    while at < len(printed) and printed[at] not in "{[":
        at += 1
    return at
