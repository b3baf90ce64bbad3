"""A function on a stranger's bytes can harm nothing but its own process."""

import os
import pickle
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from nmo.faults import lines_of
from nmo.intake.unpacking.limits import LimitReached, limited
from nmo.intake.unpacking.limits.answers import AnswerRefused, answer_of
from nmo.intake.unpacking.limits.ends import Ending
from nmo.intake.unpacking.limits.forker import forker
from nmo.intake.unpacking.tests import jobs


def test_the_answer_comes_back_from_another_process() -> None:
    assert limited(jobs.double, 21, seconds=20, mebibytes=64) == 42


def test_what_the_function_raises_is_raised_here() -> None:
    with pytest.raises(ValueError, match="no such page"):
        limited(jobs.refuse, "no such page", seconds=20, mebibytes=64)


def test_the_log_learns_where_in_the_other_process_a_fault_was_and_none_of_its_words() -> None:
    with pytest.raises(ValueError, match="Nerys Hopkin") as met:
        limited(jobs.refuse, "Nerys Hopkin", seconds=20, mebibytes=64)

    lines = "\n".join(lines_of(met.value))
    assert "jobs.py" in lines
    assert "Hopkin" not in lines


@pytest.mark.parametrize("job", [(jobs.sleep, 60), (jobs.spin,)])
def test_a_function_that_does_not_end_is_stopped(job: tuple[object, ...]) -> None:
    with pytest.raises(LimitReached, match="took longer"):
        limited(*job, seconds=0.3, mebibytes=64)


def test_a_function_that_takes_too_much_memory_is_stopped() -> None:
    with pytest.raises(LimitReached, match="more than 64 MB"):
        limited(jobs.fill, 100, seconds=20, mebibytes=64)

    assert limited(jobs.fill, 20, seconds=20, mebibytes=64) == 20 * 1024 * 1024


def test_a_reader_that_crashes_harms_nobody_else() -> None:
    with pytest.raises(LimitReached, match="broke down"):
        limited(jobs.crash, seconds=20, mebibytes=64)

    assert limited(jobs.double, 1, seconds=20, mebibytes=64) == 2


def test_a_reader_cannot_fill_the_disk() -> None:
    with pytest.raises((LimitReached, OSError)):
        limited(jobs.write, 600, seconds=20, mebibytes=64)


def test_a_program_that_a_reader_started_ends_with_it() -> None:
    with pytest.raises(LimitReached):
        limited(jobs.start_and_hang, 86_399, seconds=0.3, mebibytes=64)

    for _ in range(200):  # what was killed is gone once the system comes to it
        if not any(b"86399" in line for line in _command_lines()):
            break
        time.sleep(0.05)
    else:
        pytest.fail("the program still runs")


def test_a_reader_knows_no_secret_of_the_register(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NMO_SECRET_KEY", "canary")
    _start_anew()

    assert not [
        name for name in limited(jobs.environment, seconds=20, mebibytes=64) if "NMO" in name
    ]


def test_a_reader_has_nothing_open_but_its_own_line() -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.set_inheritable(True)
        _start_anew()
        opened = limited(jobs.open_files, seconds=20, mebibytes=64)

    assert len([name for name in opened if name.startswith("socket:")]) == 1


def test_an_answer_that_would_run_something_is_refused() -> None:
    with pytest.raises(LimitReached, match="may be an attack"):
        limited(jobs.answer_hostilely, seconds=20, mebibytes=64)


@pytest.mark.parametrize(
    "named", [b"tests.jobs\nsubprocess.CalledProcessError", b"limits.ends\nEnum"]
)
def test_nothing_is_taken_that_a_module_of_ours_has_only_imported(named: bytes) -> None:
    said = b"\x80\x04\x88cnmo.intake.unpacking." + named + b"\n\x86."

    with pytest.raises(AnswerRefused):
        answer_of(said)


def test_what_a_module_of_ours_made_itself_is_taken() -> None:
    assert answer_of(b"\x80\x04\x88cnmo.intake.unpacking.limits.ends\nEnding\n\x86.") is Ending


def test_no_limited_process_says_itself_why_it_was_stopped() -> None:
    with pytest.raises(RuntimeError):
        limited(jobs.say_it_was_stopped, seconds=20, mebibytes=64)


@pytest.mark.parametrize(
    "said", [b"", b"no pickle", pickle.dumps((False, "no error")), b"\x80\x05."]
)
def test_an_answer_that_makes_no_sense_is_refused(said: bytes) -> None:
    with pytest.raises(AnswerRefused):
        answer_of(said)


def test_several_threads_may_ask_at_once() -> None:
    def ask(number: int) -> int:
        return limited(jobs.double, number, seconds=30, mebibytes=64)

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(ask, range(20))) == [2 * number for number in range(20)]


def test_a_forked_process_asks_for_itself() -> None:
    limited(jobs.double, 1, seconds=20, mebibytes=64)
    child = os.fork()
    if not child:
        answered = limited(jobs.double, 2, seconds=20, mebibytes=64)
        os._exit(0 if answered == 4 else 1)

    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert limited(jobs.double, 3, seconds=20, mebibytes=64) == 6


def test_after_the_forking_process_died_another_takes_its_place() -> None:
    process = forker()._process
    process.kill()
    process.wait()

    assert limited(jobs.double, 4, seconds=20, mebibytes=64) == 8


def test_nothing_is_left_running_when_the_program_ends() -> None:
    asked = (
        "from nmo.intake.unpacking.limits import limited\n"
        "from nmo.intake.unpacking.limits.forker import forker\n"
        "from nmo.intake.unpacking.tests import jobs\n"
        "limited(jobs.double, 1, seconds=20, mebibytes=64)\n"
        "print(forker()._process.pid)\n"
    )
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert not Path(f"/proc/{int(ran.stdout)}").exists()
    assert not ran.stderr


def _start_anew() -> None:
    forker().end()


def _command_lines() -> list[bytes]:
    lines = []
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            lines.append(process.read_bytes())
        except OSError:
            continue
    return lines
