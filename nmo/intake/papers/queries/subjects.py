"""How papers are named in the work queue."""

from collections.abc import Collection

from nmo.access.actors import Actor
from nmo.work.subjects import SubjectShown


def show_papers(refs: Collection[str], by: Actor) -> dict[str, SubjectShown]:  # noqa: ARG001
    """Each paper by its reference, with the address of its page: its name may name a person."""
    return {
        ref: SubjectShown(name=f"Paper {ref}", address=f"/intake/papers/{ref}/") for ref in refs
    }


def show_list(refs: Collection[str], by: Actor) -> dict[str, SubjectShown]:  # noqa: ARG001
    """The papers of a force, with the address of their list."""
    return {ref: SubjectShown(name="Papers", address="/intake/papers/") for ref in refs}
