"""Keeping what must not be read from the tables: secrets encrypted, typed names digested."""

import base64

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.crypto import salted_hmac
from django.utils.encoding import force_bytes

APP = b"nmo: secret of an authenticator app"
SIGN_ON = b"nmo: secret of a force's sign-on"
UNDER_WAY = b"nmo: what is under way at a browser"


def encrypted(secret: str, *, of: bytes = APP) -> str:
    """The secret as it is stored, readable only with the program's key and for what it is of."""
    return _cipher(of).encrypt(secret.encode("utf-8")).decode("ascii")


def decrypted(stored: str, *, of: bytes = APP) -> str:
    """The secret again; a key that was replaced still reads while it is kept as a fallback.

    Raises `cryptography.fernet.InvalidToken` for what was not encrypted here.
    """
    return _cipher(of).decrypt(stored.encode("utf-8")).decode("utf-8")


def name_digest(username: str) -> str:
    """A keyed digest of what was typed as a username."""
    return salted_hmac("nmo sign-in name", username.strip().lower(), algorithm="sha256").hexdigest()


def place_digest(address: str) -> str:
    """A keyed digest of the address that a try came from."""
    return salted_hmac("nmo sign-in place", address, algorithm="sha256").hexdigest()


def recovery_digest(code: str) -> str:
    """A keyed digest of a recovery code, however its groups were typed."""
    plain = "".join(letter for letter in code.lower() if letter.isalnum())
    return salted_hmac("nmo recovery code", plain, algorithm="sha256").hexdigest()


def digest_of(text: str) -> str:
    """A keyed digest of what may be presented once."""
    return salted_hmac("nmo spent", text, algorithm="sha256").hexdigest()


def _cipher(of: bytes) -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([_fernet(force_bytes(key), of) for key in keys])


def _fernet(key: bytes, of: bytes) -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=of).derive(key)
    return Fernet(base64.urlsafe_b64encode(derived))
