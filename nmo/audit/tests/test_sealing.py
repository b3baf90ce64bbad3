"""What is sealed, in which order, and that nothing waits for it."""

import threading
from collections.abc import Iterator

import psycopg
import pytest
from django.db import (
    IntegrityError,
    OperationalError,
    ProgrammingError,
    connection,
    connections,
    transaction,
)

from nmo.audit.actions import record_many
from nmo.audit.merkle import Frontier, leaf_hash
from nmo.audit.models import AuditEntry, AuditHead, AuditLeaf, AuditSeal
from nmo.audit.sealing import Sealed, SealingStopped, seal
from nmo.audit.sealing.writing import COLUMNS
from nmo.audit.tasks import seal_the_log
from nmo.audit.tests.building import an_entry

COMMITS = pytest.mark.django_db(transaction=True)
OWNS = pytest.mark.django_db(transaction=True, databases=["default", "owner"])
WRITE = (
    "INSERT INTO audit_auditentry (at, kind, what, actor_name, via, reason, subject_kind,"
    " subject_id, detail_digest)"
    " VALUES (now(), 'security', 'sign_in.taken', '', '', '', 'user', %s, repeat('0', 64))"
)


@pytest.fixture
def other() -> Iterator[psycopg.Connection]:
    """A second connection of the serving role, with a transaction of its own."""
    opened = psycopg.connect(**connections["default"].get_connection_params())
    yield opened
    opened.close()


def some(number: int, **changes: object) -> None:
    record_many([an_entry(f"X{n}", **changes) for n in range(number)])


def sealed_subjects(chain: int = 1) -> list[str]:
    numbers = AuditLeaf.objects.filter(chain=chain).order_by("number")
    subjects = dict(AuditEntry.objects.values_list("id", "subject_id"))
    return [subjects[leaf.entry_id] for leaf in numbers]


def test_every_column_of_an_entry_is_sealed() -> None:
    columns = {field.column for field in AuditEntry._meta.concrete_fields}

    assert set(COLUMNS) == columns


@COMMITS
def test_each_force_has_a_chain_without_gaps_and_so_has_what_belongs_to_none() -> None:
    some(3, force_id=1)
    some(2, force_id=2)
    some(1, force_id=None)

    sealed = seal()

    assert sealed == Sealed(entries=6, seals=3)
    places = AuditLeaf.objects.order_by("chain", "number").values_list("chain", "number")
    assert list(places) == [(0, 0), (1, 0), (1, 1), (1, 2), (2, 0), (2, 1)]


@COMMITS
def test_a_seal_holds_the_root_over_every_entry_of_its_chain_and_the_seal_before() -> None:
    some(3)
    seal()
    some(4)
    seal()

    first, second = AuditSeal.objects.order_by("number")
    tree = Frontier()
    for leaf in AuditLeaf.objects.order_by("number"):
        tree.append(bytes(leaf.hash))
    assert (first.size, second.size) == (3, 7)
    assert bytes(second.root) == tree.root()
    assert bytes(second.previous) == bytes(first.hash)
    assert bytes(first.previous) == bytes(32)


@COMMITS
def test_what_is_sealed_in_many_batches_has_the_same_leaves_as_in_one() -> None:
    some(25)
    assert seal(at_once=4) == Sealed(entries=25, seals=7)

    assert sealed_subjects() == [f"X{n}" for n in range(25)]
    assert seal() == Sealed()


@COMMITS
def test_two_commits_that_end_out_of_order_are_both_sealed(other: psycopg.Connection) -> None:
    other.execute(WRITE, ["began-first"])
    some(1, force_id=None)

    early = seal()
    other.commit()
    late = seal()

    assert (early.entries, late.entries) == (0, 2)
    assert sealed_subjects(chain=0) == ["began-first", "X0"]


@COMMITS
def test_writing_an_entry_never_waits_for_the_sealer(other: psycopg.Connection) -> None:
    some(10)
    other.execute("SET lock_timeout = '2s'")

    with transaction.atomic():
        sealed = seal()
        other.execute(WRITE, ["meanwhile"])
        other.commit()

    assert (sealed.entries, seal().entries) == (10, 1)


@COMMITS
def test_two_sealers_at_once_never_fork_a_chain() -> None:
    some(200)
    done: list[Sealed] = []

    def run() -> None:
        done.append(seal(at_once=20))
        connection.close()

    sealers = [threading.Thread(target=run) for _ in range(4)]
    for sealer in sealers:
        sealer.start()
    for sealer in sealers:
        sealer.join()
    seal()

    assert sealed_subjects() == [f"X{n}" for n in range(200)]
    assert AuditSeal.objects.count() == AuditHead.objects.get().seals


@OWNS
def test_a_sealer_that_is_killed_half_way_leaves_nothing_and_the_next_seals_it_all(
    other: psycopg.Connection,
) -> None:
    some(50)
    killed: list[OperationalError] = []

    def run() -> None:
        try:
            seal()
        except OperationalError as error:
            killed.append(error)
        connection.close()

    sealer = threading.Thread(target=run)
    with transaction.atomic(using="owner"), connections["owner"].cursor() as owner:
        owner.execute("LOCK TABLE audit_auditseal IN SHARE MODE")  # leaves go in, seals wait
        sealer.start()
        kill_whoever_waits(other)
        sealer.join()

    assert len(killed) == 1
    assert not AuditLeaf.objects.exists()
    assert seal().entries == 50


def kill_whoever_waits(other: psycopg.Connection) -> None:
    kill = (
        "SELECT pg_terminate_backend(pid) FROM pg_locks"
        " WHERE NOT granted AND relation = 'audit_auditseal'::regclass"
    )
    while other.execute(kill).fetchone() is None:
        pass


@COMMITS
def test_the_task_of_the_minute_seals() -> None:
    some(2)

    seal_the_log(0)

    assert AuditSeal.objects.get().size == 2


@OWNS
def test_nothing_more_is_sealed_on_top_of_seals_that_were_removed() -> None:
    some(2)
    seal()
    some(2)
    with connections["owner"].cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditseal DISABLE TRIGGER USER")
        cursor.execute("DELETE FROM audit_auditseal")

    with pytest.raises(SealingStopped, match="verify"):
        seal()


@pytest.mark.django_db
@pytest.mark.parametrize("table", ["audit_auditleaf", "audit_auditseal"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET number = 7", "DELETE FROM {}", "TRUNCATE {}"])
def test_the_serving_role_cannot_change_what_is_sealed(table: str, statement: str) -> None:
    with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format(table))


@OWNS
@pytest.mark.requirement(58)
@pytest.mark.parametrize("table", ["audit_auditleaf", "audit_auditseal"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET number = 7", "DELETE FROM {}", "TRUNCATE {}"])
def test_even_the_owner_cannot_change_what_is_sealed(table: str, statement: str) -> None:
    some(1)
    seal()

    with (
        pytest.raises(IntegrityError, match="never changed"),
        connections["owner"].cursor() as cursor,
    ):
        cursor.execute(statement.format(table))


def test_a_leaf_says_all_of_its_entry() -> None:
    assert leaf_hash(b'["nmo-audit-entry/1",1]') != leaf_hash(b'["nmo-audit-entry/1",2]')
