"""Which letters a list is written in, found out from all of it; and its digest, on the way."""

import codecs
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO

from nmo.cli.exits import Refused

CHUNK = 1024 * 1024
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, kw_only=True)
class Letters:
    """How to read a file, and what tells it from any other."""

    encoding: str
    sha256: str


def letters_of(file: BinaryIO) -> Letters:
    """UTF-8, UTF-16 with its mark, or else Windows-1252. Raises Refused where it is no text."""
    file.seek(0)
    first = file.read(2)
    tried = "utf-16" if first in UTF_16 else "utf-8"
    decoder = codecs.getincrementaldecoder(tried)()
    digest, readable = sha256(), True
    file.seek(0)
    while chunk := file.read(CHUNK):
        digest.update(chunk)
        readable = readable and _decodes(decoder, chunk, final=False)
    readable = readable and _decodes(decoder, b"", final=True)
    if not readable and tried == "utf-16":
        raise Refused("The file is not readable text. Save it again as “CSV UTF-8”.")
    return Letters(encoding=tried if readable else "cp1252", sha256=digest.hexdigest())


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool) -> bool:
    try:
        decoder.decode(chunk, final=final)
    except UnicodeDecodeError:
        return False
    return True
