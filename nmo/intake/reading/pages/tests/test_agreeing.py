"""Two readings made into one."""

from nmo.intake.reading.page import Box, Word
from nmo.intake.reading.pages.scans.agreeing import agreed


def line(*words: tuple[str, float]) -> list[Word]:
    return [
        Word(text, Box(0.1 * nth, 0.1, 0.1 * nth + 0.08, 0.12), sure=sure)
        for nth, (text, sure) in enumerate(words)
    ]


def told(first: list[Word], second: list[Word]) -> list[tuple[str, bool | None]]:
    return [(word.text, word.agreed) for word in agreed(first, second)]


def test_what_both_read_is_surer_than_either() -> None:
    (word,) = agreed(line(("violence", 0.8)), line(("violence", 0.9)))
    assert word.agreed is True
    assert word.sure > 0.97


def test_the_surer_word_stands_where_they_differ_and_says_so() -> None:
    first, second = (
        line(("born", 0.9), ("14/O5/1988", 0.4)),
        line(("born", 1), ("14/05/1988", 0.97)),
    )
    assert told(first, second) == [("born", True), ("14/05/1988", False)]


def test_an_accent_that_either_saw_is_kept() -> None:
    assert told(line(("Sian", 0.9)), line(("Siân", 0.8))) == [("Siân", True)]


def test_spaces_that_one_lost_are_found_again() -> None:
    first = line(("by", 0.9), ("way", 0.9), ("of", 0.9))
    assert told(first, line(("bywayof", 0.9))) == [("by", True), ("way", True), ("of", True)]


def test_a_word_that_one_alone_has_is_kept_but_never_sure() -> None:
    words = agreed(line(("must", 0.9), ("not", 0.9)), line(("must", 0.9)))
    assert [word.text for word in words] == ["must", "not"]
    assert words[1].sure <= 0.75


def test_dirt_that_one_alone_has_is_left_out() -> None:
    assert told(line(("must", 0.9), ("~", 0.9)), line(("must", 0.9))) == [("must", True)]
