"""References that say nothing about the person."""

import secrets

# No vowels, so that no word appears; no digit or letter that is heard or read as another.
_ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ"
_LENGTH = 10


def new_ref(letter: str) -> str:
    """A random reference such as `P-7K2M9QX4RT`: neither guessable nor in any order."""
    return f"{letter}-" + "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
