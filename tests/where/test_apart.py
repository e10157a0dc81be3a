"""Places at a told distance from another, and coordinates told in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.types import Place, Span
from dateline.where.apart import EIGHTHS, KM_PER_DEGREE, moved, told_apart
from dateline.where.points import find_points

GAO = Place(Span(0, 3, "Gao"), "Gao", "settlement", "ML", "Gao", 16.27, -0.04, reason="only place of that name")


@pytest.mark.parametrize(
    ("words", "north", "east", "radius"),
    [
        # km from the town towards north and east, and the radius in km
        ("20 km north of", 20, 0, 8),
        ("some 20 km north of", 20, 0, 8),
        ("50 kilometres east of the town of", 0, 50, 20),
        ("100 kilometers south - west of", -70.7, -70.7, 39.5),
        ("about ten miles to the south of", -16.1, 0, 6.4),
        ("20 kilometres ( 12 miles ) northeast of", 14.1, 14.1, 7.9),
        ("two dozen miles west of the city of", 0, -38.6, 15.3),
    ],
)
def test_distance_with_a_direction_moves_the_point(words: str, north: float, east: float, radius: float) -> None:
    found = told_apart(GAO, words.split())
    assert found is not None and found.latitude is not None and found.longitude is not None
    assert (found.latitude - 16.27) * KM_PER_DEGREE == pytest.approx(north, abs=0.6)
    assert (found.longitude + 0.04) * KM_PER_DEGREE * 0.96 == pytest.approx(east, abs=0.6)
    assert found.radius_km == pytest.approx(radius, abs=0.2)
    assert found.precision == "near"
    assert "the point lies" in found.reason


def test_distance_without_a_direction_is_a_radius() -> None:
    found = told_apart(GAO, "a village 15 km from".split())
    assert found is not None
    assert (found.latitude, found.longitude, found.radius_km, found.precision) == (16.27, -0.04, 15.0, "near")


@pytest.mark.parametrize("words", ["north of", "in", "", "20 people from", "km of", "in the north of", "20 km away in"])
def test_what_tells_no_distance(words: str) -> None:
    assert told_apart(GAO, words.split()) is None


@given(st.floats(-90, 90), st.floats(-180, 180), st.floats(0, 20_000), st.sampled_from(EIGHTHS))
def test_moved_point_is_on_the_globe(latitude: float, longitude: float, distance: float, towards: str) -> None:
    place = Place(Span(0, 1, "X"), "X", "settlement", latitude=latitude, longitude=longitude)
    found = moved(place, distance, towards)
    assert found.latitude is not None and -90 <= found.latitude <= 90
    assert found.longitude is not None and -180 <= found.longitude <= 180
    assert found.radius_km is not None and found.radius_km >= 1


@pytest.mark.parametrize(
    ("text", "latitude", "longitude", "radius"),
    [
        ("The wreck lies at 12°30′00″N 43°15′36″E.", 12.5, 43.26, 0.031),
        ("at 33.5057°N 36.2696°E", 33.5057, 36.2696, 0.011),
        ("at 9° S, 70° W", -9, -70, 111.195),
        ("at 9°30'S 70°15'W", -9.5, -70.25, 1.853),
    ],
)
def test_coordinates_in_the_text(text: str, latitude: float, longitude: float, radius: float) -> None:
    (place,) = find_points(text)
    assert text[place.span.start : place.span.end] == place.span.text
    assert (place.latitude, place.longitude, place.radius_km) == (latitude, longitude, radius)
    assert (place.kind, place.precision) == ("site", "site")


@pytest.mark.parametrize("text", ["a fever of 39° and 12 N", "99°N 10°E", "45°N", "at 30 N 40 E"])
def test_what_are_no_coordinates(text: str) -> None:
    assert list(find_points(text)) == []
