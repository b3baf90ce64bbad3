"""Bail compared with the order, paragraph by paragraph."""

from nmo.breaches.case import ConditionAlleged
from nmo.breaches.rules.bail import bail_gaps, codes_covered, gaps
from nmo.breaches.rules.tests.cases import case, meaning, steps
from nmo.breaches.words import StepKind
from nmo.law import ConditionCode as Code

CONTACT = ConditionAlleged(paragraph="1", codes=(Code.NO_CONTACT_APPLICANT,), third_party=True)
SCHOOL = ConditionAlleged(paragraph="2", codes=(Code.STAY_AWAY_SCHOOL, Code.NO_CONTACT_CHILDREN))
UNREAD = ConditionAlleged(paragraph="3")
ARREST = (StepKind.ARREST_DECISION, {"decision": "arrested", "arrested_for": "this_breach"})


def test_every_kind_that_bail_leaves_out_is_named() -> None:
    covered = {Code.NO_CONTACT_APPLICANT, Code.STAY_AWAY_SCHOOL}
    found = gaps((CONTACT, SCHOOL), covered, third_party=True)

    assert [(gap.paragraph, gap.codes) for gap in found] == [("2", (Code.NO_CONTACT_CHILDREN,))]
    assert "no contact children" in found[0].text


def test_bail_that_covers_all_has_no_gap() -> None:
    assert gaps((CONTACT,), {Code.NO_CONTACT_APPLICANT}, third_party=True) == ()


def test_contact_through_others_is_a_gap_where_bail_does_not_speak_of_it() -> None:
    (gap,) = gaps((CONTACT,), {Code.NO_CONTACT_APPLICANT}, third_party=False)

    assert "through others" in gap.text


def test_contact_through_others_is_not_taken_as_covered_where_nobody_said() -> None:
    (gap,) = gaps((CONTACT,), {Code.NO_CONTACT_APPLICANT})

    assert "nobody said" in gap.text


def test_what_was_not_read_of_the_order_is_named_whatever_bail_covers() -> None:
    told = meaning("made 2026-03-02 no_fixed_end")
    bail = (StepKind.BAIL_CONDITIONS, {"covers": "no_contact_applicant", "third_party": True})

    (gap,) = bail_gaps(case(steps(ARREST, bail), frozen=told))
    assert "Not all of the order has been read" in gap.text


def test_bail_ends_with_a_later_release_without_it() -> None:
    told = meaning("made 2026-03-02 no_fixed_end says 1:no_contact_applicant")
    bail = (StepKind.BAIL_CONDITIONS, {"covers": "no_contact_applicant"})
    free = (StepKind.RELEASED, {"how": "no_further_action"})

    assert bail_gaps(case(steps(ARREST, bail, free), frozen=told)) is None


def test_a_paragraph_without_a_kind_is_compared_by_its_words() -> None:
    (gap,) = gaps((UNREAD,), set(Code))

    assert "compare its words" in gap.text


def test_bail_need_not_say_who_lives_in_the_home() -> None:
    home = ConditionAlleged(paragraph="1", codes=(Code.OCCUPATION,))

    assert gaps((home,), ()) == ()


def test_released_under_investigation_leaves_every_paragraph_open() -> None:
    loose = (StepKind.RELEASED, {"how": "under_investigation"})
    told = meaning("made 2026-03-02 no_fixed_end says 1:no_contact_applicant")

    assert bail_gaps(case(frozen=told)) is None
    assert bail_gaps(case(steps(ARREST), frozen=told)) is None
    assert [g.paragraph for g in bail_gaps(case(steps(ARREST, loose), frozen=told))] == ["1"]


def test_the_bail_that_was_set_last_counts() -> None:
    told = meaning("made 2026-03-02 no_fixed_end says 1:no_contact_applicant")
    first = (StepKind.BAIL_CONDITIONS, {"covers": ""})
    later = (StepKind.BAIL_CONDITIONS, {"covers": "no_contact_applicant"})

    assert len(bail_gaps(case(steps(ARREST, first), frozen=told))) == 1
    assert bail_gaps(case(steps(ARREST, first, later), frozen=told)) == ()


def test_nothing_covered_is_no_code() -> None:
    assert codes_covered("") == frozenset()
    assert codes_covered(None) == frozenset()
