from datetime import timedelta

import pytest

from nmo.access.models import Passkey, Session, User
from nmo.access.passkeys.adding import MOST, add_passkey, ask_for_new
from nmo.access.passkeys.asking import Party, PasskeyRefused
from nmo.access.passkeys.signing_in import ask_for_passkey, prove_by_passkey, take_passkey
from nmo.access.sessions.actions import begin_session
from nmo.access.sessions.words import Way
from nmo.access.sign_in.refusals import TookTooLong, UsedAlready
from nmo.access.tests.authenticators import Authenticator, changed
from nmo.access.tests.builders import NOON, a_user
from nmo.audit.models import AuditEntry

PARTY = Party(host="testserver", address="http://testserver")
LATER = NOON + timedelta(minutes=1)
pytestmark = pytest.mark.django_db


@pytest.fixture
def officer() -> User:
    return a_user("pc1234")


def add(user: User, device: Authenticator, name: str = "Work phone", party: Party = PARTY) -> None:
    asked = ask_for_new(user=user, party=party, now=NOON)
    add_passkey(
        user=user,
        name=name,
        answer=device.make(asked),
        under_way=asked.under_way,
        party=party,
        now=NOON,
    )


def come_in(device: Authenticator, party: Party = PARTY) -> User:
    asked = ask_for_passkey(party=party, now=LATER)
    answer = device.answer(asked)
    return take_passkey(answer=answer, under_way=asked.under_way, party=party, now=LATER)


def test_a_passkey_is_added_and_signs_its_owner_in(officer: User) -> None:
    device = Authenticator()
    add(officer, device)

    assert come_in(device) == officer
    passkey = Passkey.objects.get()
    assert (passkey.name, passkey.sign_count, passkey.used_at) == ("Work phone", 1, LATER)
    entries = AuditEntry.objects.order_by("id").values_list("what", flat=True)
    assert list(entries) == ["passkey.added", "sign_in.taken"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"origin": "https://false-register.example"},
        {"verifies": False},
        {"key": Authenticator().key},
        {"credential_id": b"of nobody"},
    ],
    ids=["on a false page", "nobody verified", "forged", "unknown"],
)
def test_an_answer_that_is_not_the_owners_signs_nobody_in(
    officer: User, wrong: dict[str, object]
) -> None:
    device = Authenticator()
    add(officer, device)
    for name, value in wrong.items():
        setattr(device, name, value)

    with pytest.raises(PasskeyRefused, match="not taken"):
        come_in(device)
    assert AuditEntry.objects.filter(what="sign_in.passkey_refused").count() == 1


@pytest.mark.parametrize("part", ["clientDataJSON", "authenticatorData", "signature"])
def test_an_answer_that_was_changed_on_its_way_is_refused(officer: User, part: str) -> None:
    device = Authenticator()
    add(officer, device)
    asked = ask_for_passkey(party=PARTY, now=LATER)
    answer = changed(device.answer(asked), part)

    with pytest.raises(PasskeyRefused):
        take_passkey(answer=answer, under_way=asked.under_way, party=PARTY, now=LATER)


def test_a_challenge_is_answered_once_and_soon(officer: User) -> None:
    device = Authenticator()
    add(officer, device)
    asked = ask_for_passkey(party=PARTY, now=NOON)
    sent = {"answer": device.answer(asked), "under_way": asked.under_way, "party": PARTY}

    with pytest.raises(TookTooLong):
        take_passkey(**sent, now=NOON + timedelta(minutes=10))
    take_passkey(**sent, now=LATER)
    with pytest.raises(UsedAlready):
        take_passkey(**sent, now=LATER)


def test_the_answer_to_another_challenge_is_refused(officer: User) -> None:
    device = Authenticator()
    add(officer, device)
    first, second = (ask_for_passkey(party=PARTY, now=LATER) for _ in range(2))

    with pytest.raises(PasskeyRefused):
        take_passkey(
            answer=device.answer(first), under_way=second.under_way, party=PARTY, now=LATER
        )


def test_a_passkey_whose_count_does_not_rise_was_copied(officer: User) -> None:
    device = Authenticator()
    add(officer, device)
    come_in(device)
    device.count = 0

    with pytest.raises(PasskeyRefused):
        come_in(device)


def test_a_passkey_of_a_suspended_user_opens_nothing(officer: User) -> None:
    device = Authenticator()
    add(officer, device)
    User.objects.update(is_active=False)

    with pytest.raises(PasskeyRefused):
        come_in(device)


def test_the_question_for_a_new_passkey_is_answered_by_who_was_asked(officer: User) -> None:
    asked = ask_for_new(user=officer, party=PARTY, now=NOON)
    other = a_user("pc5678")

    with pytest.raises(TookTooLong):
        add_passkey(
            user=other,
            name="x",
            answer=Authenticator().make(asked),
            under_way=asked.under_way,
            party=PARTY,
            now=NOON,
        )


def test_a_new_passkey_must_check_who_holds_it(officer: User) -> None:
    with pytest.raises(PasskeyRefused):
        add(officer, Authenticator(verifies=False))
    assert not Passkey.objects.exists()


def test_names_are_one_of_a_user_and_passkeys_are_not_without_end(officer: User) -> None:
    add(officer, Authenticator())
    with pytest.raises(PasskeyRefused, match="of that name"):
        add(officer, Authenticator())
    for number in range(1, MOST):
        add(officer, Authenticator(), name=f"key {number}")
    with pytest.raises(PasskeyRefused, match="Remove one"):
        add(officer, Authenticator(), name="one more")


def test_the_question_says_nothing_of_the_user(officer: User) -> None:
    options = ask_for_passkey(party=PARTY, now=NOON).options
    handle = ask_for_new(user=officer, party=PARTY, now=NOON).options.split('"id": "')[2]

    assert "pc1234" not in options
    assert "pc1234" not in handle.split('"')[0]


def test_a_passkey_of_another_proves_nothing(officer: User) -> None:
    device = Authenticator()
    add(a_user("pc5678"), device)
    session = begin_session(user=officer, way=Way.APP, user_agent="", now=NOON, proved_at=None)
    asked = ask_for_passkey(party=PARTY, now=LATER)

    with pytest.raises(PasskeyRefused):
        prove_by_passkey(
            user=officer,
            session_id=session,
            answer=device.answer(asked),
            under_way=asked.under_way,
            party=PARTY,
            now=LATER,
        )
    assert Session.objects.get().proved_at is None
