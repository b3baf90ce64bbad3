"""Where the courts' files are unpacked, with which password, and for whom: settings."""

from pathlib import Path

from django.conf import settings


def spool_folder() -> Path:
    """The folder under which zips are unpacked, inside the home."""
    return Path(settings.INTAKE_SPOOL)


def feed_password() -> bytes | None:
    """The standing password of the courts' zips (NMO_FEED_PASSWORD), if it is set."""
    password = settings.FEED_PASSWORD
    return password.get_secret_value().encode() if password is not None else None


def feed_username() -> str:
    """The user as whom fetched files are imported (NMO_FEED_USER): its force owns the orders."""
    return str(settings.FEED_USER)


def intake_username() -> str:
    """The user as whom papers are fetched and read (NMO_INTAKE_USER): its force has the papers."""
    return str(settings.INTAKE_USER)


def intake_folder() -> Path | None:
    """The folder in which files for the desk are left (NMO_INTAKE_FOLDER), if one is set."""
    folder: Path | None = settings.INTAKE_FOLDER
    return folder
