"""What can be asked for on the command line."""

import argparse
from pathlib import Path

# Each part, and whether --home is its register: otherwise it has a new one of its own.
PARTS = {
    "labelled": False,
    "loading": True,
    "population": True,
    "peers": False,
    "size": True,
    "standby": True,
}
USUAL = ("labelled", "population")
FULL = ("labelled", "loading", "population", "peers")


def arguments(words: list[str] | None = None) -> argparse.Namespace:
    """The words after the command; ends it where a part is not known."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.finding",
        description="Is the right person found, of every community, and at what cost?",
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--people", type=int, default=100_000, help="size of the register")
    parser.add_argument("--full", action="store_true", help="1,000,000 people, peers and growth")
    parser.add_argument("--peers", action="store_true", help="the peers too")
    parser.add_argument("--growth", action="store_true", help="sizes up to --people, and a standby")
    parser.add_argument("--home", type=Path, help="a folder to keep the filled register in")
    parser.add_argument("--through-import", action="store_true", help="fill it by nmo import")
    parser.add_argument(
        "--development", action="store_true", help="for whoever works on the engine"
    )
    parser.add_argument("--misses", type=int, default=0, help="show this many misses")
    given = parser.parse_args(words)
    if unknown := set(given.parts) - set(PARTS):
        parser.error(f"no part {', '.join(sorted(unknown))}")
    if given.full:
        given.people, given.through_import = 1_000_000, True
        given.peers = given.growth = True
    return given


def parts_of(given: argparse.Namespace) -> list[str]:
    """The parts to run, in their order."""
    if given.parts:
        return list(given.parts)
    parts = [*(FULL[:3] if given.through_import else USUAL)]
    return [*parts, "peers"] if given.peers else parts
