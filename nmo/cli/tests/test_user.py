import json

import pytest

from nmo.cli.exits import ExitCode
from nmo.config.testing.command import Finished, Home

OFFICER = ["pc1234", "--force", "WYP", "--role", "response_officer"]
NEW_FORCE = ["--new-force", "West Yorkshire Police"]


def nmo(home: Home, *words: str) -> "Finished[str]":
    return home.run(*words)


def test_a_user_is_added_with_a_force_and_a_sign_in_and_never_twice(home: Home) -> None:
    added = nmo(home, "user", "add", *OFFICER, *NEW_FORCE, "--json")
    again = nmo(home, "user", "add", *OFFICER)

    assert added.returncode == ExitCode.DONE, added.stderr
    sign_in = json.loads(added.stdout)
    assert (sign_in["username"], len(sign_in["totp_secret"])) == ("pc1234", 32)
    assert (again.returncode, again.stdout) == (ExitCode.REFUSED, "")
    assert "This username is taken" in again.stderr


def test_a_user_who_may_not_add_users_is_told_so(home: Home) -> None:
    local_officer = ["--force", "LOCAL", "--role", "response_officer"]
    nmo(home, "user", "add", "officer", *local_officer)

    refused = nmo(home, "user", "add", "another", *local_officer, "--as", "officer")

    assert refused.returncode == ExitCode.NOT_PERMITTED
    assert "None of your roles lets you add" in refused.stderr


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["x", "--force", "NOPE", "--role", "auditor"], ExitCode.REFUSED, "no such force"),
        (["x", "--force", "LOCAL", "--role", "chief"], ExitCode.WRONG_USE, "no role chief"),
        ([*OFFICER, "--as", "nobody"], ExitCode.WRONG_USE, "no such user"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    home: Home, words: list[str], code: ExitCode, said: str
) -> None:
    refused = nmo(home, "user", "add", *words)

    assert (refused.returncode, refused.stdout) == (code, "")
    assert said in refused.stderr
