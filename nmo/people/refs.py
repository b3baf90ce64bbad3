"""References that say nothing about the person."""

import secrets
from hashlib import sha256

# No vowels, so that no word appears; no digit or letter that is heard or read as another.
_ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ"
_LENGTH = 10


def new_ref(letter: str) -> str:
    """A random reference such as `P-7K2M9QX4RT`: neither guessable nor in any order."""
    return f"{letter}-" + "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))


def ref_from(letter: str, secret: str) -> str:
    """The one reference that belongs to a random secret, such as that of an entry being saved.

    Saving the same entry twice at once then makes one record and not two.
    """
    number = int.from_bytes(sha256(secret.encode()).digest(), "big")
    letters = []
    for _ in range(_LENGTH):
        number, place = divmod(number, len(_ALPHABET))
        letters.append(_ALPHABET[place])
    return f"{letter}-" + "".join(letters)
