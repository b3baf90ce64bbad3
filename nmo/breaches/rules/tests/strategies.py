"""Random breaches: any steps at any of a few close moments, as the tables allow their values."""

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from nmo.breaches.case import Alleged, Case, ConditionAlleged, Frozen, Step
from nmo.breaches.rules.moments import moments_of
from nmo.breaches.rules.tests.cases import NOW, account, case
from nmo.breaches.steps.reading import STARTING_BOOK, choices_of
from nmo.breaches.steps.rule import FieldKind, FieldRule
from nmo.breaches.steps.table import STEPS, read_values
from nmo.breaches.words import StepKind, Through
from nmo.law import ConditionCode, History, When
from nmo.law.tests.histories import FIRST_KNOWN, asked, histories
from nmo.law.tests.starting_rules import position

# Both changes of the clocks of 2027 lie in what may be asked about; steps come in the days after.
minutes = st.integers(0, 6 * 24 * 60)


def _given(field: FieldRule) -> st.SearchStrategy[str]:
    if field.kind in {FieldKind.CHOICE, FieldKind.SEVERAL}:
        return st.sampled_from(sorted(choices_of(field, STARTING_BOOK)))
    given = {
        FieldKind.LINE: st.just("W1"),
        FieldKind.MOMENT: st.sampled_from(["2026-11-21T10:00", "2027-03-28T02:30", "2027-10-31"]),
        FieldKind.DAY: st.sampled_from(["2026-11-19", "2027-02-01"]),
        FieldKind.YES_NO: st.sampled_from(["yes", "no"]),
        FieldKind.NUMBER: st.just("3"),
    }
    return given[field.kind]


@st.composite
def values(draw: st.DrawFn, kind: StepKind) -> dict[str, Any]:
    """Values that the table of that kind takes."""
    given: dict[str, str] = {}
    for field in STEPS[kind].fields:
        if field.applies(given) and (field.required or draw(st.booleans())):
            given[field.name] = draw(_given(field))
    read = read_values(kind, given)
    assert not read.problems
    return dict(read.values)


@st.composite
def steps_of(draw: st.DrawFn, most: int = 12) -> tuple[Step, ...]:
    """Any steps in any order, whether they may be taken or not."""
    kinds = draw(st.lists(st.sampled_from(StepKind), max_size=most))
    return tuple(
        Step(
            number=number,
            kind=kind,
            at=When(at=case().reported_at + timedelta(minutes=draw(minutes))),
            values=draw(values(kind)),
            words="in words",
            recorded_at=NOW,
            withdrawn_at=NOW if draw(st.integers(0, 9)) == 0 else None,
        )
        for number, kind in enumerate(kinds, start=1)
    )


conditions = st.builds(
    ConditionAlleged,
    paragraph=st.sampled_from(["1", "2", "(3)", "9"]),
    text=st.just("contact the applicant"),
    codes=st.lists(st.sampled_from(ConditionCode), max_size=2).map(tuple),
    third_party=st.booleans(),
    exceptions=st.sampled_from([(), ("through solicitors",)]),
    of_event=st.none() | st.integers(0, 3),
    held=st.booleans(),
)


def meaning_of(history: History, when: Alleged) -> Frozen:
    """What that history meant over the time, computed once."""
    positions = tuple(position(history, at) for at in moments_of(history, when))
    return Frozen(number=1, known=FIRST_KNOWN, computed_at=FIRST_KNOWN, positions=positions)


@st.composite
def alleged_times(draw: st.DrawFn) -> Alleged:
    """A moment, a day alone, or a range of up to three weeks."""
    started = draw(asked)
    ended = started + timedelta(minutes=draw(st.integers(1, 21 * 24 * 60)))
    return Alleged(
        started=When(at=started, whole=draw(st.booleans())),
        ended=When(at=ended) if draw(st.booleans()) else None,
    )


@st.composite
def breaches(draw: st.DrawFn) -> tuple[History, Case]:
    """A breach of any order at any time with any steps, and the history that it stands on."""
    history, when = draw(histories), draw(alleged_times())
    told = account(
        when=when,
        conditions=draw(st.lists(conditions, max_size=2).map(tuple)),
        conditions_known=draw(st.booleans()),
        through=draw(st.sampled_from(Through)),
        named_as=draw(st.sampled_from(["", "another name"])),
    )
    return history, case(
        draw(steps_of()),
        accounts=(told,),
        order_type=history.order_type,
        frozen=(meaning_of(history, when),),
    )
