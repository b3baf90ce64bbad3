"""Every write: what a person is found by changes with the person, in the caller's transaction.

Permission and audit are the caller's: it owns the person, this room owns only what finds her.
"""

from collections.abc import Collection, Sequence

from nmo.matching import writing
from nmo.matching.facts import held
from nmo.matching.person import PersonToMatch


def write_people(people: Sequence[PersonToMatch]) -> None:
    """Replace what is held of these people, so that they are found once the caller commits.

    Raises TransactionManagementError outside a transaction.
    """
    writing.write([held(person) for person in people])


def write_new_people(people: Sequence[PersonToMatch]) -> None:
    """`write_people` for people who were made in this transaction: faster, for many at once.

    Raises IntegrityError where something is held of one of them already.
    """
    writing.write_new([held(person) for person in people])


def forget_people(numbers: Collection[int]) -> None:
    """Drop all that is held of these people, for whoever disposes of them."""
    writing.forget(numbers)


def count_tokens() -> None:
    """Count how many people bear each name word; run daily and after a large import."""
    writing.count_words()
