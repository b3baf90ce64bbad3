"""What a pack says of its own making: who, when, from what, and the digest of all that is in it.

It is attached to the pack as `pack.json`. Its digest stands on the cover.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from nmo.breaches.words import PackKind
from nmo.documents.rules import digest

NAME, WORDS = "pack.json", "words.json"
FORM = "nmo-pack/1"


class NotAManifest(ValueError):
    """What is attached as `pack.json` does not say what a pack's does."""


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A document: by its exhibit reference, whether it is attached, and why it is not if not."""

    ref: str
    what: str
    sha256: str
    attached: str = ""  # the name under which its bytes are in the pack
    left_out: str = ""


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """The making of one pack. No name of anybody but its maker stands in it.

    of_version: which version of the breach it was made from. register: the release that
    made it. words_sha256: of `words.json`, which has the words of the pack as they were recorded.
    """

    form: str = FORM
    breach: str
    order: str
    number: int
    kind: PackKind
    made_at: str
    made_by: str
    force: str
    of_version: int
    of_order_version: int
    known: str
    register: str
    words_sha256: str
    documents: tuple[Listed, ...]
    missing: tuple[str, ...]

    def as_bytes(self) -> bytes:
        """The manifest as it is attached; the same manifest gives the same bytes."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True).encode()

    @property
    def sha256(self) -> str:
        """The digest that stands on the cover."""
        return digest(self.as_bytes())


def read_manifest(data: bytes) -> Manifest:
    """The manifest that was attached. Raises NotAManifest."""
    try:
        said: Any = json.loads(data)
        documents = tuple(Listed(**each) for each in said["documents"])
        whole = {name: said[name] for name in _NAMES}
        return Manifest(**{**whole, **_read(said), "documents": documents})
    except (ValueError, TypeError, KeyError, RecursionError) as wrong:
        raise NotAManifest from wrong


_NAMES = tuple(each.name for each in fields(Manifest))


def _read(said: Mapping[str, Any]) -> dict[str, Any]:
    if said["form"] != FORM:
        raise ValueError(said["form"])
    return {"kind": PackKind(said["kind"]), "missing": tuple(said["missing"])}
