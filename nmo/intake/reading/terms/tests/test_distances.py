"""Distances as orders print them."""

import pytest

from nmo.intake.reading.terms.places.distances import distances_in

PRINTED = {
    "100 metres": 100,
    "100m": 100,
    "100 m": 100,
    "one hundred metres": 100,
    "one hundred and fifty metres": 150,
    "100 (one hundred) metres": 100,
    "one hundred (100) metres": 100,
    "l00 metres": 100,
    "1OO metres": 100,
    "5O metres": 50,
    "2OO rnetres": 200,
    "100 yards": 91,
    "200 yds": 183,
    "300 feet": 91,
    "half a mile": 805,
    "1/2 mile": 805,
    "1/2 a mile": 805,
    "3/4 of a mile": 1207,
    "1 1/2 miles": 2414,
    "1½ miles": 2414,
    "¼ mile": 402,
    "a quarter of a mile": 402,
    "one mile": 1609,
    "0.5 miles": 805,
    "1 kilometre": 1000,
    "2 km": 2000,
    "1,000 metres": 1000,
    "100 metr": 100,
    "cant metr": 100,
    "a 100-metre radius": 100,
}


@pytest.mark.parametrize(("printed", "metres"), PRINTED.items())
def test_a_printed_distance_is_so_many_metres(printed, metres):
    assert [one.metres for one in distances_in(f"go within {printed} of the property")] == [metres]


@pytest.mark.parametrize("printed", ["at 4pm", "within 14 days", "12 Mill Lane", "aged 9", "5 May"])
def test_a_time_an_age_or_a_house_number_is_no_distance(printed):
    assert list(distances_in(printed)) == []
