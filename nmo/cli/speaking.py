"""What a command says to its user: messages to standard error, results to standard output."""

import json
import sys


def tell(sentence: str) -> None:
    """Say one plain sentence on standard error."""
    print(sentence, file=sys.stderr, flush=True)  # noqa: T201


def answer(text: str) -> None:
    """Write a result to standard output."""
    print(text, flush=True)  # noqa: T201


def answer_json(value: object) -> None:
    """Write one JSON value, and nothing else, to standard output."""
    answer(json.dumps(value, ensure_ascii=False))
