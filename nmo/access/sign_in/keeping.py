"""Keeping what must not be read from the tables: secrets encrypted, typed names digested."""

import base64

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.crypto import salted_hmac
from django.utils.encoding import force_bytes

PURPOSE = b"nmo: secret of an authenticator app"


def encrypted(secret: str) -> str:
    """The secret as it is stored, readable only with the program's key."""
    return _cipher().encrypt(secret.encode("ascii")).decode("ascii")


def decrypted(stored: str) -> str:
    """The secret again; a key that was replaced still reads while it is kept as a fallback."""
    return _cipher().decrypt(stored.encode("ascii")).decode("ascii")


def name_digest(username: str) -> str:
    """A keyed digest of what was typed as a username."""
    return salted_hmac("nmo sign-in name", username.strip().lower(), algorithm="sha256").hexdigest()


def place_digest(address: str) -> str:
    """A keyed digest of the address that a try came from."""
    return salted_hmac("nmo sign-in place", address, algorithm="sha256").hexdigest()


def _cipher() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([_fernet(force_bytes(key)) for key in keys])


def _fernet(key: bytes) -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE).derive(key)
    return Fernet(base64.urlsafe_b64encode(derived))
