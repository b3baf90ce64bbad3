"""What a person fills in on the pages of the courts' feed."""

from django import forms

from nmo.pages.forms import Form


class UploadForm(Form):
    """One zip of the courts."""

    zip = forms.FileField(
        label="The courts' zip",
        help_text="The file PRL_ORDERS_….zip as the courts sent it. Do not open or repack it.",
        error_messages={
            "required": "Choose the zip that the courts sent",
            "empty": "The file is empty. Choose the zip as the courts sent it",
        },
    )
