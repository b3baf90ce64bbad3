"""Why a token was not taken, or cannot be made so; each with what to do."""

from nmo.access.refusals import AccessChangeRefused


class TokenRefused(Exception):
    """What was sent opens nothing. `known` says that it is a token of this register."""

    known = True
    words = ""

    def __init__(self) -> None:
        super().__init__(self.words)


class TokenUnknown(TokenRefused):
    """No token of this register is so."""

    known = False
    words = (
        "This token is not known here. Check that it was copied whole. If it was made on another "
        "register, ask the administrator of your force for one of this register."
    )


class TokenOfASandbox(TokenRefused):
    """A token for synthetic people, sent to a live register, or the other way round."""

    known = False
    words = (
        "A token that begins with nmo_test_ opens only a register of synthetic people, and one "
        "that begins with nmo_live_ only a live register. Use the token of this register."
    )


class TokenExpired(TokenRefused):
    """Its day has passed."""

    words = "This token has expired. Ask the administrator of your force for a new one."


class TokenRevoked(TokenRefused):
    """It was taken back, or the system's user is suspended."""

    words = "This token was revoked. Ask the administrator of your force why, and for a new one."


class TokenRotated(TokenRefused):
    """Another secret took its place and the time for both is over."""

    words = "This token was replaced by a newer one. Use the newer one."


class NoSuchToken(AccessChangeRefused):
    """The force has no token of that name or number."""

    def __init__(self) -> None:
        super().__init__("There is no such token. Look at the list of tokens.")


class TokenNotPossible(AccessChangeRefused):
    """A token cannot be made so; the message says what to give instead."""
