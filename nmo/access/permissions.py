"""Every permission there is, in one list. Who holds which stands in `roles.py`."""

from datetime import timedelta
from enum import StrEnum


class Permission(StrEnum):
    """One thing that somebody may be allowed to do; `PERMISSION_WORDS` says it in English."""

    CHECK_ASK = "check.ask"
    CHECK_ASK_BATCH = "check.ask_batch"
    ORDER_READ = "order.read"
    ORDER_RECORD = "order.record"
    ORDER_UPDATE = "order.update"
    ORDER_CONFIRM = "order.confirm"
    ORDER_CORRECT = "order.correct"
    AWARENESS_RECORD = "awareness.record"
    CONTACT_HOLD_RECORD = "contact_hold.record"
    COURT_CHECK_RECORD = "court_check.record"
    NATIONAL_STATUS_RECORD = "national_status.record"
    COPY_PHOTOGRAPH = "copy.photograph"
    DOCUMENT_READ = "document.read"
    FEED_IMPORT = "feed.import"
    FEED_READ = "feed.read"
    SPREADSHEET_IMPORT = "spreadsheet.import"
    PAPER_RECEIVE = "paper.receive"
    PAPER_READ = "paper.read"
    PAPER_OPEN = "paper.open"
    PAPER_DECIDE = "paper.decide"
    PERSON_READ = "person.read"
    PERSON_RECORD = "person.record"
    PERSON_LINK = "person.link"
    PERSON_RESTRICT = "person.restrict"
    PERSON_SEE_CONFIDENTIAL = "person.see_confidential"
    PERSON_SEE_RESTRICTED = "person.see_restricted"
    BREACH_REPORT = "breach.report"
    BREACH_READ = "breach.read"
    BREACH_WORK = "breach.work"
    BREACH_DECIDE = "breach.decide"
    BREACH_REVIEW = "breach.review"
    BREACH_PACK = "breach.pack"
    BREACH_PACK_PROSECUTION = "breach.pack_prosecution"
    BREACH_EXPORT = "breach.export"
    QUEUE_READ = "queue.read"
    QUEUE_CLAIM = "queue.claim"
    USER_ADMINISTER = "user.administer"
    TOKEN_ADMINISTER = "token.administer"  # noqa: S105  the name of a permission
    ACCESS_REVIEW = "access.review"
    SETTING_CHANGE = "setting.change"
    SETTING_APPROVE = "setting.approve"
    FINDING_MEASURE = "finding.measure"
    WEIGHTS_DECIDE = "weights.decide"
    AUDIT_READ = "audit.read"
    AUDIT_EXPORT = "audit.export"
    BREAK_GLASS_OPEN = "break_glass.open"
    BREAK_GLASS_REVIEW = "break_glass.review"


PERMISSION_WORDS = {
    Permission.CHECK_ASK: "ask whether somebody is named in an order, and see the answer",
    Permission.CHECK_ASK_BATCH: "ask about a whole list of people at once",
    Permission.ORDER_READ: "open an order",
    Permission.ORDER_RECORD: "record a new order",
    Permission.ORDER_UPDATE: "record what the court did to an order later",
    Permission.ORDER_CONFIRM: "confirm an order against the sealed copy",
    Permission.ORDER_CORRECT: "correct a mistake in an order",
    Permission.AWARENESS_RECORD: "record that the respondent was told of an order",
    Permission.CONTACT_HOLD_RECORD: "hold back telling the respondent until it is safe",
    Permission.COURT_CHECK_RECORD: "record that an order was checked with the court",
    Permission.NATIONAL_STATUS_RECORD: "record what the national systems hold of an order",
    Permission.COPY_PHOTOGRAPH: "add a photograph of a copy that was shown to them",
    Permission.DOCUMENT_READ: "open the court’s own papers",
    Permission.FEED_IMPORT: "import the courts’ feed",
    Permission.FEED_READ: "see what the courts’ feed brought",
    Permission.SPREADSHEET_IMPORT: "import orders from a spreadsheet, and take an import back",
    Permission.PAPER_RECEIVE: "take in papers and have them read",
    Permission.PAPER_READ: "see which papers came and how far they are",
    Permission.PAPER_OPEN: "open a paper that came, and what was read in it",
    Permission.PAPER_DECIDE: "decide what becomes of a paper that came",
    Permission.PERSON_READ: "open a person’s page",
    Permission.PERSON_RECORD: "record and correct what is held of a person",
    Permission.PERSON_LINK: "decide whether two records are the same person",
    Permission.PERSON_RESTRICT: "mark a person’s record for restricted handling",
    Permission.PERSON_SEE_CONFIDENTIAL: "see a confidential address, phone number or contact",
    Permission.PERSON_SEE_RESTRICTED: "open the record of a person under restricted handling",
    Permission.BREACH_REPORT: "report that an order was broken",
    Permission.BREACH_READ: "open a reported breach",
    Permission.BREACH_WORK: "record what was done about a breach, and correct its account",
    Permission.BREACH_DECIDE: "record what a prosecutor said of a breach, and how it ended",
    Permission.BREACH_REVIEW: "review as a supervisor what was decided about a breach",
    Permission.BREACH_PACK: "make an evidence pack of a breach",
    Permission.BREACH_PACK_PROSECUTION: "make or take the prosecutor’s form of an evidence pack",
    Permission.BREACH_EXPORT: "take the list of breaches away as a file without names",
    Permission.QUEUE_READ: "see the work queue",
    Permission.QUEUE_CLAIM: "take and finish work from the queue",
    Permission.USER_ADMINISTER: "add or suspend users, or give and take their roles",
    Permission.TOKEN_ADMINISTER: "let another system call the register, or stop it",
    Permission.ACCESS_REVIEW: "see who holds which role",
    Permission.SETTING_CHANGE: "change a setting of the register, or propose the change",
    Permission.SETTING_APPROVE: "approve or refuse a change of a setting that somebody proposed",
    Permission.FINDING_MEASURE: "see how often finding a person is right",
    Permission.WEIGHTS_DECIDE: "decide which learnt weights find people",
    Permission.AUDIT_READ: "read the log",
    Permission.AUDIT_EXPORT: "take a part of the log away as a file",
    Permission.BREAK_GLASS_OPEN: "open a restricted record in an emergency",
    Permission.BREAK_GLASS_REVIEW: "review why a restricted record was opened in an emergency",
}

