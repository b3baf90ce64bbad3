"""Answers say up to when papers are complete, and passwords of papers are encrypted."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def forget_passwords(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Those given before lay unencrypted; a file that is still locked asks for its own again."""
    papers = apps.get_model("intake", "IntakeItem").objects.using(schema_editor.connection.alias)
    papers.update(passwords=[])


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0006_break_glass"),
        ("documents", "0001_documents"),
        ("intake", "0005_what_people_made_of_papers"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="placelookedat",
            name="force",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="access.force",
            ),
        ),
        migrations.AddIndex(
            model_name="intakeitem",
            index=models.Index(
                condition=models.Q(
                    ("findable_at", None),
                    ("state__in", ["being_read", "quarantined", "received", "to_be_checked"]),
                ),
                fields=["force", "received_at"],
                name="intakeitem_not_found_yet",
            ),
        ),
        migrations.RunPython(forget_passwords, migrations.RunPython.noop),
    ]
