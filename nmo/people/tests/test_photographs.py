"""Photographs: kept as they came, shown without what was hidden in them."""

from io import BytesIO

import pytest
from PIL import Image

from nmo.access import Role
from nmo.audit.models import AuditEntry
from nmo.people.actions import add_photograph, restrict_person, withdraw_detail
from nmo.people.models import Person, Photograph
from nmo.people.pictures import LONGEST_SIDE, PictureUnreadable, safe_picture
from nmo.people.tests.builders import NOW, a_person, a_picture, browser, reader
from nmo.people.words import RestrictionKind

pytestmark = pytest.mark.django_db


def pictured(**saved: object) -> tuple[Person, int]:
    by = reader()
    person = a_person(by)
    row = add_photograph(
        person.ref, a_picture(**saved), taken_on=None, source="Custody", by=by, now=NOW
    )
    return person, row


def test_a_photograph_is_served_anew_upright_and_with_nothing_hidden_in_it() -> None:
    _, row = pictured()

    answer = browser().get(f"/people/photographs/{row}")

    picture = Image.open(BytesIO(answer.content))
    assert answer["Content-Type"] == "image/jpeg"
    assert picture.size == (40, 60)
    assert len(picture.getexif()) == 0
    assert b"HiddenCamera" not in answer.content


def test_a_photograph_is_kept_as_it_came() -> None:
    _, row = pictured()

    assert b"HiddenCamera" in bytes(Photograph.objects.get(pk=row).document.content)


@pytest.mark.requirement(21)
def test_the_photograph_of_a_restricted_person_is_not_there_for_others() -> None:
    person, row = pictured()
    by = reader(username="pc9")
    restrict_person(person.ref, RestrictionKind.REFUGE, source="IDVA", by=by, now=NOW)

    assert browser(Role.RESPONSE_OFFICER).get(f"/people/photographs/{row}").status_code == 404
    seen = browser(Role.SAFEGUARDING_OFFICER, username="idva")
    assert seen.get(f"/people/photographs/{row}").status_code == 200


def test_a_withdrawn_photograph_is_gone_and_its_row_says_why() -> None:
    person, row = pictured()
    by = reader(username="pc9")
    withdraw_detail(person.ref, "photograph", row, because="His brother", by=by, now=NOW)

    client = browser()
    assert client.get(f"/people/photographs/{row}").status_code == 404
    assert "because His brother" in client.get(f"/people/{person.ref}/").content.decode()


def test_seeing_a_photograph_is_recorded() -> None:
    person, row = pictured()
    browser().get(f"/people/photographs/{row}")

    assert AuditEntry.objects.get(what="photograph.opened").subject_id == person.ref


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_pictures_of_every_kind_leave_as_jpeg(kind: str) -> None:
    given = BytesIO()
    Image.new("RGBA", (10, 10), (200, 0, 0, 128)).save(given, format=kind)

    assert Image.open(BytesIO(safe_picture(given.getvalue()))).format == "JPEG"


def test_a_large_picture_leaves_smaller() -> None:
    given = BytesIO()
    Image.new("RGB", (3000, 1500)).save(given, format="JPEG")

    assert Image.open(BytesIO(safe_picture(given.getvalue()))).size == (LONGEST_SIDE, 600)


def test_a_picture_that_would_fill_the_memory_is_refused_unread() -> None:
    bomb = BytesIO()
    Image.new("1", (9000, 9000)).save(bomb, format="PNG")

    with pytest.raises(PictureUnreadable):
        safe_picture(bomb.getvalue())


@pytest.mark.parametrize("broken", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", a_picture()[:300]])
def test_what_is_no_whole_picture_is_refused(broken: bytes) -> None:
    with pytest.raises(PictureUnreadable):
        safe_picture(broken)
