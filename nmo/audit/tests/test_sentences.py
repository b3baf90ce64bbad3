"""What an entry says was done, in plain English."""

from nmo.audit.queries import LoggedEntry
from nmo.audit.rules import DetailState
from nmo.audit.sentences import SECTION_62, deed, recipient_of
from nmo.audit.tests.building import NOON
from nmo.audit.words import Kind


def entry(what: str, subject_kind: str = "order", subject_id: str = "X1") -> LoggedEntry:
    return LoggedEntry(
        number=1, at=NOON, recorded_at=NOON, kind=Kind.CONSULTATION, what=what, actor_id=7,
        actor_name="pc1234", force_id=1, via="page", reason="", subject_kind=subject_kind,
        subject_id=subject_id, detail=None, detail_state=DetailState.DELETED,
    )  # fmt: skip


def test_a_sentence_names_the_record() -> None:
    assert deed(entry("order.opened")) == "opened order X1"
    assert (
        deed(entry("feed.imported", "feed_batch", "F2")) == "imported night F2 of the courts’ feed"
    )


def test_a_refusal_says_what_was_asked_for() -> None:
    refused = entry("order.record.refused", "permission", "order.record")

    assert deed(refused) == "was not permitted what they asked for (order.record)"


def test_a_word_of_another_release_is_given_as_it_stands() -> None:
    assert deed(entry("order.sung_aloud")) == "did this: order sung aloud (order X1)"


def test_each_kind_is_one_of_section_62_or_said_to_be_none() -> None:
    assert set(SECTION_62) == set(Kind)
    assert [text[:3] for text in SECTION_62.values()][:6] == [f"({c})" for c in "abcdef"]


def test_the_recipient_of_a_disclosure_is_told() -> None:
    assert recipient_of({"recipient": "Information Commissioner"}) == "Information Commissioner"
    assert recipient_of(None) == recipient_of({}) == ""
