"""What somebody left as the page showed it, which may have been masked for them."""

from collections.abc import Mapping

from nmo.breaches.shapes import AccountIn


def as_left(account: AccountIn, shown: Mapping[str, object], held: AccountIn) -> AccountIn:
    """The account, in which whatever was left as it was shown stays as it is held.

    shown: the fields as the page showed them, by name; a name that is hidden and a place that is
    kept back stood there in other words, and must not take the place of what is held.
    """
    left = {
        name: getattr(held, name)
        for name, value in shown.items()
        if getattr(account, name) == value
    }
    return account.model_copy(update=left)
