"""Keys stand once, in an index of the person's own row: a quarter of the space (decision 0021)."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.db import migrations, models

SHORTER = """
    ALTER TABLE matching_matchrecord ALTER COLUMN facts TYPE text USING jsonb_build_array(
        facts->'names', facts->'born', facts->'places', facts->'phones', facts->'withheld')::text"""
LONGER = """
    ALTER TABLE matching_matchrecord ALTER COLUMN facts TYPE jsonb USING jsonb_build_object(
        'names', facts::jsonb->0, 'born', facts::jsonb->1, 'places', facts::jsonb->2,
        'phones', facts::jsonb->3, 'withheld', facts::jsonb->4)"""
GATHER_CODES = """
    UPDATE matching_token SET codes = held.codes
    FROM (SELECT token, array_agg(DISTINCT k ORDER BY k) AS codes
          FROM matching_tokenkey GROUP BY token) AS held
    WHERE held.token = matching_token.text"""
SPREAD_CODES = """
    INSERT INTO matching_tokenkey (k, token) SELECT unnest(codes), text FROM matching_token"""
SPREAD_KEYS = """
    INSERT INTO matching_posting (k, person)
    SELECT unnest(keys), number FROM matching_matchrecord"""


class Migration(migrations.Migration):
    dependencies = [("matching", "0002_labelled_pairs_and_learnt_weights")]
    operations = [
        migrations.RunSQL(
            SHORTER,
            LONGER,
            state_operations=[migrations.AlterField("MatchRecord", "facts", models.TextField())],
        ),
        migrations.AddIndex(
            "MatchRecord",
            django.contrib.postgres.indexes.GinIndex(
                fields=["keys"], name="person_by_key", fastupdate=False
            ),
        ),
        migrations.RunSQL(migrations.RunSQL.noop, SPREAD_KEYS),
        migrations.DeleteModel("Posting"),
        migrations.AddField(
            "Token",
            "codes",
            django.contrib.postgres.fields.ArrayField(
                base_field=models.BigIntegerField(), size=None, default=list
            ),
            preserve_default=False,
        ),
        migrations.RunSQL(GATHER_CODES, SPREAD_CODES),
        migrations.AddIndex(
            "Token",
            django.contrib.postgres.indexes.GinIndex(
                fields=["codes"], name="token_by_code", fastupdate=False
            ),
        ),
        migrations.DeleteModel("TokenKey"),
    ]
