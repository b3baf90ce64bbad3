"""What is under way at a browser and not in its session: sealed, short-lived, taken once.

A sign-on comes back without the session's cookie, which is for our own site alone, and a passkey's
challenge is given to people who have no session yet. So each is kept at the browser, encrypted.
"""

import json
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta

from cryptography.fernet import InvalidToken

from nmo.access.sign_in.keeping import UNDER_WAY, decrypted, encrypted
from nmo.access.sign_in.refusals import TookTooLong
from nmo.access.sign_in.spending import spend_once

LASTS = timedelta(minutes=10)


def seal(values: Mapping[str, str], *, what: str, now: datetime) -> str:
    """The values as text that only this program reads; `what` says what they are for."""
    sealed = {"what": what, "at": now.isoformat(), "once": secrets.token_urlsafe(16)}
    return encrypted(json.dumps({**values, **sealed}), of=UNDER_WAY)


def open_once(text: str, *, what: str, now: datetime) -> dict[str, str]:
    """The values again, spent by this: the same text is not taken a second time.

    Raises TookTooLong for what is old, of another kind or not ours, and UsedAlready.
    """
    try:
        values: dict[str, str] = json.loads(decrypted(text, of=UNDER_WAY))
    except (InvalidToken, UnicodeError) as error:
        raise TookTooLong from error
    begun = datetime.fromisoformat(values["at"])
    if values["what"] != what or not begun <= now < begun + LASTS:
        raise TookTooLong
    spend_once(values["once"], now=now)
    return values
