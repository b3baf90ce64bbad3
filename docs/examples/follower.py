"""Keep an exact copy of the register in SQLite by following its changes.

    NMO_URL=https://register.example NMO_TOKEN=nmo_… python follower.py COPY.sqlite [--once]

Each change is copied in one transaction with its cursor, so this may be killed at any moment and
goes on where it was. Needs Python 3.11 and nothing else. Never print what it copies.
"""

import json
import os
import sqlite3
import sys
import time
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

URL, TOKEN = os.environ["NMO_URL"].rstrip("/") + "/api/v1", os.environ["NMO_TOKEN"]
HEADERS = {"Authorization": f"Bearer {TOKEN}", "NMO-Reason": os.environ.get("NMO_REASON", "intake")}
GONE = {403, 404}  # no longer there, or no longer for us to see: the copy goes too
LATER = {429, 503}
TABLES = """
CREATE TABLE IF NOT EXISTS record (kind TEXT, ref TEXT, body TEXT, PRIMARY KEY (kind, ref));
CREATE TABLE IF NOT EXISTS paper (order_ref TEXT, number INT, sha256 TEXT, content BLOB,
                                  PRIMARY KEY (order_ref, number));
CREATE TABLE IF NOT EXISTS place (only INT PRIMARY KEY CHECK (only = 1), cursor TEXT);
"""
READ = {"order": "/orders/{}", "person": "/people/{}"}


def get(path: str) -> bytes | None:
    """What the register answers; None where the record is gone or not for us. Waits and retries."""
    while True:
        try:
            with urlopen(Request(URL + path, headers=HEADERS), timeout=30) as answer:  # noqa: S310
                return answer.read()
        except HTTPError as refused:
            if refused.code in GONE and not path.startswith("/events"):
                return None
            if refused.code not in LATER:
                raise SystemExit(refused.read().decode()) from refused
            time.sleep(float(refused.headers.get("Retry-After", "5")))
        except (URLError, TimeoutError, ConnectionError):
            time.sleep(1)


def copy(held: sqlite3.Connection, kind: str, ref: str) -> None:
    """Read one record again, or drop it."""
    path = READ.get(kind)
    body = get(path.format(quote(ref, safe=""))) if path else None
    if body is None:
        held.execute("DELETE FROM record WHERE kind = ? AND ref = ?", (kind, ref))
    else:
        held.execute("REPLACE INTO record VALUES (?, ?, ?)", (kind, ref, body.decode()))
    if kind == "order":
        copy_papers(held, ref)


def copy_papers(held: sqlite3.Connection, ref: str) -> None:
    """Read an order's papers that are not here yet; papers are never changed."""
    path = f"/orders/{quote(ref, safe='')}"
    card = json.loads(get(f"{path}/card") or b'{"papers": [], "parties": []}')
    hidden = any(party["restricted"] for party in card["parties"])
    papers = {} if hidden else {paper["number"]: paper["sha256"] for paper in card["papers"]}
    query = "SELECT number FROM paper WHERE order_ref = ?"
    known = {number for (number,) in held.execute(query, (ref,))}
    for number in known - set(papers):
        held.execute("DELETE FROM paper WHERE order_ref = ? AND number = ?", (ref, number))
    for number in set(papers) - known:
        row = (ref, number, papers[number], get(f"{path}/papers/{number}"))
        held.execute("INSERT INTO paper VALUES (?, ?, ?, ?)", row)


def follow(held: sqlite3.Connection, *, once: bool) -> None:
    """Copy change after change; with `once`, until there is nothing new."""
    while True:
        [after] = held.execute("SELECT cursor FROM place").fetchone() or [None]
        page = json.loads(
            get("/events" + (f"?{urlencode({'after': after})}" if after else "")) or ""
        )
        for change in page["changes"]:
            with held:  # one transaction: the records and the place, or neither
                for record in (change["subject"], *change["also"]):
                    copy(held, record["kind"], record["ref"])
                held.execute("REPLACE INTO place VALUES (1, ?)", (change["cursor"],))
        with held:
            held.execute("REPLACE INTO place VALUES (1, ?)", (page["next"],))
        if not page["changes"] and not page["more"]:
            if once:
                return
            time.sleep(2)


if __name__ == "__main__":
    database = sqlite3.connect(Path(sys.argv[1]))
    database.executescript(TABLES)
    follow(database, once="--once" in sys.argv)
