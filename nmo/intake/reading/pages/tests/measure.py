"""How well damaged pages are read: `python -m nmo.intake.reading.pages.tests.measure`."""

import argparse
import resource
import sys
from collections import Counter
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import Levenshtein

from nmo.intake.reading.page import Page
from nmo.intake.reading.pages.scans.read import read_picture
from nmo.intake.reading.pages.tests.made.damage import KINDS
from nmo.intake.reading.pages.tests.made.orders import ORDER, SERVICE, MadePage, made_page


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one page: character error, word recall, share of places right, CPU seconds."""

    error: float
    recall: float
    places: float
    seconds: float


def cpu_seconds() -> float:
    """What this process and those it waited for have used."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def figures(made: MadePage, kind: str, seed: int) -> Figures:
    """The figures of the made page, damaged so."""
    picture, bent = KINDS[kind](made.picture, seed)
    pixels = np.asarray(picture.convert("RGB"))
    before = cpu_seconds()
    page = read_picture(pixels, 1)
    seconds = cpu_seconds() - before
    want = " ".join(word.text for word in made.words)
    got = " ".join(word.text for word in page.words)
    same = Counter(got.split()) & Counter(want.split())
    return Figures(
        Levenshtein.distance(got, want) / len(want),
        same.total() / len(made.words),
        places_right(made, page, bent),
        seconds,
    )


def places_right(made: MadePage, page: Page, bent: np.ndarray) -> float:
    """Which share of words standing once on the page is found where it stands."""
    once = {text for text, count in Counter(word.text for word in made.words).items() if count == 1}
    found = {word.text: word.box for word in page.words}
    right, all_ = 0, 0
    for word in made.words:
        if word.text in once and word.text in found:
            left, top, wide, high = word.box
            across, down, by = bent @ ((left + wide) / 2, (top + high) / 2, 1)
            box = found[word.text]
            all_ += 1
            right += box.left <= across / by <= box.right and box.top <= down / by <= box.bottom
    return right / max(1, all_)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=2)
    seeds = parser.parse_args().seeds
    made = [made_page(ORDER, "Sans"), made_page(SERVICE, "Serif"), made_page(ORDER, "Serif", 10)]
    read_picture(np.full((400, 400), 255, np.uint8), 1)
    sys.stdout.write("| kind | characters wrong | words found | places right | CPU s a page |\n")
    sys.stdout.write("| --- | --- | --- | --- | --- |\n")
    for kind in KINDS:
        each = [figures(page, kind, seed) for page in made for seed in range(seeds)]
        means = [np.mean([getattr(one, name) for one in each]) for name in Figures.__slots__]
        sys.stdout.write(f"| {kind} | " + " | ".join(f"{mean:.3f}" for mean in means) + " |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
