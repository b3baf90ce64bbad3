"""What stands in a pack: the words of its sections, before they are set."""

from dataclasses import replace
from datetime import timedelta

import pytest

from nmo import law
from nmo.breaches.case import Alleged, Frozen
from nmo.breaches.pack.blocks import Bullets, Quote, Table
from nmo.breaches.pack.exhibits import FAMILY_PAPER, NOT_IN_FORCE_THEN, initials
from nmo.breaches.pack.lay_out import laid_out, manifest_of, words_of
from nmo.breaches.pack.making import dossier_of
from nmo.breaches.pack.missing import what_is_missing
from nmo.breaches.pack.tests.builders import (
    ALLEGED,
    MAKING,
    NOW,
    WORDS,
    a_case,
    a_file,
    a_history,
    a_step,
    an_account,
    the_steps,
)
from nmo.breaches.pack.tests.papers import a_pdf, paper, the_papers
from nmo.breaches.words import PackKind, StepKind
from nmo.law.tests.starting_rules import position
from nmo.orders.words import DocumentKind

pytestmark = pytest.mark.requirement(37)


def dossier(file=None, kind=PackKind.PROSECUTION):
    return dossier_of(file or a_file(), kind, MAKING, WORDS)


def section(key, file=None, kind=PackKind.PROSECUTION):
    made = dossier(file, kind)
    words = words_of(made)
    printed = laid_out(made, manifest_of(made, words), words)
    everything = (printed.list, *printed.sections, *printed.apart)
    return next(each for each in everything if each.key == key)


def texts(found):
    """Every text of a section, in order."""
    return "\n".join(str(block) for block in found.blocks)


def with_case(**changes):
    file = a_file()
    return replace(file, case=replace(file.case, **changes))


def test_her_words_stand_apart_from_the_officers_summary():
    blocks = section("happened").blocks
    (hers,) = [block for block in blocks if isinstance(block, Quote)]

    assert hers.whose == "The protected person"
    assert hers.text.startswith("He said he knew I was alone")
    assert all(hers.text not in str(block) for block in blocks if block is not hers)


def test_the_position_is_told_as_it_was_frozen_with_what_was_known_when():
    found = texts(section("position"))

    assert "Computed when the breach was reported" in found
    assert "on what had been recorded by 3.35am on 20 November 2026" in found
    assert "In force. Made at 2.30pm on 1 September 2026" in found
    assert "The offence asks that the suspect knew that the order existed" in found


def test_what_arrived_late_stands_beside_what_was_known_then():
    late = NOW - timedelta(days=1)
    history = a_history(the_papers())
    gone = law.Event(
        number=2, kind=law.EventKind.DISCHARGED, at=law.When(at=ALLEGED - timedelta(days=1)),
        known_from=late,
    )  # fmt: skip
    history = replace(history, events=(*history.events, gone))
    first = a_case(history).frozen[0]
    after = position(history.as_known(late), ALLEGED)
    again = Frozen(
        number=2, known=late, computed_at=late, positions=(after,),
        because="discharge of 19 November recorded on 22 November",
    )  # fmt: skip
    file = a_file(history=history, case=a_case(history, frozen=(first, again)))

    found = texts(section("position", file))

    assert "Computed again: discharge of 19 November recorded on 22 November" in found
    assert "Whether it was in force: before" in found
    assert "'Discharged', '3.10am on 19 November 2026'" in found
    assert "Not known yet" in found


def test_the_statement_produces_each_exhibit_by_its_digest_and_says_it_is_a_draft():
    file = a_file()
    found = texts(section("statement", file))

    for number, each in enumerate(file.papers, start=1):
        assert f"Its SHA-256 is {each.sha256}. I produce it as exhibit JS/{number}." in found
    assert "evidence only once the officer has checked it" in found
    assert "handed over by police by PC 1234 Sample" in found


@pytest.mark.parametrize(
    ("started", "said"),
    [
        ("2026-11-20T03:10", "broken at 3.10am on 20 November 2026."),
        ("2026-11-20", "broken on 20 November 2026."),
    ],
)
def test_a_day_without_a_time_is_said_as_a_day(started, said):
    account = an_account(when=Alleged(started=law.parse_when(started)))

    assert said in texts(section("summary", with_case(accounts=(account,))))


@pytest.mark.parametrize(
    ("name", "letters"), [("Jane Sample", "JS"), ("Siân Évans-Jones", "SÉJ"), ("1234", "NMO")]
)
def test_an_exhibit_bears_the_initials_of_who_produces_it(name, letters):
    assert initials(name) == letters


def test_a_paper_of_what_the_court_did_later_stays_out():
    papers = the_papers()
    history = a_history(papers)
    varied = replace(history.events[1], at=law.When(at=ALLEGED + timedelta(days=1)))
    history = replace(history, events=(history.events[0], varied))
    made = dossier(a_file(papers=papers, history=history, case=a_case(history)))

    assert [each.paper.number for each in made.exhibits] == [1, 3]
    assert [each.because for each in made.not_exhibits] == [NOT_IN_FORCE_THEN]


