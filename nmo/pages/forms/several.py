"""Several files at once."""

from collections.abc import Sequence

from django import forms
from django.core.files.base import File


class SeveralFilesInput(forms.FileInput):
    """A file input that takes more than one."""

    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """A list of uploaded files, each checked as a single one would be."""

    widget = SeveralFilesInput

    def clean(self, data: object, initial: object = None) -> "list[File[bytes]]":
        """The files given, in their order; a required field with none is refused."""
        given = data if isinstance(data, Sequence) and not isinstance(data, str) else [data]
        files = [super(SeveralFilesField, self).clean(each, initial) for each in given or [None]]
        return [file for file in files if file]
