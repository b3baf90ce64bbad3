"""The fixed words of sessions: the kind of device, the way in, and why one ended."""

from enum import StrEnum


class Device(StrEnum):
    """What somebody is signed in at, as far as its browser says."""

    PHONE = "phone"
    DESK = "desk"


class Way(StrEnum):
    """How somebody signed in."""

    APP = "app"  # password, then a code of an authenticator app
    RECOVERY_CODE = "recovery_code"  # password, then a recovery code
    PASSWORD_AND_PASSKEY = "password_and_passkey"  # noqa: S105  the name of a way
    PASSKEY = "passkey"
    SIGN_ON = "sign_on"


class Ended(StrEnum):
    """Why a session ended."""

    SIGNED_OUT = "signed_out"
    IDLE = "idle"
    TOO_LONG = "too_long"
    FROM_AFAR = "from_afar"
    BY_ADMINISTRATOR = "by_administrator"
    ANOTHER_PHONE = "another_phone"
    SUSPENDED = "suspended"
    SIGN_IN_RENEWED = "sign_in_renewed"
    BY_SIGN_ON = "by_sign_on"


WAY_WORDS = {
    Way.APP: "Password and authenticator app",
    Way.RECOVERY_CODE: "Password and recovery code",
    Way.PASSWORD_AND_PASSKEY: "Password and passkey",
    Way.PASSKEY: "Passkey",
    Way.SIGN_ON: "Your force’s sign-on",
}
