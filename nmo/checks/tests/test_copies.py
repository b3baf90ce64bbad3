"""A copy of an order shown at the door."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from nmo.access import Role
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def phone(client: Client) -> Client:
    sign_in(client, a_user("pc77", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)
    return client


def picture() -> SimpleUploadedFile:
    held = io.BytesIO()
    Image.new("RGB", (4, 4)).save(held, "JPEG")
    return SimpleUploadedFile("copy.jpg", held.getvalue(), content_type="image/jpeg")


@pytest.mark.requirement(16)
def test_a_copy_is_found_at_once_and_says_that_it_is_not_checked(phone: Client) -> None:
    said = {"pictures": [picture()], "respondent_name": "Ivor Novak", "order_type": "nmo",
            "respondent_born_on": "1 2 1980", "protected_name": "Ada Moss"}  # fmt: skip

    saved = phone.post("/check/copy/", said, follow=True).content.decode()
    found = phone.post(
        "/check/", {"question": "ivor novak 1/2/1980", "reason": "incident"}, follow=True
    ).content.decode()

    for page in (saved, found):
        assert "1 order found" in page
        assert "Ivor Novak" in page
        assert "checked against the sealed copy" in page


def test_without_a_picture_nothing_is_saved_and_the_name_stays(phone: Client) -> None:
    page = phone.post("/check/copy/", {"respondent_name": "Ivor Novak", "order_type": "nmo"})

    words = page.content.decode()
    assert "Add at least one photograph of the copy" in words
    assert 'value="Ivor Novak"' in words


def test_a_file_that_is_no_picture_is_refused_in_words(phone: Client) -> None:
    said = {"pictures": [SimpleUploadedFile("a.exe", b"MZ\x90")], "respondent_name": "Ivor Novak",
            "order_type": "nmo"}  # fmt: skip

    page = phone.post("/check/copy/", said)

    assert "One of the files is not a picture or PDF." in page.content.decode()
