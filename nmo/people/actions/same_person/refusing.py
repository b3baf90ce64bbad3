"""Which decisions about two records cannot stand, and what to do instead."""

from collections.abc import Collection

from nmo.law import speak_moment
from nmo.people.errors import DecisionRefused
from nmo.people.models import Person, SamePersonDecision
from nmo.people.same_person.rules import PersonPair, contradiction
from nmo.people.same_person.standing import stands_among, stands_between
from nmo.people.same_person.words import DECIDED, Decision


def refuse_what_was_decided(
    newest: SamePersonDecision | None, decision: Decision, instead_of: Decision | None
) -> None:
    """Whoever decides second, on what no longer stands, is told who was quicker."""
    stands = stands_between(newest)
    if newest is not None and stands is not instead_of:
        raise DecisionRefused(
            f"{newest.decided_by.full_name} decided at {speak_moment(newest.decided_at)}: "
            f"{DECIDED[Decision(newest.decision)]}. Look at both records again."
        )
    if stands is not instead_of or (decision is Decision.UNDONE and stands is None):
        raise DecisionRefused("There is nothing to undo. Look at both records again.")
    if stands is decision:
        raise DecisionRefused("That is already decided. Look at both records again.")


def refuse_contradiction(pair: PersonPair, decision: Decision, group: frozenset[int]) -> None:
    """A group holds nobody who was kept apart from another of it."""
    stands = {**stands_among(group), pair: decision}
    found = contradiction(stands)
    if found is None:
        return
    if found == pair:
        through = ", ".join(refs_of(group - set(pair)))
        raise DecisionRefused(
            f"They are the same person through other records: {through}. "
            "Undo one of those decisions first."
        )
    first, second = refs_of(found)
    raise DecisionRefused(
        f"{first} and {second} were decided to be two people, and this would make them one. "
        "Undo that decision first if it was wrong."
    )


def refs_of(numbers: Collection[int]) -> list[str]:
    """The references of these records, the earlier first."""
    rows = Person.objects.filter(pk__in=numbers).order_by("pk")
    return list(rows.values_list("ref", flat=True))
