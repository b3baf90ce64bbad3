"""The list of everything in a backup, with its SHA-256: what is damaged is never restored."""

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

MANIFEST = "manifest.json"
FORMAT = "nmo-backup/1"


class BackupDamaged(Exception):
    """The backup is not what was written; the message names the first difference."""


@dataclass(frozen=True, kw_only=True)
class Artefact:
    """One file of a backup."""

    path: str
    size: int
    sha256: str


def write_manifest(folder: Path, *, made_at: str, release: str) -> None:
    """List every file of `folder`, as the last step of a backup."""
    manifest = {
        "format": FORMAT,
        "made_at": made_at,
        "release": release,
        "files": [asdict(each) for each in _artefacts(folder)],
    }
    with (folder / MANIFEST).open("w", encoding="utf-8") as file:
        json.dump(manifest, file, indent=1)
        file.flush()
        os.fsync(file.fileno())


def verify(folder: Path) -> None:
    """Raise BackupDamaged unless `folder` holds exactly what its manifest lists."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        listed = {each["path"]: Artefact(**each) for each in manifest["files"]}
        readable = manifest["format"] == FORMAT
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BackupDamaged(f"{folder} has no manifest that can be read.") from error
    if not readable:
        raise BackupDamaged(f"{folder} is a backup in a form that this release does not know.")
    found = {each.path: each for each in _artefacts(folder)}
    for path in sorted(listed.keys() | found.keys()):
        if path not in found:
            raise BackupDamaged(f"{path} is missing from the backup in {folder}.")
        if path not in listed:
            raise BackupDamaged(f"{path} in {folder} does not belong to the backup.")
        if found[path] != listed[path]:
            raise BackupDamaged(f"{path} in {folder} was changed after the backup was made.")


def _artefacts(folder: Path) -> list[Artefact]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() or path.is_symlink())
    return [_artefact(folder, path) for path in files if path != folder / MANIFEST]


def _artefact(folder: Path, path: Path) -> Artefact:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Artefact(
        path=path.relative_to(folder).as_posix(), size=path.stat().st_size, sha256=digest
    )
