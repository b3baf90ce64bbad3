"""Passwords: good enough to be taken, or made up."""

import secrets

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from nmo.access.models import User
from nmo.access.refusals import PasswordTooWeak

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is mistaken for another


def set_good_password(user: User, password: str) -> None:
    """Set the password on the user (not saved), or raise PasswordTooWeak with what to do."""
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise PasswordTooWeak(" ".join(error.messages)) from error
    user.set_password(password)


def made_up_password() -> str:
    """A password to be said once: four groups of five, just under a hundred bits."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(5)) for _ in range(4))
