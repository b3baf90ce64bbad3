"""What every published shape stands on: closed, documented, and readable without a framework.

A shape is a frozen dataclass whose fields are described by the text under them. Pydantic, where
it is used above, reads the two names with underscores; nothing here imports it.
"""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar


class Shape:
    """The base of every shape that leaves the register (docs/shapes.md, docs/schemas)."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "use_attribute_docstrings": True,
        "extra": "forbid",
    }


@dataclass(frozen=True, kw_only=True)
class Written:
    """How a text is written: the pattern that it keeps to, and an example of it."""

    pattern: str
    example: str

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        """The JSON Schema of the text with this said of it."""
        return {**handler(schema), "pattern": self.pattern, "examples": [self.example]}


_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_CLOCK = r"T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?"

Day = Annotated[str, Written(pattern=f"^{_DAY}$", example="2026-03-02")]
Moment = Annotated[str, Written(pattern=f"^{_DAY}{_CLOCK}$", example="2026-03-02T14:30")]
DayOrMoment = Annotated[str, Written(pattern=f"^{_DAY}({_CLOCK})?$", example="2026-03-02T14:30")]
