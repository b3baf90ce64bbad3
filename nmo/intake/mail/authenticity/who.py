"""Who sent a message, asked with what is set up here."""

import structlog
from django.conf import settings

from nmo.intake.mail.authenticity.evidence import Evidence, evidence_of
from nmo.intake.mail.authenticity.look_up import look_up
from nmo.intake.mail.senders.directory import Directory, WrongDirectory, directory
from nmo.intake.papers.words import Result

log = structlog.get_logger(__name__)


def who_sent(raw: bytes) -> Evidence:
    """What the raw message shows of its sender. Never fails: nothing found is not checked."""
    try:
        return evidence_of(raw, look_up=look_up(), known=_known(), received_by=our_mail_servers())
    except Exception as why:  # noqa: BLE001 - evidence is no gate: the paper is read whatever it is
        log.warning("sender_not_checked", because=type(why).__name__)
        nothing = Result.NOT_CHECKED
        return Evidence(spf=nothing, dkim=nothing, dmarc=nothing, arc=nothing)


def our_mail_servers() -> list[str]:
    """The names of our own mail servers (NMO_MAIL_RECEIVED_BY), with commas between."""
    return [name.strip() for name in settings.MAIL_RECEIVED_BY.split(",") if name.strip()]


def _known() -> Directory:
    try:
        return directory()
    except (WrongDirectory, OSError):
        log.warning("directory_of_senders_not_read")
        return Directory(senders=())
