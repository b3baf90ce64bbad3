"""Why a change to users, roles or forces was refused, in words for whoever tried."""


class AccessChangeRefused(ValueError):
    """A change to users, roles or forces that cannot be made; nothing was changed."""


class UsernameTaken(AccessChangeRefused):
    """Somebody has the username already, suspended or not."""

    def __init__(self) -> None:
        super().__init__("This username is taken. Choose another.")


class UsernameNotPlain(AccessChangeRefused):
    """The username has letters that would be confused or mistyped."""

    def __init__(self) -> None:
        super().__init__(
            "A username starts with a letter or digit and holds only letters, digits, full stops, "
            "hyphens and underscores, 60 at most."
        )


class PasswordTooWeak(AccessChangeRefused):
    """The password would be guessed."""


class ForceTaken(AccessChangeRefused):
    """A force has the code or the name already."""

    def __init__(self) -> None:
        super().__init__("A force with this code or name is on the register already.")


class CodeNotPlain(AccessChangeRefused):
    """The code of a force has letters that would be confused or mistyped."""

    def __init__(self) -> None:
        super().__init__("A code holds only capital letters, digits and hyphens, 20 at most.")


class FollowsSignOn(AccessChangeRefused):
    """The user's force says elsewhere what the user may do, and how they sign in."""

    def __init__(self) -> None:
        super().__init__(
            "This user follows the force’s sign-on. Change their roles and team there: they are "
            "read at the next sign-in. You can suspend them here."
        )


class TeamTaken(AccessChangeRefused):
    """The force has a team of this name already."""

    def __init__(self) -> None:
        super().__init__("This force has a team of that name already.")


class NoSuchForce(AccessChangeRefused):
    """No force has that code, name or number."""

    def __init__(self) -> None:
        super().__init__("There is no such force on the register. Give its code or its full name.")


class NoSuchTeam(AccessChangeRefused):
    """The force has no team of that name."""

    def __init__(self) -> None:
        super().__init__("This force has no team of that name. Add the team first.")


class NoSuchUser(AccessChangeRefused):
    """No user has that username or number."""

    def __init__(self) -> None:
        super().__init__("There is no such user. Check the username.")


class TeamOfAnotherForce(AccessChangeRefused):
    """A user and the user's team must be of one force."""

    def __init__(self) -> None:
        super().__init__("That team belongs to another force. Choose a team of the user’s force.")


class OwnAccess(AccessChangeRefused):
    """Nobody changes what they themselves may do."""

    def __init__(self) -> None:
        super().__init__("You cannot change your own access. Ask another administrator.")


class RoleOfSystems(AccessChangeRefused):
    """The role `system` comes with a token and is given to nobody who signs in."""

    def __init__(self) -> None:
        super().__init__("The role of other systems comes with a token. Create a token instead.")
