"""How a template may want one field shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Showing:
    """The options of `{{ form.name.show(...) }}`; each may be left out.

    text: other words for the label. label: size of the label or legend (s, m, l, xl).
    heading: it is the page's h1. hints and reveal: of a choice, by its value, a hint, or HTML
    (such as another field) to show once it is chosen. says_optional: false for a field that is
    asked only beside some answers of another, where it is not optional.
    """

    text: str = ""
    label: str = ""
    heading: bool = False
    hide_label: bool = False
    inline: bool = False
    says_optional: bool = True
    small: bool = False
    prefix: str = ""
    suffix: str = ""
    classes: str = ""
    hints: Mapping[str, str] = field(default_factory=dict)
    reveal: Mapping[str, str] = field(default_factory=dict)

    @property
    def label_classes(self) -> str:
        """The classes of the label; of a legend they are the same but for their stem."""
        size = [f"govuk-label--{self.label}"] if self.label else []
        return " ".join(size + ["govuk-visually-hidden"] * self.hide_label)

    @property
    def choice_classes(self) -> str:
        """The classes of a group of radios or checkboxes, without their stem."""
        return " ".join(["inline"] * self.inline + ["small"] * self.small)
