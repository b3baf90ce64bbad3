"""The addresses of the access pages."""

from django.urls import path

from nmo.access.views import (
    add_user,
    change_user,
    prove,
    roles,
    set_up,
    shut,
    sign_in,
    teams,
    tokens,
    users,
    why,
)
from nmo.access.views.own import page, passkeys, recovery
from nmo.access.views.sign_on import back_channel, journey, setting_up

app_name = "access"

urlpatterns = [
    path("sign-in", sign_in.sign_in, name="sign_in"),
    path("sign-in/code", sign_in.code, name="code"),
    path("sign-in/recovery-code", sign_in.recovery_code, name="recovery_code"),
    path("sign-in/passkey", sign_in.passkey, name="passkey"),
    path("sign-in/set-up", set_up.set_up, name="set_up"),
    path("sign-in/with/<str:code>", journey.to_sign_on, name="to_sign_on"),
    path("sign-in/with/<str:code>/back", journey.back, name="sign_on_back"),
    path(
        "sign-in/with/<str:code>/signed-out", back_channel.signed_out_there, name="signed_out_there"
    ),
    path("sign-out", sign_in.sign_out, name="sign_out"),
    path("prove-it", prove.prove_it, name="prove_it"),
    path("prove-it/recovery-code", prove.by_recovery_code, name="prove_by_recovery_code"),
    path("prove-it/sign-on", journey.prove_at_sign_on, name="prove_at_sign_on"),
    path("prove-it/passkey", prove.by_passkey, name="prove_by_passkey"),
    path("your-sign-in", page.own, name="own"),
    path("your-sign-in/sessions/<int:session_id>/end", page.end_session, name="end_session"),
    path("your-sign-in/passkeys/add", passkeys.add, name="add_passkey"),
    path("your-sign-in/passkeys/remove", passkeys.remove, name="remove_passkey"),
    path("your-sign-in/recovery-codes", recovery.make_codes, name="recovery_codes"),
    path("why", why.why, name="why"),
    path("why/over", why.over, name="over"),
    path("emergency/<int:number>/shut", shut.shut, name="shut"),
    path("roles", roles.roles, name="roles"),
    path("users", users.users, name="users"),
    path("users/add", add_user.add, name="add_user"),
    path("users/<int:user_id>", users.user, name="user"),
    path("users/<int:user_id>/grant", change_user.grant, name="grant"),
    path("users/<int:user_id>/withdraw", change_user.withdraw, name="withdraw"),
    path("users/<int:user_id>/suspend", change_user.suspend, name="suspend"),
    path("users/<int:user_id>/restore", change_user.restore, name="restore"),
    path("users/<int:user_id>/move", change_user.move, name="move"),
    path("users/<int:user_id>/sign-out", change_user.sign_out, name="sign_user_out"),
    path("users/<int:user_id>/renew", add_user.renew, name="renew"),
    path("teams", teams.teams, name="teams"),
    path("teams/add", teams.new_team, name="add_team"),
    path("teams/<int:team_id>/name", teams.other_team_name, name="rename_team"),
    path("forces/add", teams.new_force, name="add_force"),
    path("forces/name", teams.other_force_name, name="rename_force"),
    path("sign-on", setting_up.sign_on, name="sign_on"),
    path("sign-on/end", setting_up.end, name="end_sign_on"),
    path("systems", tokens.tokens, name="tokens"),
    path("systems/add", tokens.add, name="add_token"),
    path("systems/<int:token_id>", tokens.token, name="token"),
    path("systems/<int:token_id>/revoke", tokens.revoke, name="revoke_token"),
]
