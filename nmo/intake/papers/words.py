"""The fixed words of papers that came."""

from enum import StrEnum


class Way(StrEnum):
    """How a paper came in."""

    MAILBOX = "mailbox"
    PAGE = "page"  # uploaded by somebody at the desk
    API = "api"
    COMMAND = "command"
    FOLDER = "folder"  # left in the watched folder
    FEED = "feed"  # a PDF of the courts' feed, which hangs on its order already
    HANDED_ON = "handed_on"  # by another force of this register


class PaperState(StrEnum):
    """How far a paper has come."""

    RECEIVED = "received"  # kept; the worker will read it
    BEING_READ = "being_read"
    TO_BE_CHECKED = "to_be_checked"  # read; a person decides
    REGISTERED = "registered"
    NOT_FOR_US = "not_for_us"
    SENT_BACK = "sent_back"
    HANDED_ON = "handed_on"
    QUARANTINED = "quarantined"  # it could not be read; the reason says why and what to do
    DUPLICATE = "duplicate"  # the same message or file came before


class Result(StrEnum):
    """What a check of an e-mail's origin found."""

    PASSED = "passed"
    FAILED = "failed"
    SOFT_FAIL = "soft_fail"  # SPF: probably not from there
    NEUTRAL = "neutral"  # the domain says nothing either way
    NONE = "none"  # nothing to check: no signature, no record
    NOT_CHECKED = "not_checked"  # what the check needs was not to be had


class Doubt(StrEnum):
    """A reason to ask whether a paper is what it says it is."""

    LOOK_ALIKE_DOMAIN = "look_alike_domain"
    COURT_NAME_FOREIGN_ADDRESS = "court_name_foreign_address"
    SENDER_CHECKS_FAILED = "sender_checks_failed"
    SEVERAL_SENDERS = "several_senders"
    DISCHARGE_BY_MAIL = "discharge_by_mail"
    TEXT_LAYER_DIFFERS = "text_layer_differs"
    HIDDEN_TEXT = "hidden_text"


class Rung(StrEnum):
    """How sure we are that a paper is the court's own. An order binds whatever rung it is on."""

    RECEIVED = "received"
    MATCHED = "matched"  # what it says agrees with the courts' feed
    CONFIRMED = "confirmed"  # with the court, by a number of the register's own directory


# The kind of record that the queue and the log name, and the facts about it.
SUBJECT = "paper"
MOVED = "paper.moved"
DOUBTED = "paper.doubted"
CALLED_BACK = "paper.called_back"

# Papers as a whole: the mailbox and the folder from which they are taken.
PAPERS = "papers"
PLACE_LOOKED = "papers.place_looked_at"


class PlaceProblem(StrEnum):
    """Why a mailbox or a watched folder could not be read, or not wholly."""

    CANNOT_REACH = "cannot_reach"
    CERTIFICATE = "certificate"
    SIGN_IN_REFUSED = "sign_in_refused"
    NO_TOKEN = "no_token"  # noqa: S105  a word, not a secret
    NO_FOLDER = "no_folder"
    INTERRUPTED = "interrupted"
    SOME_LEFT = "some_left"
