"""The filters that templates may use; higher floors add theirs when they start."""

from collections.abc import Callable

Filter = Callable[..., object]


def count_of(number: int, one: str, many: str = "") -> str:
    """A counted noun in words: `1|count_of("order")` is "1 order", 1200 is "1,200 orders"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


_filters: dict[str, Filter] = {"count_of": count_of}


def register(name: str, speak: Filter) -> None:
    """Let templates write `{{ value|name }}`.

    To be called from an application's `ready`, before the first page is made: how a moment is
    spoken belongs to the law, which this floor does not know.
    """
    _filters[name] = speak


def registered() -> dict[str, Filter]:
    """Every filter known so far, by name."""
    return dict(_filters)
