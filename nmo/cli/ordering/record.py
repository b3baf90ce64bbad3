"""Recording the orders of a file: all of them, or none."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from nmo.cli.exits import Refused, WrongUse
from nmo.cli.speaking import answer, answer_json

if TYPE_CHECKING:
    from nmo.orders.recorded import Recorded
    from nmo.orders.shapes import OrderIn, Problem


def record_file(file: Path, *, as_user: str | None, as_json: bool) -> None:
    """Record the order or the list of orders that the file holds.

    What cannot be read is refused before a home is made. Raises Refused (nothing was changed)
    with every problem, WrongUse when there is no such file, NotPermitted.
    """
    from nmo.orders.errors import OrderRefused
    from nmo.orders.shapes import OrderNotUnderstood, Problem

    try:
        recorded = _record(_read(file), as_user=as_user)
    except OrderNotUnderstood as refused:
        raise _refused(refused.problems, as_json=as_json) from refused
    except OrderRefused as refused:
        raise _refused([Problem("", str(refused))], as_json=as_json) from refused
    _print(recorded, as_json=as_json)


def _read(file: Path) -> "list[OrderIn]":
    from nmo.orders.shapes import OrderNotUnderstood, Problem, read_orders

    try:
        return read_orders(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise WrongUse(f"There is no file {file}, or it cannot be read.") from error
    except UnicodeDecodeError as error:
        text = "The file is not UTF-8 text. Save it as UTF-8 and try again."
        raise OrderNotUnderstood([Problem("", text)]) from error


def _record(orders: "Sequence[OrderIn]", *, as_user: str | None) -> "list[Recorded]":
    from nmo.cli.ready import operator, ready

    with ready(create=True):
        from nmo.access.clock import now
        from nmo.orders.actions import record_orders

        return record_orders(orders, by=operator(as_user), now=now())


def _refused(problems: "Sequence[Problem]", *, as_json: bool) -> Refused:
    if as_json:
        named = [{"where": problem.where, "text": problem.text} for problem in problems]
        answer_json({"orders": [], "problems": named})
    said = "\n".join(str(problem) for problem in problems)
    return Refused(f"{said}\nNothing was changed.")


def _print(recorded: "Sequence[Recorded]", *, as_json: bool) -> None:
    if as_json:
        orders = [
            {
                "order_ref": one.ref,
                "result": one.result.value,
                "may_duplicate": list(one.may_duplicate),
            }
            for one in recorded
        ]
        answer_json({"orders": orders, "problems": []})
        return
    for one in recorded:
        answer(f"{one.ref}  {one.result}{_doubles(one)}")


def _doubles(one: "Recorded") -> str:
    if not one.may_duplicate:
        return ""
    return f"  may be the same order as {', '.join(one.may_duplicate)}: a person decides"
