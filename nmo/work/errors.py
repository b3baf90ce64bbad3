"""What can be refused about work, in words for the person who was refused."""

from enum import StrEnum


class WhyNot(StrEnum):
    """Why somebody cannot take, finish or give back a task."""

    NONE_HERE = "This work is not there. It may belong to another force."
    NOT_NEEDED = "This no longer needs doing: the record has changed."
    DONE = "{name} was quicker and has done this."
    TAKEN = "{name} was quicker and has this now."
    NOBODYS = "You do not have this: nobody has it now."
    ALREADY_MINE = "You have this already."


class NotYours(Exception):
    """The task is not open to this person now: somebody else was quicker, or it is over."""

    def __init__(self, why: WhyNot, name: str = "") -> None:
        super().__init__(why.format(name=name))
        self.why = why
