"""Who linked which list, when, why and with what result, in the log before anybody has it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from nmo.access import Actor, Permission, Purpose
from nmo.access.acting import reading, require
from nmo.checks.errors import NothingLoaded
from nmo.matching.learning.bulk import keep_pairs_of
from nmo.matching.question import Question
from nmo.orders.queries import is_loaded
from nmo.people.refs import new_ref

INCIDENT_LIST = "incident_list"


@dataclass(frozen=True, kw_only=True)
class Figures:
    """How many rows a list has, and what became of them; links: rows of the answer."""

    incidents: int = 0
    linked: int = 0
    without_a_match: int = 0
    read_in_part: int = 0
    not_read: int = 0
    links: int = 0

    def __add__(self, other: "Figures") -> "Figures":
        mine, theirs = asdict(self), asdict(other)
        return Figures(**{name: mine[name] + theirs[name] for name in mine})


def begin_linking(sha256: str, *, by: Actor, purpose: Purpose, now: datetime) -> str:
    """The reference of a new link of the list with that digest.

    Raises NotPermitted, and NothingLoaded where no source of orders was ever loaded.
    """
    permission = Permission.CHECK_ASK_BATCH
    require(permission, by=by, now=now, purpose=purpose)
    if not is_loaded():
        raise NothingLoaded
    with reading(permission, by=by, purpose=purpose, now=now, what="incidents.link_begun") as note:
        ref = new_ref("L")
        note.about(INCIDENT_LIST, ref)
        note.detail["sha256"] = sha256
    return ref


def end_linking(
    ref: str,
    figures: Figures,
    *,
    engine: str,
    learnt_from: Sequence[Question] = (),
    by: Actor,
    purpose: Purpose,
    now: datetime,
) -> None:
    """Record what came of it; only then is the answer put under its name.

    learnt_from: some of the questions, from which the weights learn how people agree (decision
    0018); nothing that is kept of them says who.
    """
    with reading(
        Permission.CHECK_ASK_BATCH, by=by, purpose=purpose, now=now, what="incidents.linked"
    ) as note:
        note.about(INCIDENT_LIST, ref)
        note.detail.update(asdict(figures), engine=engine)
        keep_pairs_of(learnt_from, now=now)
