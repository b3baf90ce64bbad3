import pytest
from django.test import Client

from nmo.access import Role
from nmo.access.models import RoleGrant, Team, User
from nmo.access.tests.builders import a_force, a_user, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(client: Client) -> User:
    user = a_user("boss", Role.ADMINISTRATOR)
    sign_in(client, user)
    return user


def test_an_administrator_adds_a_user_who_gets_a_first_password(client: Client, boss: User) -> None:
    entered = {"full_name": "Test Officer", "username": "pc1234", "roles": ["investigator"]}
    page = client.post("/users/add", entered).content.decode()

    user = User.objects.get(username="pc1234")
    shown = next(line for line in page.splitlines() if "<code>" in line)
    assert user.check_password(shown.split("<code>")[1].split("</code>")[0])
    assert user.force_id == boss.force_id


@pytest.mark.usefixtures("boss")
def test_a_refused_user_keeps_what_was_typed(client: Client) -> None:
    entered = {"full_name": "Test Officer", "username": "boss", "roles": ["investigator"]}
    page = client.post("/users/add", entered).content.decode()

    assert "This username is taken" in page
    assert "Test Officer" in page


@pytest.mark.usefixtures("boss")
def test_a_force_named_in_the_form_is_not_taken(client: Client) -> None:
    other = a_force("OTHER", "Other Police")
    entered = {"full_name": "X", "username": "pc1", "roles": ["auditor"], "force_id": other.pk}
    client.post("/users/add", entered)

    assert not User.objects.filter(force=other).exists()


@pytest.mark.usefixtures("boss")
def test_a_role_is_given_and_taken_from_the_users_page(client: Client) -> None:
    user = a_user("pc1234")

    client.post(f"/users/{user.pk}/grant", {"role": "investigator"})
    given = client.get(f"/users/{user.pk}").content.decode()
    client.post(f"/users/{user.pk}/withdraw", {"role": "investigator"})

    assert "Take the role “Investigator”" in given
    assert not RoleGrant.objects.filter(user=user, until_at__isnull=True).exists()
    assert "No role" in client.get(f"/users/{user.pk}").content.decode()


@pytest.mark.usefixtures("boss")
def test_a_user_is_suspended_let_in_again_and_started_afresh(client: Client) -> None:
    user = a_user("pc1234")

    client.post(f"/users/{user.pk}/suspend")
    assert "Suspended" in client.get(f"/users/{user.pk}").content.decode()
    client.post(f"/users/{user.pk}/restore")
    assert User.objects.get(pk=user.pk).is_active
    page = client.post(f"/users/{user.pk}/renew").content.decode()
    assert "Give them this password in person" in page


def test_ones_own_page_offers_no_change_and_takes_none(client: Client, boss: User) -> None:
    page = client.get(f"/users/{boss.pk}").content.decode()
    after = client.post(f"/users/{boss.pk}/grant", {"role": "orders_desk"}, follow=True)

    assert "Give this role" not in page
    assert "You cannot change your own access" in after.content.decode()


@pytest.mark.usefixtures("boss")
@pytest.mark.parametrize("page", ["/users/{}", "/users/{}/renew", "/users/999999/suspend"])
def test_a_user_of_another_force_is_not_to_be_found(client: Client, page: str) -> None:
    theirs = a_user("theirs", force=a_force("OTHER", "Other Police"))
    address = page.format(theirs.pk)

    answer = client.post(address) if address.count("/") == 3 else client.get(address)

    assert answer.status_code == 404


@pytest.mark.usefixtures("boss")
def test_a_team_is_added_to_ones_own_force(client: Client) -> None:
    page = client.post("/teams", {"name": "Desk"}, follow=True).content.decode()
    again = client.post("/teams", {"name": "Desk"}).content.decode()

    assert "<li>Desk</li>" in page
    assert "has a team of that name already" in again
    assert Team.objects.count() == 1


def test_the_page_of_roles_prints_what_each_may_do(client: Client) -> None:
    sign_in(client, a_user("pc1234", Role.FORCE_LEAD))

    page = client.get("/roles").content.decode()

    assert "Protective orders desk" in page
    assert "see a confidential address, phone number or contact" in page


def test_a_reviewer_sees_who_holds_what_and_changes_nothing(client: Client) -> None:
    reviewer = a_user("auditor", Role.AUDITOR)
    user = a_user("pc1234", Role.INVESTIGATOR)
    sign_in(client, reviewer)

    assert "Investigator" in client.get("/users").content.decode()
    assert "Suspend<" not in client.get(f"/users/{user.pk}").content.decode()
    assert client.post(f"/users/{user.pk}/suspend").status_code == 403


def test_an_officer_does_not_see_the_users(client: Client) -> None:
    sign_in(client, a_user("pc1234", Role.RESPONSE_OFFICER))

    assert client.get("/users").status_code == 403
