"""What an investigation looks at, and what is still open of it."""

from nmo.breaches.rules.checklist import plan_of, to_consider
from nmo.breaches.rules.tests.cases import account, case, steps
from nmo.breaches.steps.words import Consideration, EvidenceKind, EvidenceState
from nmo.breaches.words import Known, StepKind


def considered(held=(), **said) -> dict[Consideration, bool]:
    told = case(held, accounts=(account(**said),))
    return {line.what: line.is_done for line in to_consider(told)}


def test_the_plan_has_a_line_for_each_kind_of_evidence_with_what_was_last_said_of_it() -> None:
    asked = (StepKind.EVIDENCE, {"kind": "cctv", "state": "asked_for"})
    held = (StepKind.EVIDENCE, {"kind": "cctv", "state": "held", "reference": "EX/1"})

    plan = {line.kind: line for line in plan_of(case(steps(asked, held)))}

    assert plan[EvidenceKind.CCTV].state is EvidenceState.HELD
    assert plan[EvidenceKind.CALLS].state is None
    assert set(plan) == set(EvidenceKind) - {EvidenceKind.COURT_PERMISSION}


def test_the_courts_permission_is_on_the_plan_once_it_was_asked_for() -> None:
    asked = (StepKind.EVIDENCE, {"kind": "court_permission", "state": "asked_for"})

    assert EvidenceKind.COURT_PERMISSION in {line.kind for line in plan_of(case(steps(asked)))}


def test_firearms_children_and_other_measures_are_looked_at_in_every_breach() -> None:
    always = {Consideration.FIREARMS_LICENCE, Consideration.PROTECTIVE_MEASURES}

    assert considered(children_present=Known.NO) == dict.fromkeys(always, False)
    assert Consideration.CHILDREN in considered(children_present=Known.NOT_KNOWN)


def test_what_was_looked_at_is_done_and_what_is_in_hand_is_not() -> None:
    licence = {"what": "firearms_licence", "licence_held": "no"}
    done = (StepKind.CONSIDERED, {**licence, "result": "done"})
    in_hand = (StepKind.CONSIDERED, {**licence, "result": "in_hand"})

    assert considered(steps(done))[Consideration.FIREARMS_LICENCE]
    assert not considered(steps(done, in_hand))[Consideration.FIREARMS_LICENCE]


def test_where_a_party_works_for_the_police_three_things_stay_open_until_they_are_so() -> None:
    told = case(accounts=(account(works_for_police=Known.YES),))
    kept = {"investigator_outside": True, "standards_told": False, "no_force_channel": True}
    looked = (StepKind.CONSIDERED, {"what": "works_for_police", "result": "done", **kept})
    later = case(steps(looked), accounts=told.accounts)

    first, then = (to_consider(each)[-1].open for each in (told, later))

    assert len(first) == 3
    assert then == ("Tell professional standards.",)


def test_honour_based_abuse_is_looked_at_where_it_is_said() -> None:
    assert Consideration.HONOUR_BASED not in considered()
    assert Consideration.HONOUR_BASED in considered(honour_based=Known.YES)
