"""The patterns of places, kept in `patterns.toml`, made ready to search with."""

import re
import tomllib
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "patterns.toml"


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The pattern of that name; those under `[as_printed]` tell capitals from small letters."""
    book = tomllib.loads(FILE.read_text(encoding="utf-8"))
    parts: dict[str, str] = book["parts"]
    if name in book["as_printed"]:
        return re.compile(_plain(book["as_printed"][name], parts))
    return re.compile(_plain(book["any_case"][name], parts), re.IGNORECASE)


def _plain(written: str, parts: dict[str, str]) -> str:
    """The pattern with its parts put in, line ends dropped and each blank as white space."""
    while found := re.search(r"(?<!\?P)<([a-z_]+)>", written):
        written = written.replace(found.group(), f"(?:{parts[found.group(1)]})")
    return "".join(line.strip() for line in written.split("\n")).replace(" ", r"\s+")
