"""Every layout of a side."""

from importlib import import_module
from pathlib import Path

from benchmarks.reading.making import Layout

FOLDER = Path(__file__).parent
DEVELOPMENT, KEPT_BACK = "development", "kept_back"


def layouts(side: str) -> tuple[Layout, ...]:
    """The layouts of `development` or `kept_back`, in the order of their names."""
    folder = FOLDER / KEPT_BACK if side == KEPT_BACK else FOLDER
    package = f"{__package__}.{KEPT_BACK}" if side == KEPT_BACK else str(__package__)
    modules = [import_module(f"{package}.{path.stem}") for path in sorted(folder.glob("*.py"))]
    found = [layout for module in modules for layout in getattr(module, "LAYOUTS", ())]
    return tuple(sorted(found, key=lambda layout: layout.name))
