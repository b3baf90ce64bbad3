"""The keys of this release: "Mollah" after other names is a family name, no title."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from nmo.matching.renewing import renew


def write_keys_anew(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001
    """Write them, and leave the counting of words to the night."""
    with schema_editor.connection.cursor() as cursor:
        renew(cursor)


class Migration(migrations.Migration):
    dependencies = [("matching", "0005_keys_written_anew")]
    operations = [migrations.RunPython(write_keys_anew, migrations.RunPython.noop)]
