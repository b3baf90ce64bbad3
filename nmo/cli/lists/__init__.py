"""A list of people to ask about, in a CSV of any size: read a row at a time, whatever is in it."""

from nmo.cli.lists.reading import ListedRow, PeopleList, open_list

__all__ = ["ListedRow", "PeopleList", "open_list"]
