"""Leaves and seals, which stay as entries do, and the working memory of the sealer."""

from django.db import migrations, models

STAY = """
CREATE TRIGGER audit_leaf_stays BEFORE UPDATE OR DELETE ON audit_auditleaf
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_leaf_is_not_emptied BEFORE TRUNCATE ON audit_auditleaf
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_seal_stays BEFORE UPDATE OR DELETE ON audit_auditseal
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_seal_is_not_emptied BEFORE TRUNCATE ON audit_auditseal
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0003_entries_in_the_order_of_commits")]

    operations = [
        migrations.CreateModel(
            name="AuditLeaf",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "chain",
                        "number",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("chain", models.BigIntegerField()),
                ("number", models.BigIntegerField()),
                ("entry_id", models.BigIntegerField(unique=True)),
                ("hash", models.BinaryField(max_length=32)),
            ],
        ),
        migrations.CreateModel(
            name="AuditSeal",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "chain",
                        "number",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("chain", models.BigIntegerField()),
                ("number", models.BigIntegerField()),
                ("size", models.BigIntegerField()),
                ("root", models.BinaryField(max_length=32)),
                ("previous", models.BinaryField(max_length=32)),
                ("sealed_in", models.BigIntegerField()),
                ("sealed_at", models.DateTimeField()),
                ("hash", models.BinaryField(max_length=32)),
            ],
        ),
        migrations.CreateModel(
            name="AuditHead",
            fields=[
                ("chain", models.BigIntegerField(primary_key=True, serialize=False)),
                ("size", models.BigIntegerField()),
                ("frontier", models.BinaryField()),
                ("seals", models.BigIntegerField()),
                ("last_seal", models.BinaryField(max_length=32)),
                ("written_in", models.BigIntegerField()),
                ("entry_id", models.BigIntegerField()),
            ],
        ),
        migrations.AddConstraint(
            model_name="auditseal",
            constraint=models.UniqueConstraint(fields=["chain", "size"], name="audit_seal_grows"),
        ),
        migrations.AddConstraint(
            model_name="auditseal",
            constraint=models.CheckConstraint(
                name="audit_seal_covers_entries",
                condition=models.Q(size__gt=models.F("number")),
            ),
        ),
        migrations.RunSQL(sql=STAY, reverse_sql=migrations.RunSQL.noop),
    ]
