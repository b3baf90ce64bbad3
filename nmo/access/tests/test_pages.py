import pytest
from django.test import Client

from nmo.access import Role
from nmo.access.actions import make_local_admin
from nmo.access.clock import now
from nmo.access.models import Force, RoleGrant, SignOnAccount, Team, User
from nmo.access.tests.builders import NOON, a_force, a_user, sign_in
from nmo.audit.models import AuditEntry

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
    page = client.post("/teams/add", {"name": "Desk"}, follow=True).content.decode()
    again = client.post("/teams/add", {"name": "Desk"}).content.decode()

    assert "<li>Desk" in page
    assert "has a team of that name already" in again
    assert Team.objects.count() == 1


def test_ones_own_force_and_its_teams_are_renamed(client: Client, boss: User) -> None:
    team = Team.objects.create(force=boss.force, name="Desk")

    client.post("/forces/name", {"name": "Test Constabulary"})
    client.post(f"/teams/{team.pk}/name", {"name": "Protective orders desk"})

    page = client.get("/teams").content.decode()
    assert "Test Constabulary (TEST)" in page
    assert "Protective orders desk" in page
    assert AuditEntry.objects.filter(what__in=["force.renamed", "team.renamed"]).count() == 2


@pytest.mark.usefixtures("boss")
def test_a_team_of_another_force_is_not_renamed(client: Client) -> None:
    theirs = Team.objects.create(force=a_force("OTHER", "Other Police"), name="Desk")

    assert client.post(f"/teams/{theirs.pk}/name", {"name": "X"}).status_code == 404
    assert Team.objects.get().name == "Desk"


@pytest.mark.usefixtures("boss")
def test_a_force_is_added_only_by_the_force_that_runs_the_register(client: Client) -> None:
    entered = {"code": "wyp", "name": "West Yorkshire Police"}
    make_local_admin(now=now())
    refused = client.post("/forces/add", entered)
    keeper = Client()
    sign_in(keeper, a_user("keeper", Role.ADMINISTRATOR, force=a_force("LOCAL", "Local force")))

    added = keeper.post("/forces/add", entered)
    again = keeper.post("/forces/add", entered).content.decode()
    wrong = keeper.post("/forces/add", {"code": "W Y P", "name": "X"}).content.decode()

    assert (refused.status_code, added.status_code) == (403, 302)
    assert Force.objects.get(code="WYP").name == "West Yorkshire Police"
    assert "on the register already" in again
    assert "holds only capital letters" in wrong


def test_a_user_changes_team_within_the_force(client: Client, boss: User) -> None:
    user = a_user("pc1234")
    own = Team.objects.create(force=boss.force, name="Desk")
    theirs = Team.objects.create(force=a_force("OTHER", "Other Police"), name="Desk")

    client.post(f"/users/{user.pk}/move", {"team": own.pk})
    user.refresh_from_db()
    moved = user.team_id
    refused = client.post(f"/users/{user.pk}/move", {"team": theirs.pk})

    assert moved == own.pk
    assert refused.status_code == 404


@pytest.mark.usefixtures("boss")
def test_a_user_is_signed_out_everywhere_by_an_administrator(client: Client) -> None:
    user, phone = a_user("pc1234"), Client()
    sign_in(phone, user, user_agent="Mozilla/5.0 (iPhone) Safari/604.1")

    listed = client.get(f"/users/{user.pk}").content.decode()
    client.post(f"/users/{user.pk}/sign-out")

    assert "Safari on iPhone" in listed
    assert phone.get("/roles").status_code == 302
    assert "Nowhere at the moment" in client.get(f"/users/{user.pk}").content.decode()
    assert AuditEntry.objects.filter(what="user.signed_out_everywhere").count() == 1


@pytest.mark.usefixtures("boss")
def test_who_gave_and_took_each_role_stands_on_the_users_page(client: Client) -> None:
    user = a_user("pc1234")
    client.post(f"/users/{user.pk}/grant", {"role": "investigator"})
    client.post(f"/users/{user.pk}/withdraw", {"role": "investigator"})

    page = client.get(f"/users/{user.pk}").content.decode()

    history = page[page.index("Roles held, and who gave them") :]
    assert "Investigator" in history
    assert "Still held" not in history
    assert history.count("Test Officer") == 2


@pytest.mark.usefixtures("boss")
@pytest.mark.parametrize("change", ["grant", "withdraw", "renew", "move"])
def test_who_follows_the_forces_sign_on_is_changed_there(client: Client, change: str) -> None:
    user = a_user("pc1234", Role.INVESTIGATOR)
    SignOnAccount.objects.create(user=user, issuer="https://x.example", subject="1", first_at=NOON)

    page = client.get(f"/users/{user.pk}").content.decode()
    said = client.post(f"/users/{user.pk}/{change}", {"role": "auditor"}, follow=True)

    assert "follow the force’s sign-on" in page
    assert "Give this role" not in page
    if change != "withdraw":
        assert "This user follows the force’s sign-on" in said.content.decode()


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
