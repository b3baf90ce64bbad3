"""What can be asked for on the command line."""

import argparse

from benchmarks.reading.plan import CHANNELS, DEVELOPMENT, KEPT_BACK

PARTS = ("measure", "fit", "make")


def arguments(words: list[str] | None = None) -> argparse.Namespace:
    """The words after the command."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reading", description="How well are the courts' papers read?"
    )
    parser.add_argument("part", nargs="?", default="measure", choices=PARTS)
    parser.add_argument("--layouts", choices=(DEVELOPMENT, KEPT_BACK), action="append", default=[])
    parser.add_argument("--packs", type=int, default=60, help="of each side")
    parser.add_argument("--channel", choices=CHANNELS, action="append", default=[])
    parser.add_argument("--layout", help="only this layout")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", default="", help="another seed than the usual one")
    parser.add_argument("--misses", type=int, default=0, help="show so many of each field")
    parser.add_argument("--here", action="store_true", help="read in this process")
    parser.add_argument("--folder", help="where `make` writes the packs and their truth")
    given = parser.parse_args(words)
    if given.misses and KEPT_BACK in given.layouts:
        parser.error("nobody looks at the misses of the layouts kept back")
    return given
