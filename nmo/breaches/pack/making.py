"""From a case file to the finished file: drawn, laid out, searched, sealed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from nmo.breaches.case import Case
from nmo.breaches.case_file import CaseFile
from nmo.breaches.errors import BreachRefused
from nmo.breaches.pack.dossier import Dossier, Making
from nmo.breaches.pack.drawing import drawn
from nmo.breaches.pack.drawn import Drawn
from nmo.breaches.pack.exhibits import THE_ORDER, Exhibit, chosen, why_left_out
from nmo.breaches.pack.lay_out import laid_out, manifest_of, words_of
from nmo.breaches.pack.manifest import Manifest
from nmo.breaches.pack.seal import sealed
from nmo.breaches.pack.typeset import typeset
from nmo.breaches.pack.withholding import Withholding
from nmo.breaches.rules.bail import bail_gaps
from nmo.breaches.rules.moments import Difference, differences
from nmo.breaches.rules.paths import path_sentence_of
from nmo.breaches.rules.points import Point, points_to_prove
from nmo.breaches.rules.points.in_force import SEALED_COPIES
from nmo.breaches.words import PackKind
from nmo.reference.words import PackWord


class StillInside(BreachRefused):
    """A confidential value stands in the finished form for disclosure, so it is thrown away."""

    def __init__(self) -> None:
        super().__init__(
            "A confidential detail would have stood in the form for disclosure, so it was not "
            "made. Correct the account so that the detail is not in its words, then make it again."
        )


@dataclass(frozen=True, kw_only=True)
class Finished:
    """A pack: the bytes of its one file, and what it says of its own making."""

    pdf: bytes
    manifest: Manifest


def finished(
    file: CaseFile, kind: PackKind, making: Making, words: Mapping[PackWord, str]
) -> Finished:
    """The pack of that case file in that form. Raises StillInside, NotTypeset."""
    from nmo.breaches.pack.searching import stands_in  # its engines, only where a pack is made

    dossier = dossier_of(file, kind, making, words)
    recorded = words_of(dossier)
    manifest = manifest_of(dossier, recorded)
    pdf = sealed(typeset(laid_out(dossier, manifest, recorded)))
    if dossier.is_disclosure and stands_in(pdf, file.kept_back):
        raise StillInside
    return Finished(pdf=pdf, manifest=manifest)


def dossier_of(
    file: CaseFile, kind: PackKind, making: Making, words: Mapping[PackWord, str]
) -> Dossier:
    """The case file with its papers drawn and what the rules say of it."""
    withholding = Withholding(kind, file.kept_back, tuple(each.name for each in file.people))
    exhibits, staying = chosen(file, making.by)
    pages = drawn([each.paper.content for each in exhibits])
    return Dossier(
        file=file,
        making=making,
        withholding=withholding,
        exhibits=tuple(map(partial(_shown, withholding=withholding), exhibits, pages)),
        not_exhibits=staying,
        path=path_sentence_of(file.case),
        points=tuple(_with_papers(points_to_prove(file.case), exhibits)),
        gaps=bail_gaps(file.case),
        differences=_differences(file.case),
        words=words,
    )


def _shown(exhibit: Exhibit, pages: Drawn, *, withholding: Withholding) -> Exhibit:
    left_out = why_left_out(exhibit, pages, withholding)
    return replace(exhibit, drawn=Drawn() if left_out else pages, left_out=left_out)


def _with_papers(points: Iterable[Point], exhibits: Sequence[Exhibit]) -> Iterator[Point]:
    """The points as the papers in this pack make them: what is an exhibit is not missing."""
    refs = [each.ref for each in exhibits if each.paper.kind in THE_ORDER]
    for point in points:
        if refs and SEALED_COPIES in point.missing:
            missing = tuple(each for each in point.missing if each != SEALED_COPIES)
            held = (*point.held, f"{SEALED_COPIES}: {', '.join(refs)}")
            yield replace(point, held=held, missing=missing)
        else:
            yield point


def _differences(case: Case) -> Mapping[int, tuple[Difference, ...]]:
    pairs = zip(case.frozen, case.frozen[1:], strict=False)
    return {
        after.number: differences(before.positions[0], after.positions[0])
        for before, after in pairs
    }
