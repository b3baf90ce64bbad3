"""Run the tests that prove numbered requirements, and print one line for each requirement.

A line is the number, then `pass`, `fail` or `none`, then the tests that carry the number.
"""

import contextlib
import io
import sys
from collections import defaultdict

import pytest

LAST_REQUIREMENT = 65


class Proofs:
    """Collects, while pytest runs, which tests prove which requirement."""

    def __init__(self) -> None:
        self.tests: dict[int, list[str]] = defaultdict(list)
        self.failed: set[str] = set()

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Note the numbers that each test carries."""
        for item in items:
            for mark in item.iter_markers("requirement"):
                for number in mark.args:
                    self.tests[number].append(item.nodeid)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note what failed; a test that was skipped proves nothing either."""
        if report.failed or report.skipped:
            self.failed.add(report.nodeid)

    def line(self, number: int) -> str:
        """The line of one requirement."""
        tests = self.tests.get(number, [])
        if not tests:
            return f"{number} none"
        verdict = "fail" if self.failed.intersection(tests) else "pass"
        return f"{number} {verdict} {' '.join(dict.fromkeys(map(_without_values, tests)))}"


def _without_values(test: str) -> str:
    """A test's name without the values that it ran with."""
    return test.partition("[")[0]


def main() -> int:
    """Run, print the table, and fail if a test that proves a requirement failed."""
    proofs = Proofs()
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        code = pytest.main(["-m", "requirement and not prove", "-q"], plugins=[proofs])
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        print(said.getvalue(), file=sys.stderr)  # noqa: T201
    for number in range(1, LAST_REQUIREMENT + 1):
        print(proofs.line(number))  # noqa: T201
    return 0 if code in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED) else 1


if __name__ == "__main__":
    sys.exit(main())
