"""Opening a mail that Outlook saved as a file."""

from dataclasses import replace
from email import message_from_string

from nmo.intake.unpacking import words
from nmo.intake.unpacking.gathering import Found, Gathering, found_in
from nmo.intake.unpacking.letters import letters_of
from nmo.intake.unpacking.mail.facts import facts_of
from nmo.intake.unpacking.mail.headers import AS_IT_CAME
from nmo.intake.unpacking.mail.html import pictures_shown, text_of_html
from nmo.intake.unpacking.mail.taking import take_attached, take_words
from nmo.intake.unpacking.outlook import message as ms
from nmo.intake.unpacking.outlook.compound import Compound, CompoundNotReadable
from nmo.intake.unpacking.outlook.message import Stored
from nmo.intake.unpacking.parts import MailFacts, TroubleCode

_HEADER, _INNER_HEADER = 32, 24  # bytes before the properties of a file's own mail, of one in it


def open_outlook(found: Found, gathering: Gathering) -> None:
    """Take a saved mail apart, and the mails attached to it."""
    try:
        waiting = [(found, Stored(Compound(found.data)))]
    except CompoundNotReadable:
        gathering.trouble(found.name, TroubleCode.NOT_READABLE, words.OUTLOOK)
        return
    while waiting:
        where, mail = waiting.pop()
        if where.depth > gathering.caps.depth:
            gathering.trouble(where.name, TroubleCode.TOO_DEEP, words.TOO_DEEP)
        elif gathering.may_take_a_mail():
            waiting.extend(reversed(_take_mail(replace(where, data=b""), mail, gathering)))


def _take_mail(found: Found, mail: Stored, gathering: Gathering) -> list[tuple[Found, Stored]]:
    """Take up everything in one mail; returns the mails in it."""
    within = gathering.add_mail(found, _facts(mail))
    gathering.read_for_passwords(gathering.mails[within.mail].subject)
    html = letters_of(mail.data(ms.HTML) or b"") or mail.text(ms.HTML)
    take_words(within, mail.text(ms.BODY), text_of_html(html), gathering)
    shown = pictures_shown(html)
    inner = []
    for place, attached in enumerate(mail.attachments(), 1):
        name = attached.text(ms.LONG_NAME) or attached.text(ms.SHORT_NAME)
        stored = attached.mail(ms.ATTACHED)
        if stored is not None:
            otherwise = f"mail-{place}.msg"
            inner.append(
                (found_in(within, name, b"", place, otherwise=otherwise, deeper=True), stored)
            )
        else:
            adorns = attached.text(ms.CONTENT_ID).strip("<> ") in shown
            data = attached.data(ms.ATTACHED) or b""
            take_attached(within, name, data, place, gathering, may_adorn=adorns)
    return inner


def _facts(mail: Stored) -> MailFacts:
    """From the head with which the mail was sent; from Outlook's own notes where it has none."""
    headers = mail.text(ms.HEADERS)
    if "\n" in headers.strip():
        return facts_of(message_from_string(headers.lstrip(), policy=AS_IT_CAME))
    address = mail.text(ms.SENDER_SMTP) or mail.text(ms.SENDER_ADDRESS)
    sent_at = mail.moment(ms.SENT_AT, header=_INNER_HEADER if mail.place else _HEADER)
    message_id = mail.text(ms.MESSAGE_ID).strip("<> ")
    doubts = {"no_message_id": not message_id, "no_date": sent_at is None, "no_sender": not address}
    return MailFacts(
        message_id=message_id,
        sent_at=sent_at,
        from_address=address,
        from_name=mail.text(ms.SENDER_NAME),
        to=tuple(name.strip() for name in mail.text(ms.DISPLAY_TO).split(";") if name.strip()),
        subject=mail.text(ms.SUBJECT),
        doubts=tuple(code for code, holds in doubts.items() if holds),
    )
