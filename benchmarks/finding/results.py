"""Where the figures of each part are kept."""

import json
import os
import platform
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "results" / "finding"
FAIRNESS = FOLDER.parent / "fairness.json"


def machine() -> dict[str, object]:
    """What the figures were measured on, and how busy it was with other work."""
    pages = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "cores": os.cpu_count(),
        "memory_gib": round(pages / 2**30, 1),
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
        "load_over_15_minutes": round(os.getloadavg()[2], 1),
        "at": datetime.now(UTC).isoformat(timespec="minutes"),
    }


def keep(part: str, figures: Mapping[str, object]) -> None:
    """Keep the figures of a part with the machine that it ran on."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    text = json.dumps({**figures, "machine": machine()}, indent=1, ensure_ascii=False)
    (FOLDER / f"{part}.json").write_text(text + "\n", encoding="utf-8")


def kept(part: str) -> dict[str, Any] | None:
    """The figures of a part, None where it was not run."""
    path = FOLDER / f"{part}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None
