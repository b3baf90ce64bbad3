"""The facts that oversight states."""

OPENED = "break_glass.opened"
REVIEWED = "break_glass.reviewed"
