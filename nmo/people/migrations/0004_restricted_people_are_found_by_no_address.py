"""Whoever is under restricted handling already is found by an address no longer."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from nmo.matching.renewing import keep_back_addresses
from nmo.people.same_person.groups import REACHED

MARKED = "SELECT DISTINCT person_id FROM people_restriction WHERE withdrawn_at IS NULL"
EVERY_RECORD = f"WITH {REACHED} SELECT DISTINCT person FROM reached"  # noqa: S608


def keep_back(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001
    """Forget their addresses, by every record of theirs, in what people are found by."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(MARKED)
        marked = [number for (number,) in cursor.fetchall()]
        cursor.execute(EVERY_RECORD, {"people": marked})
        keep_back_addresses(cursor, [number for (number,) in cursor.fetchall()])


class Migration(migrations.Migration):
    dependencies = [("people", "0003_fewer_indexes"), ("matching", "0005_keys_written_anew")]
    operations = [migrations.RunPython(keep_back, migrations.RunPython.noop)]
