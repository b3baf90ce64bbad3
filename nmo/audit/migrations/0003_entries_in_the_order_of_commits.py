"""Each entry says which transaction wrote it: the order that sealing and followers read in.

Entries that are there already get the number of this migration's transaction, so they come first,
ordered by their ids.
"""

from django.db import migrations, models

import nmo.audit.models

CHANGED = models.Q(kind__in=["collection", "alteration", "combination", "erasure"])


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_entries_stay")]

    operations = [
        migrations.AddField(
            model_name="auditentry",
            name="written_in",
            field=models.BigIntegerField(db_default=nmo.audit.models.CurrentTransaction()),
        ),
        migrations.AddIndex(
            model_name="auditentry",
            index=models.Index(fields=["at", "id"], name="audit_by_moment"),
        ),
        migrations.AddIndex(
            model_name="auditentry",
            index=models.Index(fields=["written_in", "id"], name="audit_in_order"),
        ),
        migrations.AddIndex(
            model_name="auditentry",
            index=models.Index(
                fields=["written_in", "id"], name="audit_changes_in_order", condition=CHANGED
            ),
        ),
        migrations.AddIndex(
            model_name="auditentry",
            index=models.Index(
                fields=["subject_kind", "subject_id", "id"],
                name="audit_by_version",
                condition=CHANGED,
            ),
        ),
    ]
