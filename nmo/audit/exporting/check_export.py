"""Check a part of the log that was taken away: every entry is in the log that was sealed.

    python3 check_export.py [FOLDER [KEPT.json ...]]

Needs Python 3 and nothing else. FOLDER is the export (this folder, unless named). KEPT.json are
seals that were kept elsewhere when the export was made: the log must still begin with what was
under them. Ends with 1 when anything is wrong. Entries are hashed, and led to the root of their
seal, as in RFC 9162 section 2.1.
"""

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

Json = dict[str, Any]
COLUMNS = (
    "id", "written_in", "at", "recorded_at", "kind", "what", "actor_id", "actor_name",
    "force_id", "via", "reason", "subject_kind", "subject_id", "detail_digest",
)  # fmt: skip


def text(values: list[Any]) -> bytes:
    """The one way in which an entry and a seal are written before they are hashed."""
    return json.dumps(values, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def seal_hash(seal: Json) -> str:
    """The hash of a seal over all that it says."""
    names = ("chain", "number", "size", "root", "previous", "sealed_in", "sealed_at")
    return hashlib.sha256(text(["nmo-audit-seal/1", *(seal[name] for name in names)])).hexdigest()


def node(left: bytes, right: bytes) -> bytes:
    """The hash over two nodes."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_above(leaf: bytes, place: int, size: int, path: list[str]) -> str:
    """The root that the path leads to from a leaf (RFC 9162 section 2.1.3.2)."""
    root, last = leaf, size - 1
    for beside in map(bytes.fromhex, path):
        if place & 1 or place == last:
            root = node(beside, root)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            root = node(root, beside)
        place, last = place >> 1, last >> 1
    return root.hex() if last == 0 else ""


def wrong_with(line: Json, seals: dict[int, Json]) -> str:
    """What is wrong with one exported entry; empty when nothing is."""
    entry, detail, seal = line["entry"], line["detail"], seals.get(line["chain"])
    if detail is not None:
        digest = hashlib.sha256(bytes.fromhex(detail["salt"]) + detail["payload"].encode())
        if digest.hexdigest() != entry["detail_digest"]:
            return "its detail is not the one it was written with"
    if line["path"] is None or seal is None or line["place"] >= seal["size"]:
        return "it was not sealed when this was taken away"
    leaf = hashlib.sha256(b"\x00" + text(["nmo-audit-entry/1", *(entry[c] for c in COLUMNS)]))
    root = root_above(leaf.digest(), line["place"], seal["size"], line["path"])
    return "" if root == seal["root"] else "it is not what was sealed"


def grew_from(kept: Json, seal: Json, proof: list[str]) -> bool:
    """Whether the log under `seal` begins with what was under `kept` (section 2.1.4.2)."""
    if kept["size"] == seal["size"]:
        return bool(kept["root"] == seal["root"])
    first = [kept["root"]] if kept["size"].bit_count() == 1 else []
    before, *rest = [bytes.fromhex(each) for each in [*first, *proof]]
    after, place, last = before, kept["size"] - 1, seal["size"] - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    for beside in rest:
        if place & 1 or place == last:
            before, after = node(beside, before), node(beside, after)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            after = node(after, beside)
        place, last = place >> 1, last >> 1
    return (last, before.hex(), after.hex()) == (0, kept["root"], seal["root"])


def wrong_seals(folder: Path, seals: dict[int, Json], kept_files: list[Path]) -> list[str]:
    """What is wrong with the seals themselves, and with how they go on from those kept."""
    wrong = [
        f"chain {c}: its seal was changed" for c, s in seals.items() if seal_hash(s) != s["hash"]
    ]
    proofs = {
        (each["chain"], each["size"]): each["proof"]
        for each in json.loads((folder / "since-kept.json").read_text())
    }
    for file in kept_files:
        for kept in json.loads(file.read_text())["seals"]:
            proof = proofs.get((kept["chain"], kept["size"]))
            if proof is None or not grew_from(kept, seals[kept["chain"]], proof):
                wrong.append(f"chain {kept['chain']}: it does not go on from the seal in {file}")
    return wrong


def main(folder: Path, kept: list[Path]) -> int:
    """Check every line, and say how many there were and what is wrong."""
    seals = {s["chain"]: s for s in json.loads((folder / "seals.json").read_text())["seals"]}
    wrong = wrong_seals(folder, seals, kept)
    count = 0
    with (folder / "entries.jsonl").open(encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            count += 1
            if found := wrong_with(line, seals):
                wrong.append(f"entry {line['entry']['id']}: {found}")
    verdict = "something is wrong" if wrong else "every one is in the log that was sealed"
    sys.stdout.write("\n".join([*wrong, f"{count} entries: {verdict}.", ""]))
    return 1 if wrong else 0


if __name__ == "__main__":
    given = [Path(word) for word in sys.argv[1:]]
    sys.exit(main(given[0] if given else Path(__file__).parent, given[1:]))
