"""Why a force's sign-on signed nobody in: each a page of its own, and a word in the log.

None of them says more of the provider's answer than a person can act on.
"""

from nmo.access.sign_in.refusals import SignInRefused

TELL_ADMINISTRATOR = "Tell your force’s administrator of this register what stands here."


class SignOnRefused(SignInRefused):
    """Nobody was signed in. `title` and `text` are for the page, `why` is for the log."""

    title = "You were not signed in"
    why = "refused"
    status = 403

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class ProviderSilent(SignOnRefused):
    """The provider does not answer, or too late, or is being asked by too many already."""

    title = "Your force’s sign-on does not answer"
    why = "provider_silent"
    status = 503

    def __init__(self) -> None:
        super().__init__(
            "Nothing is wrong with your account. Wait a minute and try again. Whoever is signed "
            "in already can go on working, and so can anybody with a password for this register."
        )


class ProviderRefused(SignOnRefused):
    """The provider itself said no, or the person turned back there."""

    why = "provider_refused"

    def __init__(self) -> None:
        super().__init__(
            "Your force’s sign-on did not sign you in. Try again; if it says no again, ask your "
            "force’s service desk."
        )


class AnswerNotGood(SignOnRefused):
    """What the provider sent does not stand up: signature, issuer, audience, nonce, times."""

    why = "answer_not_good"

    def __init__(self) -> None:
        super().__init__(
            "What came back from your force’s sign-on could not be trusted. Start again. If it "
            f"happens again: {TELL_ADMINISTRATOR[0].lower()}{TELL_ADMINISTRATOR[1:]}"
        )


class StartAgain(SignOnRefused):
    """The answer belongs to no sign-in begun at this browser, or was used already."""

    title = "This sign-in cannot be finished"
    why = "not_begun_here"
    status = 400

    def __init__(self) -> None:
        super().__init__(
            "It took longer than 10 minutes, was finished already, or was begun in another "
            "window. Start again."
        )


class NotFresh(SignOnRefused):
    """A fresh sign-in was asked for, and an old one came back."""

    title = "You were not asked to sign in again"
    why = "not_fresh"

    def __init__(self) -> None:
        super().__init__(
            "Your force’s sign-on let an earlier sign-in stand, so it proves nothing now. "
            f"{TELL_ADMINISTRATOR}"
        )


class AnotherPerson(SignOnRefused):
    """Somebody else signed in at the provider than who is signed in here."""

    why = "another_person"

    def __init__(self) -> None:
        super().__init__(
            "Somebody else signed in at your force’s sign-on than is signed in here. Sign out of "
            "both and start again."
        )


class ClaimsUnreadable(SignOnRefused):
    """What must be known of a person is missing from the claims."""

    why = "claims_unreadable"

    def __init__(self, claim: str) -> None:
        super().__init__(
            f"Your force’s sign-on did not say enough of you: “{claim}” is missing. "
            f"{TELL_ADMINISTRATOR}"
        )


class ForceNotKnown(SignOnRefused):
    """The claim names a force that is not on the register, or that trusts another provider."""

    why = "force_not_known"

    def __init__(self) -> None:
        super().__init__(
            "Your force’s sign-on names a force that does not use this sign-on here. "
            f"{TELL_ADMINISTRATOR}"
        )


class NoRoles(SignOnRefused):
    """The claims hold no role at all."""

    title = "You have no role in this register"
    why = "no_roles"

    def __init__(self) -> None:
        super().__init__(
            "Your force’s sign-on gives you none. Ask whoever gives access in your force for the "
            "role that your work needs."
        )


class RolesNotKnown(SignOnRefused):
    """The claims hold values, and none of them stands for a role here."""

    title = "You have no role in this register"
    why = "roles_not_known"

    def __init__(self) -> None:
        super().__init__(
            "Your force’s sign-on gives you roles or groups, and none of them means anything "
            f"here. {TELL_ADMINISTRATOR}"
        )


class UserSuspended(SignOnRefused):
    """The user is suspended here, whatever the provider says."""

    title = "Your access is suspended"
    why = "suspended"

    def __init__(self) -> None:
        super().__init__("Ask your force’s administrator of this register.")


class NameTaken(SignOnRefused):
    """Another user of the register has the username that the claims give."""

    why = "name_taken"

    def __init__(self) -> None:
        super().__init__(f"Somebody else has your username in this register. {TELL_ADMINISTRATOR}")
