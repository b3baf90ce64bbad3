import pytest
from django.db import connection

from nmo.config.durability import refuse_unsafe_server
from nmo.config.postgres.trouble import DatabaseTrouble


@pytest.mark.django_db
def test_a_server_that_could_lose_what_it_confirmed_is_refused():
    with pytest.raises(DatabaseTrouble, match="fsync and full_page_writes and synchronous_commit"):
        refuse_unsafe_server()


@pytest.mark.django_db
def test_what_is_on_for_this_connection_alone_is_not_complained_of():
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL synchronous_commit = on")
    with pytest.raises(DatabaseTrouble, match="fsync and full_page_writes switched"):
        refuse_unsafe_server()
