"""The facts that breaches state to `work`: closed words, numbers and times, never a name."""

STANDS = "breach.stands"
STEP = "breach.step"
STEP_WITHDRAWN = "breach.step_withdrawn"
POSITION = "breach.position"
VALUE = "value."  # before the name of a step's value
