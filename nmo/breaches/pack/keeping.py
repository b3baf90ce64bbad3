"""Making a pack of a breach, keeping it as it was handed out, and finding it again."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from importlib.metadata import version

from django.db import transaction

from nmo.access.acting import act, require
from nmo.access.actors import Actor, Purpose
from nmo.access.own_force import for_force_of
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.breaches.actions.turns import owner_of
from nmo.breaches.case_file import CaseFile
from nmo.breaches.errors import BreachChanged, BreachNotFound
from nmo.breaches.models import Breach, BreachPack
from nmo.breaches.pack.dossier import Making
from nmo.breaches.pack.making import Finished, finished
from nmo.breaches.queries import case_file
from nmo.breaches.words import SUBJECT, PackKind
from nmo.documents.actions import keep_document
from nmo.documents.queries import HeldDocument, held_document
from nmo.orders.queries import parties_of
from nmo.reference.queries import book

_TRIES = 3
# The prosecutor's form has a sensitive schedule, which no token takes away.
_NEEDED: Mapping[PackKind, tuple[Permission, ...]] = {
    PackKind.PROSECUTION: (Permission.BREACH_PACK, Permission.BREACH_PACK_PROSECUTION),
    PackKind.DISCLOSURE: (Permission.BREACH_PACK,),
}


@dataclass(frozen=True, kw_only=True)
class MadePack:
    """A pack as it is kept."""

    number: int
    sha256: str
    document_id: int


class _MadeMeanwhile(Exception):
    """Somebody else's pack of the breach took the number."""


def make_pack(
    ref: str, kind: PackKind, *, by: Actor, now: datetime, purpose: Purpose | None
) -> MadePack:
    """Make the pack of a breach and keep it: its bytes, and what it says of its own making.

    1. The case file is read as the maker may see it, which is recorded as a look of its own.
    2. The pack is laid out and, for disclosure, searched for every confidential value.
    3. In one transaction it is kept with its number, and the log gets an entry. Where somebody
       else made one meanwhile, it is made again under the next number.

    Raises BreachNotFound, NotPermitted, StillInside, NotTypeset, BreachChanged. Requirement 37.
    """
    owner = owner_of(ref)
    for needed in _NEEDED[kind]:
        require(needed, by=by, now=now, purpose=purpose, owned_by=owner)
    for _ in range(_TRIES):
        file = case_file(ref, by=by, now=now, purpose=purpose)
        making = Making(
            number=file.packs + 1,
            at=now.replace(microsecond=0),
            by=by.name,
            force=by.force_name,
            register=version("nmo-register"),
        )
        words = book(now).pack_words(by.force_code)
        done = finished(file, kind, making, words)
        try:
            return _kept(file, done, by=by, now=now, purpose=purpose, owner=owner)
        except _MadeMeanwhile:
            continue
    raise BreachChanged


def _kept(
    file: CaseFile, done: Finished, *, by: Actor, now: datetime, purpose: Purpose | None, owner: int
) -> MadePack:
    with act(
        Permission.BREACH_PACK,
        by=by,
        now=now,
        what="breach.pack_made",
        kind=Kind.DISCLOSURE,
        purpose=purpose,
        owned_by=owner,
    ) as note:
        for_force_of(by)
        breach = Breach.objects.select_for_update().get(ref=file.case.ref)
        if BreachPack.objects.filter(breach=breach).count() != file.packs:
            raise _MadeMeanwhile
        document = keep_document(done.pdf, now=now)
        BreachPack.objects.create(
            breach=breach,
            number=done.manifest.number,
            kind=done.manifest.kind,
            document_id=document.document_id,
            made_at=now,
            made_by_id=by.user_id,
            hidden=list(file.hidden),
            manifest=asdict(done.manifest),
        )
        note.about(SUBJECT, file.case.ref)
        note.detail.update(
            pack=done.manifest.number, form=done.manifest.kind.value, sha256=document.sha256
        )
    return MadePack(
        number=done.manifest.number, sha256=document.sha256, document_id=document.document_id
    )


def made_here(sha256: str, *, by: Actor, now: datetime, purpose: Purpose | None) -> bool:
    """Whether this register made a pack of just these bytes, of a force whose breaches `by` sees.

    Whoever asks holds the file and learns nothing else of it, so no look is recorded. Raises
    NotPermitted.
    """
    require(Permission.BREACH_READ, by=by, now=now, purpose=purpose)
    with transaction.atomic():
        for_force_of(by)
        return BreachPack.objects.filter(document__sha256=sha256).exists()


def pack_file(
    ref: str, number: int, *, by: Actor, now: datetime, purpose: Purpose | None
) -> HeldDocument:
    """The bytes of a pack that was made; taking it away is recorded as a disclosure.

    One that names somebody under restricted handling is for who may open that person now, and the
    papers where there are some in it: whenever it was made, and by whomever. Raises
    BreachNotFound, NotPermitted.
    """
    owner = owner_of(ref)
    with act(
        Permission.BREACH_PACK,
        by=by,
        now=now,
        what="breach.pack_taken",
        kind=Kind.DISCLOSURE,
        purpose=purpose,
        owned_by=owner,
    ) as note:
        for_force_of(by)
        row = (
            BreachPack.objects.filter(breach__ref=ref, number=number)
            .select_related("breach")
            .first()
        )
        document = held_document(row.document_id) if row else None
        if row is None or document is None:
            raise BreachNotFound
        for needed in _NEEDED[PackKind(row.kind)]:
            require(needed, by=by, now=now, purpose=purpose, owned_by=owner)
        _refuse_whom_it_names(row, by=by, now=now, purpose=purpose)
        note.about(SUBJECT, ref)
        note.detail.update(pack=number, form=row.kind, sha256=document.sha256)
    return document


def _refuse_whom_it_names(
    pack: BreachPack, *, by: Actor, now: datetime, purpose: Purpose | None
) -> None:
    """Refuse it to who may not open somebody under restricted handling whom it names."""
    order = pack.breach.order_id
    named = {party.person.ref: party.person for party in parties_of([order], by=by)[order]}
    papers = any(each["attached"] for each in pack.manifest["documents"])
    needed = [Permission.PERSON_READ, *([Permission.DOCUMENT_READ] if papers else [])]
    for ref, person in named.items():
        if not person.restricted or ref in pack.hidden:
            continue
        for each in needed:
            require(each, by=by, now=now, purpose=purpose, restricted=ref)
