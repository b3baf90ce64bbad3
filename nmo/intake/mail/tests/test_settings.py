"""How the mailbox and the directory of senders are set up, and what is said of a wrong setting."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from nmo.intake.mail.mailbox import Safety, WrongSetting, mailbox
from nmo.intake.mail.senders.directory import WrongDirectory, directory, read_senders


def set_up(settings: Any, address: str, **others: Any) -> None:
    settings.MAILBOX = address
    settings.MAILBOX_PASSWORD = SecretStr("three synthetic words")
    for name, value in others.items():
        setattr(settings, f"MAILBOX_{name.upper()}", value)


def test_without_an_address_there_is_no_mailbox(settings: Any) -> None:
    settings.MAILBOX = ""

    assert mailbox() is None


def test_an_address_gives_host_user_folder_and_tls(settings: Any) -> None:
    set_up(settings, "imaps://desk%40force.example@mail.example/Court%20orders")

    of = mailbox()

    assert of is not None
    assert (of.host, of.port, of.username) == ("mail.example", 993, "desk@force.example")
    assert (of.folder, of.safety, of.taken) == ("Court orders", Safety.TLS, "Taken")
    assert "three synthetic words" not in repr(of)
    assert "three" not in of.place


@pytest.mark.parametrize(
    "address",
    [
        "imap-plain://desk@mail.example/INBOX",
        "http://desk@mail.example",
        "imaps://mail.example/INBOX",
        "imaps://desk:secret@mail.example/INBOX",
        "desk@mail.example",
    ],
)
def test_an_address_that_is_not_safe_or_not_whole_is_refused(settings: Any, address: str) -> None:
    set_up(settings, address)

    with pytest.raises(WrongSetting, match="NMO_MAILBOX") as refused:
        mailbox()
    assert "secret" not in str(refused.value)


def test_without_password_and_token_it_says_what_to_set(settings: Any) -> None:
    set_up(settings, "imaps://desk@mail.example")
    settings.MAILBOX_PASSWORD = None

    with pytest.raises(WrongSetting, match="NMO_MAILBOX_TOKEN_COMMAND"):
        mailbox()


def test_a_token_is_had_afresh_each_time(settings: Any, tmp_path: Path) -> None:
    token = tmp_path / "token"
    set_up(settings, "imaps://desk@mail.example", token_command=f"cat '{token}'")
    of = mailbox()
    assert of is not None

    for now in ("one", "two"):
        token.write_text(f"{now}\n")
        assert of.token() == now


def test_the_shipped_directory_knows_the_courts_and_gives_no_number(settings: Any) -> None:
    settings.MAIL_SENDERS = None
    known = directory()

    assert known.of_domain("leeds.justice.gov.uk") is not None
    assert known.courts_to_ring("Leeds") == []


def test_the_own_lines_of_a_force_give_numbers_and_are_read_anew_when_changed(
    settings: Any, tmp_path: Path
) -> None:
    settings.MAIL_SENDERS = own = tmp_path / "senders.csv"
    own.write_text(
        "kind,name,domain,phone\n"
        "court,Family Court at Another Town,,01632 960002\n"
        "court,Family Court at Testford,,01632 960001\n"
    )

    rung = directory().courts_to_ring("The Family Court sitting at TESTFORD")

    assert [court.phone for court in rung] == ["01632 960001", "01632 960002"]


@pytest.mark.parametrize("line", ["judge,Somebody,x.example,1", "court", "court,Only a name"])
def test_a_line_that_cannot_be_read_is_named(line: str) -> None:
    with pytest.raises(WrongDirectory, match="Line 2"):
        read_senders(["kind,name,domain,phone", line])
