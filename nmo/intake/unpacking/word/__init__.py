"""Word files as pages: their words with Word's own numbers, tables, boxes, headers and footers."""

from nmo.intake.unpacking.word.reading import words_of_word_file

__all__ = ["words_of_word_file"]
