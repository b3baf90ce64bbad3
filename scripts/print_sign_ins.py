"""Print the sign-ins of a synthetic register with their codes: print_sign_ins.py HOME."""

import json
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from nmo.access.clock import now
from nmo.access.sign_in.totp import code_at_step, step_at

COLUMNS = ("user", "role", "password", "totp_secret", "code now")


def main(home: str) -> None:
    """Print user, role, password, TOTP secret and code of each, and the token of each system.

    Says so where there are none.
    """
    file = Path(home) / "sign-ins.json"
    if not file.is_file():
        print(f"No sign-ins were written in {home}: this is not a synthetic register.")  # noqa: T201
        return
    table = Table(*COLUMNS, title="Sign-ins of this synthetic register")
    systems = []
    for each in json.loads(file.read_text(encoding="utf-8")):
        if each.get("token"):
            systems.append(each)
            continue
        code = code_at_step(each["totp_secret"], step_at(now()))
        table.add_row(*(str((each | {"code now": code})[name]) for name in COLUMNS))
    Console(width=130).print(table)
    for each in systems:
        print(f"Token of {each['user']} (docs/guide-api.md): {each['token']}")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1])
