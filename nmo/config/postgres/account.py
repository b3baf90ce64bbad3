"""Who the server runs as: PostgreSQL refuses root, so root gives it a system user of ours."""

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass

from nmo.config.postgres.trouble import DatabaseTrouble

OURS = "nmo-postgres"
FALLBACKS = ("postgres", "nobody")


@dataclass(frozen=True, kw_only=True)
class Account:
    """The user that owns the data folder and runs the server."""

    name: str
    uid: int
    gid: int
    switch: bool

    def credentials(self) -> dict[str, object]:
        """The arguments that make `subprocess` run a program as this user."""
        if not self.switch:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def own(self, path: os.PathLike[str]) -> None:
        """Hand `path` to this user, when we are somebody else."""
        if self.switch:
            os.chown(path, self.uid, self.gid)


def ourselves() -> Account:
    """Return the user who runs this program."""
    return Account(name=_own_name(), uid=os.geteuid(), gid=os.getegid(), switch=False)


def server_account() -> Account:
    """Return ourselves, or when we are root an unprivileged system user."""
    if os.geteuid() != 0:
        return ourselves()
    for name in (OURS, *FALLBACKS):
        entry = _entry(name) or (_create(name) if name == OURS else None)
        if entry is not None and entry.pw_uid != 0:
            return Account(name=name, uid=entry.pw_uid, gid=entry.pw_gid, switch=True)
    raise DatabaseTrouble(
        "PostgreSQL does not run as root and no other user could be made. "
        "Run the command as an ordinary user, or set DATABASE_URL."
    )


def _entry(name: str) -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(name)
    except KeyError:
        return None


def _own_name() -> str:
    # A container may run under a number that no password file names.
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return str(os.geteuid())


def _create(name: str) -> pwd.struct_passwd | None:
    useradd = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")
    if useradd is None:
        return None
    subprocess.run(
        [useradd, "--system", "--user-group", "--no-create-home",
         "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", name],
        check=False,
        capture_output=True,
    )  # fmt: skip
    return _entry(name)
