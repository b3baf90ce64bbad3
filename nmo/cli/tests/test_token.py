import json
from datetime import date, timedelta

from nmo.cli.exits import ExitCode
from nmo.config.testing.command import Home

UNTIL = (date.today() + timedelta(days=30)).isoformat()
MADE = ["token", "create", "CAD", "--force", "LOCAL", "--may", "check.ask", "--reason", "incident"]


def test_a_token_is_made_listed_replaced_and_revoked(home: Home) -> None:
    home.run("demo", "--orders", "0")
    sign_ins = json.loads((home.path / "sign-ins.json").read_text(encoding="utf-8"))
    [system] = [each for each in sign_ins if each["role"] == "system"]
    made = home.run(*MADE, "--until", UNTIL, "--json")
    assert made.returncode == ExitCode.DONE, made.stderr
    number, secret = (json.loads(made.stdout)[key] for key in ("number", "token"))
    replaced = json.loads(home.run("token", "rotate", str(number), "--json").stdout)
    revoked = home.run("token", "revoke", str(number))
    rows = json.loads(home.run("token", "list", "--json").stdout)
    mine = next(row for row in rows if row["number"] == number)

    shown = (system["token"], secret, replaced["token"])
    assert {each[:9] for each in shown} == {"nmo_test_"}
    assert revoked.returncode == ExitCode.DONE
    assert (mine["name"], mine["state"], mine["may"]) == ("CAD", "revoked", ["check.ask"])
    assert secret not in json.dumps(rows)


REFUSED = [
    ([*MADE, "--until", "soon"], ExitCode.WRONG_USE, "YYYY-MM-DD"),
    ([*MADE, "--until", "2199-01-01"], ExitCode.REFUSED, "366 days at most"),
    ([*MADE, "--until", UNTIL, "--may", "audit.read"], ExitCode.REFUSED, "from this list"),
    (["token", "revoke", "99"], ExitCode.REFUSED, "no such token"),
]


def test_a_token_that_cannot_be_is_refused_in_one_sentence(home: Home) -> None:
    home.run("demo", "--orders", "0")
    for words, code, said in REFUSED:
        refused = home.run(*words)

        assert (refused.returncode, refused.stdout) == (code, "")
        assert said in refused.stderr
