"""Old Word files (.doc) and OpenDocument texts (.odt), turned into Word files by LibreOffice."""

from nmo.intake.unpacking.old_word.turning import turn_into_word_files

__all__ = ["turn_into_word_files"]
