"""Breaches: what was reported, what was done, and whose rows they are."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import nmo.breaches.words
import nmo.orders.fields
from nmo.access.own_force import rows_of_force, rows_with

# What every force may know of another's breaches: that there is one, and when. The view is its
# owner's, who sees the rows of every force.
KNOWN = """
CREATE VIEW breaches_known AS
  SELECT id, ref, order_id, owning_force_id, status, started_at, ended_at, reported_at, same_as_id
  FROM breaches_breach
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0006_break_glass"),
        ("documents", "0001_documents"),
        ("orders", "0006_fewer_indexes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="BreachKnown",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ref", models.CharField(max_length=20)),
                ("status", models.CharField(max_length=40)),
                ("started_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField()),
                ("reported_at", models.DateTimeField()),
            ],
            options={
                "db_table": "breaches_known",
                "managed": False,
            },
        ),
        migrations.CreateModel(
            name="Breach",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ref", models.CharField(max_length=20, unique=True)),
                ("channel", models.CharField(max_length=40)),
                ("reporter", models.CharField(max_length=40)),
                ("reporter_name", models.CharField(blank=True, max_length=200)),
                ("incident_number", models.CharField(blank=True, max_length=60)),
                ("reported_at", models.DateTimeField()),
                ("recorded_at", models.DateTimeField()),
                (
                    "status",
                    models.CharField(default=nmo.breaches.words.Status["REPORTED"], max_length=40),
                ),
                ("started_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "officer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "order",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orders.protectiveorder",
                    ),
                ),
                (
                    "owning_force",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.force",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "same_as",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="breaches.breach",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="access.team",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="BreachAccount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("happened", models.TextField()),
                ("her_words", models.TextField(blank=True)),
                ("started", nmo.orders.fields.WhenField(max_length=22)),
                ("ended", nmo.orders.fields.WhenField(max_length=22, null=True)),
                (
                    "certainty",
                    models.CharField(default=nmo.breaches.words.Certainty["EXACT"], max_length=40),
                ),
                ("where", models.CharField(blank=True, max_length=300)),
                ("where_confidential", models.BooleanField(default=False)),
                ("means", models.JSONField(default=list)),
                (
                    "through",
                    models.CharField(
                        default=nmo.breaches.words.Through["RESPONDENT"], max_length=40
                    ),
                ),
                ("third_party", models.CharField(blank=True, max_length=200)),
                ("named_as", models.CharField(blank=True, max_length=200)),
                ("conditions_known", models.BooleanField(default=True)),
                (
                    "safe_now",
                    models.CharField(default=nmo.breaches.words.Known["NOT_KNOWN"], max_length=40),
                ),
                (
                    "still_there",
                    models.CharField(default=nmo.breaches.words.Known["NOT_KNOWN"], max_length=40),
                ),
                (
                    "children_present",
                    models.CharField(default=nmo.breaches.words.Known["NOT_KNOWN"], max_length=40),
                ),
                (
                    "weapons",
                    models.CharField(default=nmo.breaches.words.Known["NOT_KNOWN"], max_length=40),
                ),
                ("injuries", models.TextField(blank=True)),
                ("other_party_alleges", models.TextField(blank=True)),
                ("aggressor", models.JSONField(default=dict)),
                (
                    "honour_based",
                    models.CharField(default=nmo.breaches.words.Known["NOT_KNOWN"], max_length=40),
                ),
                (
                    "works_for_police",
                    models.CharField(default=nmo.breaches.words.Known["NOT_KNOWN"], max_length=40),
                ),
                ("known_from", models.DateTimeField()),
                ("known_until", models.DateTimeField(null=True)),
                ("because", models.CharField(blank=True, max_length=500)),
                (
                    "breach",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="accounts",
                        to="breaches.breach",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="BreachCondition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("paragraph", models.CharField(max_length=20)),
                ("text", models.TextField(blank=True)),
                ("codes", models.JSONField(default=list)),
                ("third_party", models.BooleanField(default=False)),
                ("power_of_arrest", models.BooleanField(default=False)),
                ("exceptions", models.JSONField(default=list)),
                ("of_event", models.PositiveSmallIntegerField(null=True)),
                ("held", models.BooleanField(default=True)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="conditions",
                        to="breaches.breachaccount",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="BreachDouble",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("found_at", models.DateTimeField()),
                (
                    "decision",
                    models.CharField(
                        default=nmo.breaches.words.DoubleDecision["UNDECIDED"], max_length=40
                    ),
                ),
                ("because", models.CharField(blank=True, max_length=500)),
                ("decided_at", models.DateTimeField(null=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="doubles",
                        to="breaches.breach",
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="breaches.breach",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="BreachPack",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("kind", models.CharField(max_length=40)),
                ("made_at", models.DateTimeField()),
                ("manifest", models.JSONField()),
                (
                    "breach",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="packs",
                        to="breaches.breach",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.document",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="BreachPosition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("known", models.DateTimeField()),
                ("computed_at", models.DateTimeField()),
                ("moments", models.JSONField()),
                ("said", models.JSONField()),
                ("because", models.CharField(blank=True, max_length=500)),
                (
                    "breach",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="positions",
                        to="breaches.breach",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="BreachStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("kind", models.CharField(max_length=40)),
                ("at", nmo.orders.fields.WhenField(max_length=22)),
                ("values", models.JSONField(default=dict)),
                ("words", models.TextField(blank=True)),
                ("recorded_at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("withdrawn_because", models.CharField(blank=True, max_length=500)),
                (
                    "breach",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="breaches.breach",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="breach",
            index=models.Index(fields=["owning_force", "-reported_at"], name="breach_by_force"),
        ),
        migrations.AddIndex(
            model_name="breach",
            index=models.Index(fields=["order", "started_at"], name="breach_by_order"),
        ),
        migrations.AddConstraint(
            model_name="breach",
            constraint=models.CheckConstraint(
                condition=models.Q(("channel__in", ["card", "page", "api"])),
                name="breach_channel_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="breach",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "reporter__in",
                        [
                            "protected_person",
                            "child",
                            "relative_or_friend",
                            "witness",
                            "respondent",
                            "officer",
                            "court_or_solicitor",
                            "agency",
                            "anonymous",
                            "not_known",
                        ],
                    )
                ),
                name="breach_reporter_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="breach",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "status__in",
                        [
                            "reported",
                            "crime_recorded",
                            "under_investigation",
                            "suspect_arrested",
                            "voluntary_interview",
                            "with_CPS",
                            "charged",
                            "not_charged",
                            "at_court",
                            "concluded",
                            "no_crime_cancelled",
                        ],
                    )
                ),
                name="breach_status_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="breach",
            constraint=models.CheckConstraint(
                condition=models.Q(("ended_at__gte", models.F("started_at"))),
                name="breach_ends_after_it_began",
            ),
        ),
        migrations.AddConstraint(
            model_name="breach",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("same_as", models.F("id")), _negated=True),
                    ("same_as", None),
                    _connector="OR",
                ),
                name="breach_is_not_itself",
            ),
        ),
        migrations.AddConstraint(
            model_name="breachaccount",
            constraint=models.CheckConstraint(
                condition=models.Q(("certainty__in", ["exact", "about", "between", "throughout"])),
                name="breachaccount_certainty_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="breachaccount",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "through__in",
                        ["respondent", "third_party_caused", "third_party_own", "not_known"],
                    )
                ),
                name="breachaccount_through_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="breachaccount",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("started", None),
                        (
                            "started__regex",
                            "^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d([+-]\\d\\d:\\d\\d)?)?$",
                        ),
                        _connector="OR",
                    ),
                    models.Q(
                        ("ended", None),
                        (
                            "ended__regex",
                            "^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d([+-]\\d\\d:\\d\\d)?)?$",
                        ),
                        _connector="OR",
                    ),
                ),
                name="breachaccount_started_is_a_moment",
            ),
        ),
        migrations.AddConstraint(
            model_name="breachaccount",
            constraint=models.CheckConstraint(
                condition=models.Q(("safe_now__in", ["yes", "no", "not_known"])),
                name="breachaccount_safe_now_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="breachaccount",
            constraint=models.CheckConstraint(
                condition=models.Q(("still_there__in", ["yes", "no", "not_known"])),
                name="breachaccount_still_there_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="breachaccount",
            constraint=models.CheckConstraint(
                condition=models.Q(("children_present__in", ["yes", "no", "not_known"])),
                name="breachaccount_children_present_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="breachaccount",
            constraint=models.CheckConstraint(
                condition=models.Q(("weapons__in", ["yes", "no", "not_known"])),
                name="breachaccount_weapons_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="breachaccount",
            constraint=models.CheckConstraint(
                condition=models.Q(("honour_based__in", ["yes", "no", "not_known"])),
                name="breachaccount_honour_based_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="breachaccount",
            constraint=models.CheckConstraint(
                condition=models.Q(("works_for_police__in", ["yes", "no", "not_known"])),
                name="breachaccount_works_for_police_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="breachaccount",
            constraint=models.UniqueConstraint(
                fields=("breach", "number"), name="breachaccount_numbered"
            ),
        ),
        migrations.AddConstraint(
            model_name="breachaccount",
            constraint=models.UniqueConstraint(
                condition=models.Q(("known_until", None)),
                fields=("breach",),
                name="breachaccount_one_counts",
            ),
        ),
        migrations.AddConstraint(
            model_name="breachaccount",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("known_until", None),
                    ("known_until__gte", models.F("known_from")),
                    _connector="OR",
                ),
                name="breachaccount_known_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="breachcondition",
            constraint=models.UniqueConstraint(
                fields=("account", "position"), name="breachcondition_placed"
            ),
        ),
        migrations.AddConstraint(
            model_name="breachdouble",
            constraint=models.CheckConstraint(
                condition=models.Q(("decision__in", ["undecided", "same", "different"])),
                name="breachdouble_decision_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="breachdouble",
            constraint=models.UniqueConstraint(
                fields=("first", "second"), name="breachdouble_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="breachdouble",
            constraint=models.CheckConstraint(
                condition=models.Q(("first__lt", models.F("second"))), name="breachdouble_in_order"
            ),
        ),
        migrations.AddConstraint(
            model_name="breachdouble",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("decided_at", None),
                        ("decided_by", None),
                        ("decision", nmo.breaches.words.DoubleDecision["UNDECIDED"]),
                    ),
                    models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                    _connector="OR",
                ),
                name="breachdouble_decided_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="breachpack",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["prosecution", "disclosure"])),
                name="breachpack_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="breachpack",
            constraint=models.UniqueConstraint(
                fields=("breach", "number"), name="breachpack_numbered"
            ),
        ),
        migrations.AddConstraint(
            model_name="breachposition",
            constraint=models.UniqueConstraint(
                fields=("breach", "number"), name="breachposition_numbered"
            ),
        ),
        migrations.AddConstraint(
            model_name="breachstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "assigned",
                            "graded",
                            "attended",
                            "arrest_decision",
                            "also_arrested",
                            "wanted_reviewed",
                            "interviewed",
                            "before_court",
                            "released",
                            "in_prison",
                            "considered",
                            "further_suspect",
                            "crime_recorded",
                            "offence_considered",
                            "she_updated",
                            "update_tried",
                            "her_views_on_bail",
                            "bail_conditions",
                            "evidence",
                            "excuse_raised",
                            "warrant",
                            "advice_asked",
                            "advice_given",
                            "charged",
                            "court_date",
                            "court_result",
                            "outcome",
                            "reopened",
                            "crime_cancelled",
                            "report_withdrawn",
                            "reviewed",
                        ],
                    )
                ),
                name="breachstep_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="breachstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("at", None),
                    ("at__regex", "^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d([+-]\\d\\d:\\d\\d)?)?$"),
                    _connector="OR",
                ),
                name="breachstep_at_is_a_moment",
            ),
        ),
        migrations.AddConstraint(
            model_name="breachstep",
            constraint=models.UniqueConstraint(
                fields=("breach", "number"), name="breachstep_numbered"
            ),
        ),
        migrations.AddConstraint(
            model_name="breachstep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("withdrawn_at", None), ("withdrawn_because", ""), ("withdrawn_by", None)
                    ),
                    models.Q(
                        ("withdrawn_at__isnull", False),
                        ("withdrawn_by__isnull", False),
                        models.Q(("withdrawn_because", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="breachstep_withdrawn_whole",
            ),
        ),
        migrations.RunSQL(KNOWN, "DROP VIEW breaches_known"),
        rows_of_force("breaches_breach"),
        rows_with("breaches_breachaccount", "breach_id", "breaches_breach"),
        rows_with("breaches_breachcondition", "account_id", "breaches_breachaccount"),
        rows_with("breaches_breachdouble", "first_id", "breaches_breach"),
        rows_with("breaches_breachstep", "breach_id", "breaches_breach"),
        rows_with("breaches_breachposition", "breach_id", "breaches_breach"),
        rows_with("breaches_breachpack", "breach_id", "breaches_breach"),
    ]
