"""What an entry says was done, as the middle of a sentence."""

from nmo.audit.queries import LoggedEntry


def deed(entry: LoggedEntry) -> str:
    """Such as "opened the person's page: person P1"."""
    what = entry.what.replace(".", " ").replace("_", " ")
    return f"did this: {what} ({entry.subject_kind.replace('_', ' ')} {entry.subject_id})"
