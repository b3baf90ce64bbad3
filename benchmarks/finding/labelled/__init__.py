"""Labelled people that others made, from the folder that NMO_DATA names."""

import os
from pathlib import Path

DATA = Path(os.environ.get("NMO_DATA", Path(__file__).parents[4] / "shared" / "data"))
