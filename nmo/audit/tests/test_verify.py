"""A log that nobody touched verifies; one that its owner touched does not, a hundred times."""

from collections.abc import Callable
from random import Random

import pytest
from django.db import connections

from nmo.audit.actions import record_many
from nmo.audit.models import AuditDetail
from nmo.audit.sealing import seal
from nmo.audit.sealing.newest import newest_seals
from nmo.audit.tests.building import an_entry
from nmo.audit.tests.tampering import (
    TAMPERINGS,
    Done,
    Owner,
    a_sealed_log,
    delete_one,
    edit,
    recompute,
    reorder_entries,
    reorder_leaves,
)
from nmo.audit.verifying import Code, Verdict, verify
from nmo.audit.verifying.kept import KeptSeal

OWNS = pytest.mark.django_db(transaction=True, databases=["default", "owner"])


def codes(verdict: Verdict) -> set[Code]:
    return {finding.code for finding in verdict.findings}


def is_named(done: Done, verdict: Verdict) -> bool:
    """Whether each entry that was touched, or the chain where no single one can be, is named."""
    named = {entry for finding in verdict.findings for entry in finding.entries}
    chains = {finding.chain for finding in verdict.findings if finding.kept_in}
    return done.entries <= named and (done.chain is None or done.chain in chains)


@OWNS
@pytest.mark.requirement(58)
def test_a_log_that_nobody_touched_verifies() -> None:
    kept = a_sealed_log()

    verdict = verify(kept)

    assert verdict.findings == ()
    assert (verdict.sealed, verdict.waiting, verdict.details_deleted) == (60, 0, 0)
    assert [(chain.chain, chain.size, chain.seals) for chain in verdict.chains] == [
        (0, 20, 4),
        (1, 20, 4),
        (2, 20, 4),
    ]


@OWNS
@pytest.mark.requirement(58)
@pytest.mark.parametrize(("tamper", "times"), TAMPERINGS.items())
def test_each_time_the_owner_of_the_tables_touches_the_log_it_is_found_and_named(
    tamper: Callable[[Owner], Done], times: int
) -> None:
    kept = a_sealed_log()
    owner = Owner(Random(tamper.__name__))
    owner.keep()
    found = 0

    for _ in range(times):
        done = tamper(owner)
        verdict = verify(kept)
        found += not verdict.is_verified and is_named(done, verdict)
        owner.put_back()

    assert found == times
    assert verify(kept).is_verified


def test_they_are_a_hundred_times_in_all() -> None:
    assert sum(TAMPERINGS.values()) == 100


@OWNS
def test_a_log_that_was_computed_anew_passes_without_a_seal_kept_elsewhere() -> None:
    kept = a_sealed_log()
    recompute(Owner(Random(1)))

    assert verify().is_verified
    assert codes(verify(kept)) == {Code.LOG_REWRITTEN}


@OWNS
@pytest.mark.parametrize(
    ("tamper", "code"),
    [
        (edit, Code.ENTRY_CHANGED),
        (delete_one, Code.ENTRY_REMOVED),
        (reorder_entries, Code.ENTRY_MOVED),
        (reorder_leaves, Code.ENTRY_MOVED),
    ],
)
def test_what_was_done_is_called_by_its_name(tamper: Callable[[Owner], Done], code: Code) -> None:
    kept = a_sealed_log()
    done = tamper(Owner(Random(7)))

    named = [finding for finding in verify(kept).findings if finding.code is code]

    assert {entry for finding in named for entry in finding.entries} == done.entries


@OWNS
@pytest.mark.requirement(58)
def test_a_log_verifies_after_details_were_erased() -> None:
    kept = a_sealed_log()
    AuditDetail.objects.filter(entry__subject_id__startswith="X1").delete()

    verdict = verify(kept)

    assert (verdict.is_verified, verdict.details_deleted) == (True, 15)


@OWNS
def test_entries_that_wait_for_the_sealer_are_counted_and_no_fault() -> None:
    a_sealed_log()
    record_many([an_entry(), an_entry()])

    verdict = verify()

    assert (verdict.is_verified, verdict.waiting) == (True, 2)
    assert verdict.waiting_since is not None


@OWNS
@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE audit_auditseal SET sealed_at = now() WHERE number = 1", Code.SEAL_CHANGED),
        ("UPDATE audit_auditseal SET size = 4 WHERE number = 0", Code.LEAVES_CHANGED),
        ("DELETE FROM audit_auditseal WHERE number = 1", Code.SEAL_MISSING),
        ("DELETE FROM audit_auditseal WHERE number = 3", Code.SEAL_MISSING),
        ("DELETE FROM audit_auditseal", Code.SEAL_MISSING),
        ("DELETE FROM audit_auditleaf WHERE number = 7", Code.PLACES_MISSING),
        ("DELETE FROM audit_auditleaf WHERE number >= 15", Code.LOG_SHORTENED),
        ("DELETE FROM audit_auditleaf", Code.LOG_SHORTENED),
        ("UPDATE audit_auditleaf SET number = number + 1000000000000", Code.PLACES_MISSING),
        ("DELETE FROM audit_audithead", Code.HEAD_CHANGED),
        ("UPDATE audit_auditdetail SET payload = '{}' WHERE entry_id = 5", Code.DETAIL_CHANGED),
        ("UPDATE audit_auditleaf SET chain = chain + 7", Code.ENTRY_MOVED),
    ],
)
def test_what_was_done_to_the_seals_themselves_is_found(statement: str, code: Code) -> None:
    a_sealed_log()
    Owner(Random(1)).do(statement)

    assert code in codes(verify())


@OWNS
def test_an_entry_under_a_number_that_was_skipped_is_found() -> None:
    record_many([an_entry(), an_entry()])
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT setval('audit_auditentry_id_seq', 100)")
    for _ in range(3):
        record_many([an_entry()])
        seal()
    owner = Owner(Random(1))
    owner.do(
        "INSERT INTO audit_auditentry (id, at, kind, what, actor_name, force_id, via, reason,"
        " subject_kind, subject_id, detail_digest) VALUES (50, now(), 'consultation',"
        " 'order.opened', '', 1, '', '', 'order', 'X1', repeat('0', 64))"
    )
    seal()

    [finding] = verify().findings

    assert (finding.code, finding.entries) == (Code.ENTRY_BACKDATED, (50,))


@OWNS
def test_an_entry_that_would_never_be_sealed_is_found() -> None:
    a_sealed_log()
    record_many([an_entry("forged")])
    owner = Owner(Random(1))
    owner.do("UPDATE audit_auditentry SET written_in = 2^60 WHERE subject_id = 'forged'")

    [finding] = verify().findings

    assert finding.code is Code.ENTRY_AHEAD


@OWNS
def test_an_empty_log_verifies_and_is_shorter_than_a_kept_seal_says() -> None:
    assert verify().is_verified
    a_sealed_log()
    kept = [KeptSeal("kept.json", each) for each in newest_seals()]
    for table in ("audit_auditdetail", "audit_auditentry", "audit_auditleaf", "audit_auditseal",
                  "audit_audithead"):  # fmt: skip
        owner = Owner(Random(1))
        owner.do(f"DELETE FROM {table}")

    assert verify().is_verified
    assert codes(verify(kept)) == {Code.LOG_SHORTENED}
