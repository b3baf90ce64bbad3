"""Write docs/schemas again from the types: run it when a shape has grown."""

import json
import os
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "schemas"


def main() -> None:
    """Write every schema, and take away those of shapes that are no more."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nmo.config.settings_for_tests")
    import django

    django.setup()
    from nmo.api.published.schemas import schemas

    made = schemas()
    FOLDER.mkdir(exist_ok=True)
    for held in FOLDER.glob("*.json"):
        if held.name not in made:
            held.unlink()
    for name, schema in made.items():
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
