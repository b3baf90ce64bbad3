"""What a person fills in on the pages of papers."""

from collections.abc import Sequence

from django import forms

from nmo.intake.mail.senders.directory import Sender
from nmo.pages.forms import Form, SeveralFilesField

GENUINE = {"yes": True, "no": False, "unsure": None}


class PapersForm(Form):
    """Papers to take in."""

    papers = SeveralFilesField(
        label="The papers",
        help_text=(
            "E-mails saved as files, PDFs, Word files, scans or photographs. Each file is one "
            "paper: choose the saved e-mail rather than what was attached to it."
        ),
        error_messages={"required": "Choose at least one file"},
    )


class AgainForm(Form):
    """Reading a paper again, with a password where it is locked."""

    password = forms.CharField(
        label="Password of the file",
        help_text="Leave it empty where the file is not locked.",
        required=False,
        max_length=200,
    )


class CalledForm(Form):
    """What a court said when it was rung."""

    court = forms.ChoiceField(
        label="Which court did you ring?",
        error_messages={"required": "Choose the court that you rang"},
    )
    genuine = forms.ChoiceField(
        label="Is the paper the court’s own?",
        widget=forms.RadioSelect,
        choices=[
            ("yes", "Yes, the court made it as it stands here"),
            ("no", "No"),
            ("unsure", "Nobody there could say"),
        ],
        error_messages={"required": "Say what the court answered"},
    )
    said = forms.CharField(
        label="Who said what",
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        max_length=500,
    )

    def __init__(self, *args: object, courts: Sequence[Sender], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["court"].choices = [  # type: ignore[attr-defined]
            (court.name, f"{court.name}, {court.phone}") for court in courts
        ]
