"""`nmo breach verify`, as whoever received a pack runs it: with no register at all."""

import json
import os
import subprocess
import sys

import pytest

from nmo.breaches.pack.tests.builders import a_pack
from nmo.cli.exits import ExitCode

pytestmark = pytest.mark.requirement(37)


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    file = tmp_path_factory.mktemp("packs") / "pack.pdf"
    file.write_bytes(a_pack().pdf)
    return file


def run(*arguments):
    """The command, where there is neither a home nor a database."""
    apart = {**os.environ, "NMO_HOME": "/nonexistent/home"}
    apart.pop("DATABASE_URL", None)
    return subprocess.run(
        [sys.executable, "-m", "nmo.cli.main", "breach", "verify", *map(str, arguments)],
        capture_output=True, text=True, env=apart, check=False,
    )  # fmt: skip


def test_a_pack_as_it_was_made_ends_with_0_and_says_what_it_is(pack):
    ended = run(pack)

    assert ended.returncode == ExitCode.DONE, ended.stderr
    assert "Pack 1 (prosecution) of breach B-7K4M-2Q9T" in ended.stdout
    assert "Every byte of this pack is as it was made" in ended.stdout


def test_one_changed_byte_ends_with_7_and_a_plain_reason(pack, tmp_path):
    changed = bytearray(pack.read_bytes())
    changed[len(changed) // 2] ^= 1
    file = tmp_path / "changed.pdf"
    file.write_bytes(bytes(changed))

    ended = run(file)

    assert ended.returncode == ExitCode.NOT_VERIFIED
    assert "The file was changed after it was made" in ended.stderr


def test_json_says_the_same_and_nothing_else(pack):
    shown = json.loads(run(pack, "--json").stdout)

    assert shown["verified"] is True
    assert shown["problems"] == []
    assert [each["ref"] for each in shown["pack"]["documents"]] == ["JS/1", "JS/2", "JS/3"]


def test_another_pdf_is_not_a_pack(tmp_path):
    file = tmp_path / "other.pdf"
    file.write_bytes(b"%PDF-1.7\nstartxref\n0\n%%EOF")

    ended = run(file, "--json")

    assert ended.returncode == ExitCode.NOT_VERIFIED
    assert json.loads(ended.stdout)["pack"] is None


@pytest.fixture(scope="module")
def filled(command_homes):
    """A register with synthetic breaches."""
    home = command_homes.make("filled")
    made = home.run("demo", "--orders", "20")
    assert made.returncode == ExitCode.DONE, made.stderr
    return home


MAKE_ONE = """
import sys
from nmo.config.ready import get_ready
get_ready(create=False)
from nmo.access.actors import Purpose
from nmo.access.clock import now
from nmo.access.models import User
from nmo.access.operator import operator_actor
from nmo.access.words import AccessReason
from nmo.breaches.models import BreachKnown
from nmo.breaches.pack.keeping import make_pack, pack_file
from nmo.breaches.words import PackKind
owned = BreachKnown.objects.first()
user = User.objects.filter(grants__role="investigator", force_id=owned.owning_force_id).first()
by = operator_actor(user.username)
said = {"by": by, "now": now(), "purpose": Purpose(reason=AccessReason.INVESTIGATION)}
ref = owned.ref
made = make_pack(ref, PackKind.PROSECUTION, **said)
sys.stdout.buffer.write(pack_file(ref, made.number, **said).content)
"""


def test_a_register_knows_the_packs_that_it_made_and_no_other(filled, pack, tmp_path):
    _, environment = filled.command()
    made = subprocess.run([sys.executable, "-c", MAKE_ONE], env=environment, capture_output=True)
    assert made.returncode == 0, made.stderr
    own = tmp_path / "own.pdf"
    own.write_bytes(made.stdout)

    of_its_own = filled.run("breach", "verify", str(own), "--register")
    of_another = filled.run("breach", "verify", str(pack), "--register", "--json")

    assert of_its_own.returncode == ExitCode.DONE, of_its_own.stderr
    assert "This register made it" in of_its_own.stdout
    assert of_another.returncode == ExitCode.NOT_VERIFIED
    assert json.loads(of_another.stdout)["made_here"] is False


def test_without_a_register_to_ask_it_cannot_be_told_who_made_it(pack):
    assert run(pack, "--register").returncode == ExitCode.CANNOT_ANSWER
    assert json.loads(run(pack, "--json").stdout)["made_here"] is None


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert run(tmp_path / "none.pdf").returncode == ExitCode.REFUSED
