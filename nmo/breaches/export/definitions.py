"""What each column of the export means: the file that goes out beside it."""

import csv
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

_FILE = files("nmo.breaches.export") / "columns.csv"
DEFINITIONS: str = _FILE.read_text(encoding="utf-8")
COLUMNS: Mapping[str, str] = MappingProxyType(
    {row["column"]: row["meaning"] for row in csv.DictReader(DEFINITIONS.splitlines())}
)
