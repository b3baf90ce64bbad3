"""OpenSSH's own server on loopback, with a folder of zips in it."""

import os
import shlex
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from nmo.intake.fetching.folder import CourtsFolder, read_host_key

SSHD = shutil.which("sshd") or shutil.which("/usr/sbin/sshd") or ""
PASSWORD_OF_FOLDER = "three synthetic words"


@dataclass(frozen=True, kw_only=True)
class CourtsServer:
    """A running server: where its folder is on this disk, and its folder as we would set it up."""

    inbox: Path
    folder: CourtsFolder
    other_host_key: str


@contextmanager
def courts_server(home: Path, *, password: bool = False) -> Iterator[CourtsServer]:
    """Serve `home`/inbox over SFTP to us, by key, or by password (as root alone)."""
    if not SSHD:
        raise RuntimeError("OpenSSH's server is not here. Install openssh-server.")
    inbox = home / "inbox"
    inbox.mkdir(parents=True, exist_ok=True)
    host_key, our_key = _key(home, "host"), _key(home, "ours")
    port = _free_port()
    (home / "authorized_keys").write_text(our_key.with_suffix(".pub").read_text())
    (home / "sshd_config").write_text(_config(home, host_key, port))
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)  # as root it wants its empty room
    command = [SSHD, "-D", "-e", "-f", str(home / "sshd_config")]
    log = (home / "sshd.log").open("wb")
    server = subprocess.Popen(_with_password(home, command) if password else command, stderr=log)
    try:
        _wait_for(port, server)
        yield CourtsServer(
            inbox=inbox,
            folder=CourtsFolder(
                host="127.0.0.1",
                port=port,
                path=str(inbox),
                username=_user(),
                host_key=read_host_key(host_key.with_suffix(".pub").read_text()),
                key_file=None if password else our_key,
                password=PASSWORD_OF_FOLDER if password else None,
            ),
            other_host_key=_key(home, "other").with_suffix(".pub").read_text(),
        )
    finally:
        server.terminate()
        server.wait(10)
        log.close()


def _config(home: Path, host_key: Path, port: int) -> str:
    return "\n".join(
        [
            f"Port {port}",
            "ListenAddress 127.0.0.1",
            f"HostKey {host_key}",
            "PidFile none",
            "UsePAM no",
            "StrictModes no",
            "PermitRootLogin yes",
            "PasswordAuthentication yes",
            f"AuthorizedKeysFile {home / 'authorized_keys'}",
            "Subsystem sftp internal-sftp",
        ]
    )


def _with_password(home: Path, command: list[str]) -> list[str]:
    """The command in a room of its own, in which we have a password; the machine's stays as it is.

    Passwords are looked up in the machine's files, so the server sees copies of them.
    """
    made = subprocess.run(
        ["openssl", "passwd", "-6", PASSWORD_OF_FOLDER], capture_output=True, text=True, check=True
    )
    lines = Path("/etc/shadow").read_text().splitlines()
    others = [line for line in lines if not line.startswith(f"{_user()}:")]
    shadow = home / "shadow"
    shadow.write_text("\n".join([*others, f"{_user()}:{made.stdout.strip()}:19000:0:99999:7:::"]))
    shadow.chmod(0o600)
    inside = f"mount --bind {shlex.quote(str(shadow))} /etc/shadow && exec {shlex.join(command)}"
    return ["unshare", "--mount", "sh", "-c", inside]


def _key(home: Path, name: str) -> Path:
    path = home / name
    if not path.exists():
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(path)], check=True
        )
    return path


def _user() -> str:
    made = subprocess.run(["id", "-un"], capture_output=True, text=True, check=True)
    return made.stdout.strip()


def _free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until and server.poll() is None:
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("OpenSSH's server did not start")
