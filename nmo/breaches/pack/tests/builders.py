"""Case files of synthetic people, whole enough for a pack; nobody in them exists."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from nmo import law
from nmo.breaches.case import Account, Alleged, Case, ConditionAlleged, Frozen, Step
from nmo.breaches.case_file import (
    CaseFile,
    KeptBack,
    LookUp,
    OrderInFile,
    PaperInFile,
    PersonInFile,
    WhyKeptBack,
)
from nmo.breaches.pack.dossier import Making
from nmo.breaches.pack.making import Finished, finished
from nmo.breaches.pack.tests.papers import the_papers
from nmo.breaches.rules.patterns import Earlier
from nmo.breaches.words import (
    Channel,
    Known,
    Means,
    PackKind,
    Reporter,
    Status,
    StepKind,
)
from nmo.law.tests.starting_rules import position
from nmo.orders.queries.shown import AwarenessShown
from nmo.orders.words import PartyRole
from nmo.reference.shipped.pack_words import PACK_NAMES

MADE = datetime(2026, 9, 1, 13, 30, tzinfo=UTC)
TOLD = datetime(2026, 9, 3, 17, 5, tzinfo=UTC)
VARIED = datetime(2026, 10, 5, 9, 0, tzinfo=UTC)
ALLEGED = datetime(2026, 11, 20, 3, 10, tzinfo=UTC)
REPORTED = ALLEGED + timedelta(minutes=25)
NOW = datetime(2026, 11, 23, 16, 0, tzinfo=UTC)
WORDS = {word: name.name for word, name in PACK_NAMES.items()}
MAKING = Making(number=1, at=NOW, by="Jane Sample", force="Testshire Police", register="0.1.0")


def a_condition(paragraph: str, text: str, **changes: Any) -> law.Condition:
    """A numbered term."""
    return law.Condition(
        **{"paragraph": paragraph, "text": text, "codes": (), "known_from": MADE, **changes}
    )


def a_history(papers: Sequence[PaperInFile] = (), *conditions: law.Condition) -> law.History:
    """An order made without notice, varied a month later, handed over by police."""
    documents = {each.number: each.sha256 for each in papers}
    terms = conditions or (
        a_condition(
            "1", "The respondent must not use or threaten violence against the applicant.",
            codes=(law.ConditionCode.NO_VIOLENCE_APPLICANT,),
        ),
        a_condition(
            "2", "The respondent must not contact the applicant by any means, nor get anybody "
            "else to do so.",
            codes=(law.ConditionCode.NO_CONTACT_APPLICANT,),
            exceptions=("through solicitors",), third_party=True,
        ),
    )  # fmt: skip
    ends = law.Ends(
        end_type=law.EndType.SPECIFIED_DATE_TIME, when=law.parse_when("2027-09-01T16:00")
    )
    return law.History(
        order_ref="X1",
        order_type=law.OrderType.NMO,
        court_name="Family Court at Testford",
        events=(
            law.Event(
                number=0, kind=law.EventKind.MADE, at=law.When(at=MADE), ends=ends,
                notice_type=law.NoticeType.WITHOUT_NOTICE, conditions=terms, conditions_read=True,
                document=documents.get(1), known_from=MADE + timedelta(days=1),
            ),
            law.Event(
                number=1, kind=law.EventKind.VARIED, at=law.When(at=VARIED),
                effect=law.Effect.AMENDS, conditions_read=True,
                conditions=(a_condition("4", "The respondent must not publish anything about the "
                            "applicant.", codes=(law.ConditionCode.PUBLISHING_OR_POSTING,),
                            known_from=VARIED),),
                document=documents.get(2), known_from=VARIED,
            ),
        ),
        awareness=(
            law.Awareness(
                number=1, at=law.When(at=TOLD), method=law.Method.PERSONAL_POLICE,
                by="PC 1234 Sample", knew=law.Knew.HANDED_COPY, evidenced=True, known_from=TOLD,
            ),
        ),
        confirmations=(law.Confirmation(at=TOLD, known_from=TOLD),),
    )  # fmt: skip


def knowledge() -> AwarenessShown:
    """The entry of knowledge of that order, as its page shows it."""
    return AwarenessShown(
        number=1, when=law.speak_when(law.When(at=TOLD)), method="Handed over by police",
        knew="Handed a copy", told_of="", evidenced=True, by="PC 1234 Sample",
        where="Testford police station", identity_checked="warrant card photograph",
        interpreter="", said="I know about that", video_ref="BWV-4471", original_words="",
        recorded_by="Alex Tester", recorded_at=TOLD, paper=3,
    )  # fmt: skip


def an_account(**changes: Any) -> Account:
    """What is said to have happened."""
    contact = "The respondent must not contact the applicant by any means, nor get anybody else to"
    return Account(
        **{
            "number": 1,
            "happened": "The suspect rang her eleven times from a withheld number and then sent "
            "two messages. He was identified by his voice and by what the messages speak of.",
            "her_words": "He said he knew I was alone and that he would come round. I was shaking. "
            "The children heard the phone go all night.",
            "when": Alleged(
                started=law.When(at=ALLEGED), ended=law.When(at=ALLEGED + timedelta(hours=2))
            ),
            "where": "by telephone",
            "means": (Means.CALL, Means.MESSAGE),
            "conditions": (
                ConditionAlleged(
                    paragraph="2", text=contact, third_party=True,
                    codes=(law.ConditionCode.NO_CONTACT_APPLICANT,),
                    exceptions=("through solicitors",), of_event=0,
                ),
            ),
            "children_present": Known.YES,
            "weapons": Known.NO,
            "known_from": REPORTED,
            "by": "Alex Tester",
            **changes,
        }
    )  # fmt: skip


def a_step(number: int, step: StepKind, words: str = "", hours: int = 1, /, **values: Any) -> Step:
    """Something that was done some hours after the report."""
    at = REPORTED + timedelta(hours=hours)
    return Step(
        number=number, kind=step, at=law.When(at=at), values=values, words=words,
        recorded_at=at + timedelta(minutes=5), by="Robin Example",
    )  # fmt: skip


def the_steps() -> tuple[Step, ...]:
    """Arrest, interview, bail, evidence."""
    return (
        a_step(1, StepKind.ATTENDED, "She was shaking and showed us the call log.", 1,
               found="suspect_gone", spoke_to_her_alone=True, body_worn_video=True,
               video_reference="BWV-5512"),
        a_step(2, StepKind.ARREST_DECISION, "Necessary to protect her.", 3, decision="arrested",
               arrested_for="this_breach", custody_number="CU/1182/26"),
        a_step(3, StepKind.CRIME_RECORDED, "", 4, crime_reference="13/4471/26",
               offence_code="066/39"),
        a_step(4, StepKind.INTERVIEWED, "He said that it was his brother’s phone.", 9,
               under="in_custody", answered="denied", knew_of_order="yes"),
        a_step(5, StepKind.EVIDENCE, "Download asked for.", 10, kind="messages",
               state="asked_for", reference="RE/2"),
        a_step(6, StepKind.EVIDENCE, "", 10, kind="body_worn_video", state="held",
               reference="RE/1"),
        a_step(7, StepKind.EVIDENCE, "CCTV shows him at work at 3am.", 11, kind="cctv",
               state="against"),
        a_step(8, StepKind.BAIL_CONDITIONS, "Not to contact her, directly or indirectly.", 12,
               by="police", covers="no_contact_applicant", third_party=True),
    )  # fmt: skip


def a_case(history: law.History, **changes: Any) -> Case:
    """The breach of that order, as it stands after the first day."""
    known = history.as_known(REPORTED)
    frozen = Frozen(
        number=1, known=REPORTED, computed_at=REPORTED, positions=(position(known, ALLEGED),)
    )
    return Case(
        **{
            "ref": "B-7K4M-2Q9T",
            "order_ref": history.order_ref,
            "order_type": history.order_type,
            "owning_force": "Testshire Police",
            "force_code": "TST",
            "channel": Channel.CARD,
            "reporter": Reporter.PROTECTED_PERSON,
            "reported_at": REPORTED,
            "recorded_at": REPORTED + timedelta(minutes=6),
            "recorded_by": "Alex Tester",
            "status": Status.UNDER_INVESTIGATION,
            "accounts": (an_account(),),
            "steps": the_steps(),
            "frozen": (frozen,),
            **changes,
        }
    )  # fmt: skip


def a_file(**changes: Any) -> CaseFile:
    """The whole case file."""
    papers = changes.pop("papers", None)
    papers = the_papers() if papers is None else papers
    history = changes.pop("history", None) or a_history(papers)
    case = changes.pop("case", None) or a_case(history)
    return CaseFile(
        **{
            "case": case,
            "version": 9,
            "incident_number": "0310-20112026",
            "officer": "Robin Example",
            "team": "Domestic abuse team",
            "order": OrderInFile(
                order_ref=history.order_ref, order_type=history.order_type,
                order_name="Non-molestation order", court_name="Family Court at Testford",
                case_numbers=("LS26F00417",), owning_force="Testshire Police", version=4,
                confirmed=True,
            ),
            "people": (
                PersonInFile(
                    role=PartyRole.RESPONDENT, name="Jonathan Smith", born=(date(1985, 3, 12),),
                    person_ref="P1",
                ),
                PersonInFile(role=PartyRole.APPLICANT, name="Maria Kowalska", person_ref="P2"),
                PersonInFile(role=PartyRole.RELEVANT_CHILD, name="Ewa Kowalska", person_ref="P3"),
            ),
            "history": history,
            "awareness": (knowledge(),),
            "papers": papers,
            "earlier": (
                Earlier(
                    ref="B-1AAA-2BBB", order_ref="X1", force="Testshire Police",
                    started_at=ALLEGED - timedelta(days=30), status=Status.CHARGED,
                    same_order=True, same_pair=True,
                ),
            ),
            "look_ups": (
                LookUp(
                    at=REPORTED - timedelta(minutes=3), by="Alex Tester",
                    force="Testshire Police", reason="Incident", answer="Order found",
                ),
            ),
            **changes,
        }
    )  # fmt: skip


def kept(value: str, why: WhyKeptBack = WhyKeptBack.ADDRESS) -> KeptBack:
    """A confidential value."""
    return KeptBack(value=value, why=why)


def a_pack(
    file: CaseFile | None = None, kind: PackKind = PackKind.PROSECUTION, **making: Any
) -> Finished:
    """The finished pack of that file."""
    return finished(file or a_file(), kind, replace(MAKING, **making), WORDS)
