"""Every read of settings. No personal data stands in them: everybody signed in may see them."""

from nmo.reference.queries.changes import change_shown, changes_of, changes_waiting
from nmo.reference.queries.held import book, books
from nmo.reference.queries.settings import setting, settings_of
from nmo.reference.queries.shown import ChangeShown, ComingShown, SettingShown

__all__ = [
    "ChangeShown",
    "ComingShown",
    "SettingShown",
    "book",
    "books",
    "change_shown",
    "changes_of",
    "changes_waiting",
    "setting",
    "settings_of",
]
