"""Opening a Word file: harmless to read, and whether its paper is only pictured in it."""

from nmo.intake.unpacking import words
from nmo.intake.unpacking.gathering import Found, Gathering, found_in
from nmo.intake.unpacking.kinds import FileKind, kind_of
from nmo.intake.unpacking.parts import PartKind, TroubleCode
from nmo.intake.unpacking.pictures import is_logo
from nmo.intake.unpacking.word.reading import words_of_word_file
from nmo.intake.unpacking.zips.members import MemberRefused, NoPasswordFits, is_locked, member_bytes
from nmo.intake.unpacking.zips.opening import ZipRefused, infos_of

_PICTURES = "word/media/"
_FEW_WORDS = 40  # a letter head and a signature have as many
_PAGE_PIXELS = 900  # the longer side of a photograph of a page has more


def open_word(found: Found, gathering: Gathering) -> None:
    """A Word file as a part, unless it is a zip that could harm whoever reads it.

    Where it holds hardly a word, the pictures in it are parts too: people put scans and
    photographs of an order into a Word file to send them.
    """
    try:
        infos = infos_of(found.data, caps=gathering.caps)
    except ZipRefused as refused:
        gathering.trouble(found.name, refused.code, str(refused))
        return
    read = [info for info in infos if info.filename.endswith((".xml", ".rels"))]
    if any(info.file_size > gathering.caps.word_bytes for info in read):
        gathering.trouble(found.name, TroubleCode.TOO_LARGE, words.BOMB)
    elif any(is_locked(info) for info in infos):
        gathering.trouble(found.name, TroubleCode.PASSWORD_PROTECTED, words.LOCKED_OFFICE)
    else:
        _take(found, gathering)


def _take(found: Found, gathering: Gathering) -> None:
    paper = words_of_word_file(found.name, found.data)
    if paper.doubts == ("corrupt_file",):
        gathering.trouble(found.name, TroubleCode.CORRUPT_FILE, words.DAMAGED)
        return
    gathering.add(found, PartKind.WORD, found.data)
    if sum(len(page.words) for page in paper.pages) < _FEW_WORDS:
        _take_pictures(found, gathering)


def _take_pictures(found: Found, gathering: Gathering) -> None:
    infos = infos_of(found.data, caps=gathering.caps)
    pictures = [info for info in infos if info.filename.startswith(_PICTURES)]
    for place, info in enumerate(sorted(pictures, key=lambda one: one.filename), 1):
        try:
            data = member_bytes(found.data, info, b"", most=gathering.spare_bytes())
        except (MemberRefused, NoPasswordFits):
            gathering.trouble(found.name, TroubleCode.CORRUPT_FILE, words.DAMAGED)
            continue
        if kind_of(data) is FileKind.PICTURE and not is_logo(data, longest=_PAGE_PIXELS):
            otherwise = f"picture-{place}"
            gathering.find(
                found_in(found, info.filename, data, place, otherwise=otherwise, deeper=True)
            )
