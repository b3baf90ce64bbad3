"""Labels of paragraphs, and whether they carry the counting on."""

import pytest

from nmo.intake.reading.terms.operative.counting import Counting
from nmo.intake.reading.terms.operative.labels import label_of

RUNS = {
    ("1. A", "2. B", "3. C"): ["1", "2", "3"],
    ("1 A", "2 B"): ["1", "2"],
    ("(1) A", "(2) B"): ["(1)", "(2)"],
    ("1) A", "2) B"): ["1", "2"],
    ("Paragraph 1 A", "Paragraph 2 B"): ["1", "2"],
    ("1. A", "(a) b", "(b) c", "2. D"): ["1", "1(a)", "1(b)", "2"],
    ("1. A", "a. b", "b. c", "2. D"): ["1", "1a", "1b", "2"],
    ("1. A", "(i) b", "(ii) c", "(iii) d"): ["1", "1(i)", "1(ii)", "1(iii)"],
    ("1. A", "(a) b", "(i) c", "(ii) d", "(b) e"): ["1", "1(a)", "1(a)(i)", "1(a)(ii)", "1(b)"],
    ("4. A", "4.1 b", "4.2 c", "5. D"): ["4", "4.1", "4.2", "5"],
    ("2(a) b", "2(b) c"): ["2(a)", "2(b)"],
    ("A. A", "B. B"): ["A", "B"],
    ("l. A", "2. B"): ["1", "2"],
    ("9. A", "lO. B"): ["9", "10"],
    ("4. A", "S. B"): ["4", "5"],
    ("1. A", "{a) b", "(b] c"): ["1", "1(a)", "1(b)"],
}


@pytest.mark.parametrize(("lines", "paras"), RUNS.items())
def test_labels_are_cited_as_they_are_printed(lines, paras):
    counting = Counting()
    labels = [label_of(line) for line in lines]
    assert [counting.take(label, opened=True).para for label in labels] == paras


def test_a_number_far_from_the_last_is_no_label():
    counting = Counting()
    counting.take(label_of("1. A"), opened=False)
    assert counting.take(label_of("28. May 2027"), opened=False) is None


@pytest.mark.parametrize("line", ["The respondent", "100 metres of it", "Mr Smith", "12th May"])
def test_a_line_of_words_has_no_label(line):
    assert label_of(line) is None
