"""What the home remembers of its server: where it is and how to sign in to it."""

import json
import os
import secrets
import uuid
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from nmo.config.databases import APP_ROLE, CONNECTION_FILE, OWNER_ROLE
from nmo.config.home import why_not
from nmo.config.postgres.trouble import DatabaseTrouble

ADMIN_ROLE = "nmo_admin"
DATABASE = "nmo"
PORT = 5432  # names the socket; no server of ours listens on a network


def _new_passwords() -> dict[str, str]:
    return {role: secrets.token_urlsafe(32) for role in (ADMIN_ROLE, OWNER_ROLE, APP_ROLE)}


@dataclass(frozen=True, kw_only=True)
class Record:
    """The contents of `connection.json`, mode 0600."""

    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    store: str
    socket: str = ""
    passwords: dict[str, str] = field(default_factory=_new_passwords)

    @property
    def data(self) -> Path:
        """The server's data folder."""
        return Path(self.store) / "data"

    def write(self, home: Path) -> None:
        """Keep the record in `home`, whole or not at all."""
        unfinished = home / f"{CONNECTION_FILE}.{os.getpid()}"
        try:
            descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump(self._as_kept(home), file, indent=1)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(home / CONNECTION_FILE)
        except OSError as error:
            raise DatabaseTrouble(why_not(home, error)) from error

    def _as_kept(self, home: Path) -> dict[str, object]:
        """What lies in the home is kept by its place there, so that a home can be moved."""
        inside = f"{home}{os.sep}"
        places = {"store": self.store, "socket": self.socket}
        return asdict(self) | {key: path.removeprefix(inside) for key, path in places.items()}

    def changed(self, home: Path, **changes: str) -> "Record":
        """Return the record with `changes`, kept in `home` if it differs."""
        changed = replace(self, **changes)  # type: ignore[arg-type]
        if changed != self:
            changed.write(home)
        return changed


def read_record(home: Path) -> Record | None:
    """Return the home's record, or None if no server was ever made for it."""
    try:
        kept = json.loads((home / CONNECTION_FILE).read_text(encoding="utf-8"))
        places = {key: str(home / kept[key]) for key in ("store", "socket") if kept[key]}
        return Record(**kept | places)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DatabaseTrouble(why_not(home, error)) from error
    except (ValueError, TypeError, KeyError) as error:
        raise DatabaseTrouble(
            f"{home / CONNECTION_FILE} is damaged, and without it nobody can sign in to the "
            "database. Put it back from a copy, or restore a backup into an empty home."
        ) from error