# Personal data is opened, or the log of who opened it: the reason is asked first (requirement 61).
ASKS_PURPOSE = frozenset(
    {
        Permission.CHECK_ASK,
        Permission.CHECK_ASK_BATCH,
        Permission.ORDER_READ,
        Permission.DOCUMENT_READ,
        Permission.PAPER_OPEN,
        Permission.BREACH_READ,
        Permission.BREACH_PACK,
        Permission.BREACH_PACK_PROSECUTION,
        Permission.BREACH_EXPORT,
        Permission.PERSON_READ,
        Permission.PERSON_SEE_CONFIDENTIAL,
        Permission.PERSON_SEE_RESTRICTED,
        Permission.AUDIT_READ,
        Permission.AUDIT_EXPORT,
        Permission.BREAK_GLASS_OPEN,
        Permission.BREAK_GLASS_REVIEW,
    }
)

# A check answers without an incident number: the caller cannot wait for one.
ANSWERS_WITHOUT_NUMBER = frozenset({Permission.CHECK_ASK, Permission.CHECK_ASK_BATCH})

# A second factor is given afresh first (SECURITY.md, T04 and B139).
ASKS_PROOF = frozenset(
    {
        Permission.PERSON_SEE_CONFIDENTIAL,
        Permission.PERSON_SEE_RESTRICTED,
        Permission.AUDIT_EXPORT,
        Permission.BREAK_GLASS_OPEN,
    }
)
PROOF_LASTS = timedelta(minutes=5)

# What asks for PERSON_SEE_RESTRICTED too when it is about a person under restricted handling. An
# order is read without it, and a check answered: they say "Restricted" instead of the name.
CLOSED_WHEN_RESTRICTED = frozenset(
    {
        Permission.DOCUMENT_READ,
        Permission.PERSON_READ,
        Permission.PERSON_RECORD,
        Permission.PERSON_LINK,
        Permission.PERSON_RESTRICT,
        Permission.PERSON_SEE_CONFIDENTIAL,
    }
)
# What break-glass opens of that: the record. The papers stay shut, because her address may stand
# in them.
OPENED_BY_BREAK_GLASS = frozenset({Permission.PERSON_READ})

# Orders and people are read by every force; what a force answers for is changed by that force.
WITHIN_OWN_FORCE = frozenset(
    {
        Permission.ORDER_UPDATE,
        Permission.ORDER_CONFIRM,
        Permission.ORDER_CORRECT,
        Permission.NATIONAL_STATUS_RECORD,
        Permission.PAPER_OPEN,
        Permission.PAPER_DECIDE,
        Permission.BREACH_READ,
        Permission.BREACH_WORK,
        Permission.BREACH_DECIDE,
        Permission.BREACH_REVIEW,
        Permission.BREACH_PACK,
        Permission.BREACH_PACK_PROSECUTION,
        Permission.BREACH_EXPORT,
        Permission.USER_ADMINISTER,
        Permission.TOKEN_ADMINISTER,
        Permission.ACCESS_REVIEW,
        Permission.SETTING_CHANGE,
        Permission.SETTING_APPROVE,
        Permission.AUDIT_READ,
        Permission.AUDIT_EXPORT,
        Permission.BREAK_GLASS_REVIEW,
    }
)

# Owned by no one force: only a command of the machine, which serves them all, may change it.
EVERY_FORCE = 0
