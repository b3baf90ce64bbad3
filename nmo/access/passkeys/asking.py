"""What the browser is asked, and what a refused answer says."""

from dataclasses import dataclass
from datetime import datetime

from webauthn.helpers import base64url_to_bytes, bytes_to_base64url

from nmo.access.sign_in.refusals import SignInRefused
from nmo.access.sign_in.under_way import open_once, seal


@dataclass(frozen=True, kw_only=True)
class Party:
    """Who asks: passkeys are bound to the host name, answers to the whole address."""

    host: str
    address: str
    name: str = "NMO Register"


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a page gives to the browser: the question, and the challenge to be given back."""

    options: str  # JSON, as `navigator.credentials` takes it
    under_way: str


class PasskeyRefused(SignInRefused):
    """The answer of the browser is not taken. It never says more: that would help a forger."""

    def __init__(
        self, text: str = "That passkey was not taken. Try again, or use your app."
    ) -> None:
        super().__init__(text)


def keep_challenge(challenge: bytes, *, what: str, now: datetime) -> str:
    """The challenge as the page keeps it."""
    return seal({"challenge": bytes_to_base64url(challenge)}, what=what, now=now)


def challenge_of(under_way: str, *, what: str, now: datetime) -> bytes:
    """The challenge again, spent; raises TookTooLong and UsedAlready."""
    return base64url_to_bytes(open_once(under_way, what=what, now=now)["challenge"])
