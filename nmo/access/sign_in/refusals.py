"""Why a sign-in was refused, in words that never say whether the name is known."""

from datetime import datetime, timedelta


class SignInRefused(Exception):
    """Somebody was not signed in; the message is for them."""


class WrongNameOrPassword(SignInRefused):
    """No user with this name and password may sign in."""

    def __init__(self) -> None:
        super().__init__("The username or password is not right. Check both and try again.")


class WrongCode(SignInRefused):
    """The code is not the one the app shows, or was used before."""

    def __init__(self) -> None:
        super().__init__(
            "That code is not right, or it was used already. "
            "Wait for your app to show the next code and enter that."
        )


class WrongRecoveryCode(SignInRefused):
    """The user has no such recovery code, or it was used before."""

    def __init__(self) -> None:
        super().__init__(
            "That recovery code is not right, or it was used already. "
            "Each code works once: try another, or ask your force’s administrator."
        )


class UsedAlready(SignInRefused):
    """What may be presented once was presented before."""

    def __init__(self) -> None:
        super().__init__("This sign-in was used already. Start again.")


class TookTooLong(SignInRefused):
    """What was begun is not ours, or was begun too long ago."""

    def __init__(self) -> None:
        super().__init__("This took too long, or was begun elsewhere. Start again.")


class TooManyTries(SignInRefused):
    """Too many tries that did not succeed; they are taken again at `at`."""

    def __init__(self, at: datetime, *, now: datetime) -> None:
        minutes = max(1, -(-(at - now) // timedelta(minutes=1)))
        wait = "1 minute" if minutes == 1 else f"{minutes} minutes"
        super().__init__(
            f"There were too many tries to sign in. Wait {wait} and try again, "
            "or ask your force’s administrator."
        )
        self.at = at
