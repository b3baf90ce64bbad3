"""The pages of a paper as the pack shows them."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class DrawnPage:
    """One page: its picture as a JPEG, and its words as its text layer has them.

    tall: its height as a share of its width. only_words: nothing stands on the page that its
    words do not say: no picture, no drawn letter, nothing filled into a form.
    """

    picture: bytes
    tall: float
    words: str
    only_words: bool


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """The pages of a paper; `problem` says in words why there are none, or not all.

    of: how many pages the paper has, shown or not.
    """

    pages: tuple[DrawnPage, ...] = ()
    of: int = 0
    problem: str = ""

    @property
    def only_words(self) -> bool:
        """Whether the words of the paper are all that can be seen on it."""
        return not self.problem and all(page.only_words for page in self.pages)

    @property
    def words(self) -> str:
        """Its words, page after page."""
        return "\n".join(page.words for page in self.pages)
