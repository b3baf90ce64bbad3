import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0001_forces_users_grants_and_sign_in"),
        ("documents", "0001_documents"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="FeedBatch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ref", models.CharField(max_length=20, unique=True)),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("zip_name", models.CharField(max_length=255)),
                ("size_bytes", models.PositiveBigIntegerField()),
                ("state", models.CharField(max_length=12)),
                ("state_because", models.CharField(blank=True, max_length=500)),
                ("night", models.DateField(null=True)),
                ("manifest_name", models.CharField(blank=True, max_length=255)),
                ("rows_stated", models.PositiveIntegerField(default=0)),
                ("problems", models.JSONField(default=list)),
                ("received_at", models.DateTimeField()),
                ("finished_at", models.DateTimeField(null=True)),
                (
                    "force",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.force",
                    ),
                ),
                (
                    "manifest",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.document",
                    ),
                ),
                (
                    "received_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FeedFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=255)),
                ("order_ref", models.CharField(blank=True, max_length=60)),
                ("result", models.CharField(max_length=12)),
                ("reasons", models.JSONField(default=list)),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("size_bytes", models.PositiveIntegerField(default=0)),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="files",
                        to="intake.feedbatch",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.document",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FeedPart",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("content", models.BinaryField()),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="intake.feedbatch",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FeedRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("case_number", models.CharField(blank=True, max_length=60)),
                ("file_name", models.CharField(blank=True, max_length=255)),
                ("order_ref", models.CharField(blank=True, db_index=True, max_length=60)),
                ("result", models.CharField(max_length=12)),
                ("reasons", models.JSONField(default=list)),
                ("cells", models.JSONField(default=dict)),
                (
                    "batch",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rows",
                        to="intake.feedbatch",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="feedbatch",
            index=models.Index(fields=["night"], name="feedbatch_by_night"),
        ),
        migrations.AddConstraint(
            model_name="feedbatch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["waiting", "importing", "done", "refused", "stopped"])
                ),
                name="feedbatch_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="feedbatch",
            constraint=models.CheckConstraint(
                condition=models.Q(("sha256__regex", "^[0-9a-f]{64}$")),
                name="feedbatch_sha256_is_hex",
            ),
        ),
        migrations.AddConstraint(
            model_name="feedbatch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "done"), _negated=True),
                    models.Q(
                        ("finished_at__isnull", False),
                        ("manifest__isnull", False),
                        ("night__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="feedbatch_done_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="feedbatch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["refused", "stopped"]), _negated=True),
                    models.Q(("state_because", ""), _negated=True),
                    _connector="OR",
                ),
                name="feedbatch_refusal_has_its_reason",
            ),
        ),
        migrations.AddIndex(
            model_name="feedfile",
            index=models.Index(fields=["order_ref", "sha256"], name="feedfile_by_order"),
        ),
        migrations.AddConstraint(
            model_name="feedfile",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("result__in", ["attached", "twin", "no_row", "missing", "rejected"])
                ),
                name="feedfile_result_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="feedfile",
            constraint=models.UniqueConstraint(fields=("batch", "name"), name="feedfile_once"),
        ),
        migrations.AddConstraint(
            model_name="feedfile",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("document", None), ("result", "missing"), ("sha256", "")),
                    models.Q(
                        models.Q(("result", "missing"), _negated=True),
                        models.Q(("sha256", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="feedfile_here_or_missing",
            ),
        ),
        migrations.AddConstraint(
            model_name="feedfile",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("result__in", ["attached", "twin"]), _negated=True),
                    models.Q(
                        ("document__isnull", False), models.Q(("order_ref", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="feedfile_attached_is_kept",
            ),
        ),
        migrations.AddConstraint(
            model_name="feedpart",
            constraint=models.UniqueConstraint(fields=("batch", "number"), name="feedpart_once"),
        ),
        migrations.AddConstraint(
            model_name="feedrow",
            constraint=models.CheckConstraint(
                condition=models.Q(("result__in", ["new", "seen", "changed", "rejected"])),
                name="feedrow_result_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="feedrow",
            constraint=models.UniqueConstraint(fields=("batch", "number"), name="feedrow_once"),
        ),
        migrations.AddConstraint(
            model_name="feedrow",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("result", "rejected"),
                    models.Q(("order_ref", ""), _negated=True),
                    _connector="OR",
                ),
                name="feedrow_rejected_or_about_an_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="feedrow",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("result__in", ["rejected", "changed"]), _negated=True),
                    models.Q(("reasons", []), _negated=True),
                    _connector="OR",
                ),
                name="feedrow_rejected_says_why",
            ),
        ),
    ]
