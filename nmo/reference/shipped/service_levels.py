"""The starting service levels and clocks: how long may pass, counted from what, and for whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from nmo.law.order_types.rule import Mark, Source
from nmo.reference.values import ServiceLevel
from nmo.reference.words import Level, Unit

STARTING_VALUE = "Starting value of this register; no national figure was found"


@dataclass(frozen=True, kw_only=True)
class LevelWords:
    """What a level is called, and what its time is counted from."""

    name: str
    counted: str


LEVEL_WORDS: Mapping[Level, LevelWords] = {
    Level.READ: LevelWords(
        name="Read an order whose terms or end have not been read",
        counted="from when the order was recorded until it is late",
    ),
    Level.CONFIRM: LevelWords(
        name="Check an order against the sealed copy",
        counted="from when the order was recorded until it is late",
    ),
    Level.SEALED_COPY: LevelWords(
        name="Ask for the sealed copy after a copy was shown to an officer",
        counted="from when the order was recorded until it is late",
    ),
    Level.DUPLICATE: LevelWords(
        name="Decide whether two orders are the same one",
        counted="from when the order was recorded until it is late",
    ),
    Level.SAME_PERSON: LevelWords(
        name="Decide whether two records are the same person",
        counted="from when the register suggested it until it is late",
    ),
    Level.HEARING_AFTER: LevelWords(
        name="Ask the court what happened at a hearing: when it is asked",
        counted="from the hearing until it stands on the queue",
    ),
    Level.HEARING_WITHIN: LevelWords(
        name="Ask the court what happened at a hearing: when it is late",
        counted="from standing on the queue until it is late",
    ),
    Level.COURT_CHECK_AFTER: LevelWords(
        name="Check with the court that an order stands: when a check is old",
        counted="from the last check, or the making, until the card warns and the queue asks",
    ),
    Level.COURT_CHECK_WITHIN: LevelWords(
        name="Check with the court that an order stands: when it is late",
        counted="from standing on the queue until it is late",
    ),
    Level.AWARENESS_AFTER: LevelWords(
        name="Find out whether the respondent knows: when it is asked",
        counted="from the making until it stands on the queue",
    ),
    Level.AWARENESS_WITHIN: LevelWords(
        name="Find out whether the respondent knows: when it is late",
        counted="from standing on the queue until it is late",
    ),
    Level.TELL_HER: LevelWords(
        name="Tell the protected person that the respondent has been told",
        counted="from when it was recorded that he was told until it is late",
    ),
    Level.NATIONAL_SYSTEM: LevelWords(
        name="See that an entry on a national system is right",
        counted="from the last step on that system until it is late",
    ),
    Level.FEED_LOOKED_AT: LevelWords(
        name="Look at a night of the courts’ file in which something was wrong",
        counted="from the import until it is late",
    ),
    Level.NIGHT_MISSED: LevelWords(
        name="Ask for a night of the courts’ file that has not come: when it is asked",
        counted="from midnight in London, as the clock on the wall shows, until it stands on the "
        "queue",
    ),
    Level.NIGHT_ASKED: LevelWords(
        name="Ask for a night of the courts’ file that has not come: when it is late",
        counted="from standing on the queue until it is late",
    ),
    Level.FOLDER_SEEN_TO: LevelWords(
        name="See to the courts’ folder where no further try will open it",
        counted="from the try that failed until it is late",
    ),
    Level.PAPER_CHECKED: LevelWords(
        name="Check a paper that came",
        counted="from when it was received until it is late",
    ),
    Level.PAPER_APART: LevelWords(
        name="See to a paper that could not be read",
        counted="from the try that failed until it is late",
    ),
    Level.PAPERS_FETCHED: LevelWords(
        name="See to the mailbox or the watched folder where no further try will open it",
        counted="from the try that failed until it is late",
    ),
    Level.COURT_RUNG: LevelWords(
        name="Ring the court about a paper in doubt",
        counted="from when the doubt was found until it is late",
    ),
    Level.BREACH_RECORDED: LevelWords(
        name="Record the crime of a breach",
        counted="from when the breach was reported to the police until it is late",
    ),
    Level.VICTIM_UPDATED: LevelWords(
        name="Tell the protected person what happened to a breach that was reported",
        counted="in working days, from each development until it is late",
    ),
    Level.HELD_BEFORE_CHARGE: LevelWords(
        name="Tell the protected person, and ask for views on bail, before the suspect is released",
        counted="from the arrest, as long as no release is recorded, until it is late",
    ),
    Level.NOT_ARRESTED_REVIEWED: LevelWords(
        name="Review as a supervisor that nobody was arrested for a breach",
        counted="from the decision until it is late",
    ),
    Level.DUAL_ARREST_REVIEWED: LevelWords(
        name="Review as a supervisor that both were arrested",
        counted="from the second arrest until it is late",
    ),
    Level.WANTED_REVIEWED: LevelWords(
        name="Review the search for a wanted suspect",
        counted="from when the suspect was wanted, and from each review, until the next is late",
    ),
    Level.PRISON_ASKED: LevelWords(
        name="Ask the prison to block the protected person’s numbers, and for the date of release",
        counted="from when it was known that the suspect is in prison until it is late",
    ),
    Level.PRISON_ASKED_AGAIN: LevelWords(
        name="Ask the prison again where it has not answered",
        counted="from when it was asked until it is late",
    ),
    Level.PRISON_RELEASE_AHEAD: LevelWords(
        name="Tell the protected person of a release from prison: when it is asked",
        counted="back from the day of release, which is when it is late",
    ),
    Level.BAIL_AHEAD: LevelWords(
        name="Decide before a suspect answers bail: when it is asked",
        counted="back from when bail is to be answered, which is when it is late",
    ),
    Level.INTERVIEW_HELD: LevelWords(
        name="Interview a suspect who was not arrested, where no time was set",
        counted="from the decision not to arrest until it is late",
    ),
    Level.BREACH_LOOKED_AGAIN: LevelWords(
        name="Look at a breach again after the order was found to have meant something else",
        counted="from when that arrived until it is late",
    ),
    Level.BREACH_DOUBLE: LevelWords(
        name="Decide whether two reports are of one breach",
        counted="from when they were found to be alike until it is late",
    ),
    Level.ADVICE_WAITED: LevelWords(
        name="Ask the prosecutor again who has not answered",
        counted="from when the prosecutor was asked until it is late",
    ),
    Level.SOURCE_STALE: LevelWords(
        name="A source is called late",
        counted="from the moment up to which it was complete",
    ),
    Level.SOURCE_SILENT: LevelWords(
        name="A source is called silent",
        counted="from the moment up to which it was complete",
    ),
}


_CRIME_RECORDING = Source(
    text="National Crime Recording Standard; the inspectorate’s glossary", mark=Mark.CONFIRMED
)
_VICTIM_TOLD = Source(
    text="College of Policing APP, victim safety and support: one working day",
    mark=Mark.CONFIRMED,
)
_CUSTODY = Source(text="Police and Criminal Evidence Act 1984, s.41(1)", mark=Mark.RECALLED)


def _starts(amount: int, unit: Unit, source: Source | None = None) -> ServiceLevel:
    assumed = Source(text=STARTING_VALUE, mark=Mark.ASSUMED)
    return ServiceLevel(amount=amount, unit=unit, source=source or assumed)


SERVICE_LEVELS: Mapping[Level, ServiceLevel] = {
    Level.READ: _starts(24, Unit.HOURS),
    Level.CONFIRM: _starts(72, Unit.HOURS),
    Level.SEALED_COPY: _starts(1, Unit.DAYS),
    Level.DUPLICATE: _starts(2, Unit.DAYS),
    Level.SAME_PERSON: _starts(14, Unit.DAYS),
    Level.HEARING_AFTER: _starts(1, Unit.DAYS),
    Level.HEARING_WITHIN: _starts(1, Unit.DAYS),
    Level.COURT_CHECK_AFTER: _starts(28, Unit.DAYS),
    Level.COURT_CHECK_WITHIN: _starts(7, Unit.DAYS),
    Level.AWARENESS_AFTER: _starts(3, Unit.DAYS),
    Level.AWARENESS_WITHIN: _starts(2, Unit.DAYS),
    Level.TELL_HER: _starts(1, Unit.HOURS),
    Level.NATIONAL_SYSTEM: _starts(1, Unit.DAYS),
    Level.FEED_LOOKED_AT: _starts(24, Unit.HOURS),
    Level.NIGHT_MISSED: _starts(9, Unit.HOURS),
    Level.NIGHT_ASKED: _starts(8, Unit.HOURS),
    Level.FOLDER_SEEN_TO: _starts(4, Unit.HOURS),
    Level.PAPER_CHECKED: _starts(60, Unit.MINUTES),
    Level.PAPER_APART: _starts(4, Unit.HOURS),
    Level.PAPERS_FETCHED: _starts(1, Unit.HOURS),
    Level.COURT_RUNG: _starts(1, Unit.DAYS),
    Level.BREACH_RECORDED: _starts(24, Unit.HOURS, _CRIME_RECORDING),
    Level.VICTIM_UPDATED: _starts(1, Unit.DAYS, _VICTIM_TOLD),
    Level.HELD_BEFORE_CHARGE: _starts(24, Unit.HOURS, _CUSTODY),
    Level.NOT_ARRESTED_REVIEWED: _starts(1, Unit.DAYS),
    Level.DUAL_ARREST_REVIEWED: _starts(1, Unit.DAYS),
    Level.WANTED_REVIEWED: _starts(24, Unit.HOURS),
    Level.PRISON_ASKED: _starts(1, Unit.DAYS),
    Level.PRISON_ASKED_AGAIN: _starts(7, Unit.DAYS),
    Level.PRISON_RELEASE_AHEAD: _starts(14, Unit.DAYS),
    Level.BAIL_AHEAD: _starts(7, Unit.DAYS),
    Level.INTERVIEW_HELD: _starts(7, Unit.DAYS),
    Level.BREACH_LOOKED_AGAIN: _starts(1, Unit.DAYS),
    Level.BREACH_DOUBLE: _starts(1, Unit.DAYS),
    Level.ADVICE_WAITED: _starts(28, Unit.DAYS),
    # The courts' file comes nightly: a day and a morning late is stale, three nights silent.
    Level.SOURCE_STALE: _starts(36, Unit.HOURS),
    Level.SOURCE_SILENT: _starts(84, Unit.HOURS),
}
