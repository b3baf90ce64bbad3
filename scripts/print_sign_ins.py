"""Print the sign-ins of a synthetic register: print_sign_ins.py HOME."""

import json
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table


def main(home: str) -> None:
    """Print user, role, password and TOTP secret of each, or say that there are none."""
    file = Path(home) / "sign-ins.json"
    if not file.is_file():
        print(f"No sign-ins were written in {home}.")  # noqa: T201
        return
    kept = json.loads(file.read_text(encoding="utf-8"))
    table = Table(title="Sign-ins of this synthetic register")
    columns = [name for name in ("user", "role", "password", "totp_secret") if name in kept[0]]
    for name in columns:
        table.add_column(name.replace("_", " "), overflow="fold")
    for each in kept:
        table.add_row(*(str(each[name]) for name in columns))
    Console(width=120).print(table)


if __name__ == "__main__":
    main(sys.argv[1])
