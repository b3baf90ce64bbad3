"""Passwords that people gave for papers: kept with each, readable only with the program's key."""

from collections.abc import Iterable, Sequence

from cryptography.fernet import InvalidToken

from nmo.access.sign_in.keeping import decrypted, encrypted

OF_PAPERS = b"nmo: password of a paper"


def with_passwords(stored: Sequence[str], given: Iterable[str]) -> list[str]:
    """What to store once these were given too, each once; an empty one is none."""
    known = opened(stored)
    new = [each for each in dict.fromkeys(given) if each and each not in known]
    return [*stored, *(encrypted(each, of=OF_PAPERS) for each in new)]


def opened(stored: Iterable[str]) -> tuple[str, ...]:
    """The passwords again; one whose key is no longer kept is left out, and is asked for anew."""
    return tuple(each for one in stored if (each := _opened(one)) is not None)


def _opened(one: str) -> str | None:
    try:
        return decrypted(one, of=OF_PAPERS)
    except InvalidToken:
        return None
