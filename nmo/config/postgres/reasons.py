"""From what PostgreSQL wrote to one plain sentence."""

from pathlib import Path

SENTENCES = (
    (
        "No space left on device",
        "The disk that holds {place} is full. Free some space and run the command again: "
        "nothing that was saved is lost.",
    ),
    (
        "Permission denied",
        "The user {account}, who runs the database, may not write in {place}. "
        "Give the folder back to that user, or set NMO_HOME to another.",
    ),
    (
        "could not map anonymous shared memory",
        "This machine has too little memory for the database at {place}.",
    ),
)


def sentence(written: str, *, place: Path, account: str, log: Path) -> str:
    """Return what kept the server from starting, from what its programs wrote."""
    for sign, text in SENTENCES:
        if sign in written:
            return text.format(place=place, account=account)
    return f"The database at {place} did not start. Its own words are at the end of {log}."
