"""What the log keeps of a fault names nobody."""

import json
import logging

import pytest
import structlog
from django.test import Client

from nmo.config.logging import logging_config

NAME = "Leanne Pike"


def written(record: logging.LogRecord) -> dict[str, str]:
    """The line that the log keeps of this."""
    chosen = dict(logging_config("INFO")["formatters"]["json"])
    made = structlog.stdlib.ProcessorFormatter(
        **{name: value for name, value in chosen.items() if name != "()"}
    )
    line: dict[str, str] = json.loads(made.format(record))
    return line


def fault() -> logging.LogRecord:
    try:
        try:
            raise ValueError(f"Key (name)=({NAME}) already exists.")
        except ValueError as error:
            raise RuntimeError(NAME) from error
    except RuntimeError as error:
        known = (type(error), error, error.__traceback__)
        return logging.LogRecord("nmo", logging.ERROR, __file__, 1, "It failed", None, known)


def test_a_fault_is_kept_without_its_words() -> None:
    line = written(fault())

    assert line["event"] == "It failed"
    assert "builtins.RuntimeError" in line["exception"]
    assert "builtins.ValueError" in line["exception"]
    assert "test_logging.py" in line["exception"]
    assert NAME not in json.dumps(line)


@pytest.mark.django_db
def test_an_address_is_kept_by_its_shape(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    client.get(f"/nobody/{NAME}/")

    lines = [written(record) for record in caplog.records]

    assert [line["event"] for line in lines] == ["Answered 404 at an address that is none of ours"]
    assert NAME not in json.dumps(lines)
