"""Where the figures of each part are kept."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "results" / "finding"
FAIRNESS = FOLDER.parent / "fairness.json"


def keep(part: str, figures: object) -> None:
    """Keep the figures of a part."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    text = json.dumps(figures, indent=1, ensure_ascii=False)
    (FOLDER / f"{part}.json").write_text(text + "\n", encoding="utf-8")


def kept(part: str) -> dict[str, Any] | None:
    """The figures of a part, None where it was not run."""
    path = FOLDER / f"{part}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None
