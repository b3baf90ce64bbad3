"""The programs in scripts/ that the make targets call."""

import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"


def need(*words, path=os.defpath):
    # An ordinary user's view: without apt-get on the path nothing can be installed.
    return subprocess.run(
        ["/bin/bash", SCRIPTS / "need", *words],
        env={"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def bare_path(tmp_path):
    """A path with nothing on it but `id`."""
    (tmp_path / "id").symlink_to("/usr/bin/id")
    return str(tmp_path)


def test_what_is_here_needs_no_words():
    ended = need("bash=bash")
    assert (ended.returncode, ended.stderr) == (0, "")


def test_what_is_missing_is_said_in_one_sentence(bare_path):
    ended = need("no-such-program=a-package", path=bare_path)
    assert ended.returncode != 0
    assert ended.stderr == "Please install: a-package (on Debian: apt-get install a-package).\n"


def test_what_is_only_wished_for_is_no_error(bare_path):
    ended = need("--try", "no-such-program=a-package", path=bare_path)
    assert ended.returncode == 0
    assert "a-package" in ended.stderr


PROVED = """
import pytest

@pytest.mark.requirement(2, 7)
@pytest.mark.parametrize("n", [1, 2])
def test_holds(n): pass

@pytest.mark.requirement(7)
def test_fails(): assert False

@pytest.mark.requirement(9)
def test_is_left_out(): pytest.skip("not here")
"""


def test_the_table_says_pass_fail_and_none(tmp_path):
    (tmp_path / "test_it.py").write_text(PROVED)
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers =\n  requirement\n  prove\n")
    ended = subprocess.run(
        [sys.executable, SCRIPTS / "requirements_table.py"],
        cwd=tmp_path,
        env=os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = dict(line.split(" ", 1) for line in ended.stdout.splitlines())
    assert ended.returncode == 1
    assert lines["1"] == "none"
    assert lines["2"] == "pass test_it.py::test_holds"
    assert lines["7"] == "fail test_it.py::test_holds test_it.py::test_fails"
    assert lines["9"] == "fail test_it.py::test_is_left_out"
    assert len(lines) == 65


def test_sign_ins_are_printed_with_a_code(tmp_path, capsys):
    (tmp_path / "sign-ins.json").write_text(
        '[{"user": "auditor", "role": "auditor", "password": "p-w", "totp_secret": "MFRGGZDF"}]'
    )
    runpy.run_path(str(SCRIPTS / "print_sign_ins.py"))["main"](str(tmp_path))
    row = next(line for line in capsys.readouterr().out.splitlines() if "MFRGGZDF" in line)
    assert row.split("│")[5].strip().isdigit()


def test_the_token_of_a_system_is_printed(tmp_path, capsys):
    (tmp_path / "sign-ins.json").write_text(
        '[{"user": "CAD", "role": "system", "password": null, "totp_secret": null, '
        '"token": "nmo_test_x"}]'
    )
    runpy.run_path(str(SCRIPTS / "print_sign_ins.py"))["main"](str(tmp_path))
    assert "Token of CAD (docs/guide-api.md): nmo_test_x" in capsys.readouterr().out


def test_a_real_register_has_no_sign_ins_to_print(tmp_path, capsys):
    runpy.run_path(str(SCRIPTS / "print_sign_ins.py"))["main"](str(tmp_path))
    assert "not a synthetic register" in capsys.readouterr().out