def test_a_family_paper_stays_out_until_the_courts_permission_is_recorded():
    family = paper(4, DocumentKind.OTHER, a_pdf(["STATEMENT OF THE APPLICANT"]), "FL401.pdf")
    file = a_file(papers=(*the_papers(), family))
    step = a_step(40, StepKind.EVIDENCE, "", 1, kind="court_permission", state="held")
    allowed = replace(file, case=replace(file.case, steps=(*the_steps(), step)))

    assert [each.because for each in dossier(file).not_exhibits] == [FAMILY_PAPER]
    assert "FL401.pdf" in texts(section("sensitive", file))
    assert "The family court’s permission" in " ".join(what_is_missing(dossier(file)))
    assert dossier(allowed).exhibits[2].paper == family


def test_a_withdrawn_permission_is_none():
    family = paper(4, DocumentKind.OTHER, a_pdf(["CHILDREN PAPERS"]))
    step = a_step(40, StepKind.EVIDENCE, "", 1, kind="court_permission", state="held")
    gone = replace(step, withdrawn_at=NOW, withdrawn_because="entered by mistake")
    file = a_file(papers=(family,))
    file = replace(file, case=replace(file.case, steps=(gone,)))

    assert dossier(file).exhibits == ()


def test_what_is_missing_names_papers_evidence_and_the_unsigned_statement():
    file = replace(a_file(papers=()), papers_withheld=2)
    missing = " ".join(what_is_missing(dossier(file)))

    assert "The court’s sealed order: no copy of it is held." in missing
    assert "paper of what it did at 10.00am on 5 October 2026 (varied)" in missing
    assert "Messages, call data and devices: asked for, not held yet." in missing
    assert "may not open: 2." in missing
    assert "a draft until the officer signs it" in missing


def test_nothing_is_missing_twice():
    missing = what_is_missing(dossier())

    assert len(missing) == len(set(missing))


def test_the_gaps_of_bail_are_named_with_the_conditions_that_were_set():
    found = texts(section("bail"))

    assert "Set by police at 3.35pm on 20 November 2026: Not to contact her" in found
    assert "Paragraph 1 is not covered by the bail conditions" in found


def test_what_speaks_against_it_is_first_among_the_unused():
    (table,) = [b for b in section("unused").blocks if isinstance(b, Table)]

    assert table.rows[0][1].startswith("CCTV and other pictures: speaks against the allegation.")


def test_earlier_breaches_and_look_ups_stand_with_their_times():
    assert "4.10am on 21 October 2026" in texts(section("earlier"))
    assert "3.32am on 20 November 2026" in texts(section("look-ups"))


def test_the_checklist_knows_what_is_held_asked_for_and_not_recorded():
    (table,) = section("checklist").blocks
    states = {row[0]: row[1:] for row in table.rows}

    assert states["Body-worn video"] == ("Held", "RE/1")
    assert states["Messages, call data and devices"] == ("Asked for", "RE/2")
    assert states["Medical evidence"][0] == "Nothing is recorded of it"


def test_a_confidential_place_stands_on_the_sensitive_schedule_alone():
    account = an_account(where="Bluebell House", where_confidential=True)
    file = with_case(accounts=(account,))

    assert "Bluebell House" in texts(section("sensitive", file))
    assert "Bluebell House" not in texts(section("happened", file))
    assert "see the sensitive schedule" in texts(section("happened", file))


def test_who_told_the_police_in_confidence_is_not_named_to_the_defence():
    file = with_case(reporter_name="Nora Neighbour", reporter="witness")

    assert "Nora Neighbour" in texts(section("witnesses", file))
    assert "Nora Neighbour" not in texts(section("witnesses", file, PackKind.DISCLOSURE))
    assert "Nora Neighbour" not in texts(section("summary", file, PackKind.DISCLOSURE))


def test_forms_bear_the_names_that_the_force_gave_them():
    words = {**WORDS, next(iter(w for w in WORDS if w == "producing_statement")): "Form 7"}
    made = dossier_of(a_file(), PackKind.PROSECUTION, MAKING, words)
    printed = laid_out(made, manifest_of(made, b"{}"), b"{}")

    assert next(s for s in printed.sections if s.key == "statement").form == "Form 7"


def test_a_case_with_nothing_but_a_report_makes_a_whole_pack():
    history = law.History(order_ref="X9", order_type=law.OrderType.NMO)
    bare = an_account(her_words="", conditions=(), conditions_known=False, means=(), where="")
    file = a_file(
        papers=(), history=history, case=a_case(history, steps=(), accounts=(bare,)),
        awareness=(), earlier=(), look_ups=(),
    )  # fmt: skip

    assert "The protected person’s own words are not recorded." in texts(section("happened", file))
    missing = [b for b in section("missing", file).blocks if isinstance(b, Bullets)]
    assert any("Which paragraph of the order was broken" in each for each in missing[0].items)
