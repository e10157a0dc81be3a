"""What holds of the places of any text: spans, order, sameness, ranges."""

from collections.abc import Callable

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dateline.where import Placed

PLACES = st.sampled_from(
    ["Gao", "Paris, Texas", "the border between Mali and Niger", "20 km north of Kidal", "St. Louis, Mo.", "al-Qaim",
     "Borno state in Nigeria", "Highway 9", "Lake Chad", "a hotel in Mopti", "San Salvador", "U.S. forces", "D-Ohio",
     "Springfield Police Department", "12°30′N 44°10′E", "Eastland and Erath counties", "Kafr Zita", "NEWARK --"]
)  # fmt: skip
PIECES = st.sampled_from(
    [" ", "\n", "\n\n", ",", " in ", " near ", " of ", "'s ", "-", "—", "(", ")", "° ", "\u200e", "\ufeff", "\ud800",
     "\U0001f4a5", "e\u0301", "İ", "km", "20", "border", "and", "counties", ". The ", "Al ", "D-", "Co.", "killed two"]
)  # fmt: skip
TEXTS = st.lists(PLACES | PIECES | st.text(max_size=12), min_size=1, max_size=14).map(" ".join).filter(str.strip)
ROLES = {"place", "dateline", "government", "nationality", "part of a name", "description"}


@example(text="\u200e 20 km north of Kidal")  # a word of nothing but marks
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS)
def test_places_of_any_text(find: Callable[[str], tuple[Placed, ...]], text: str) -> None:
    found = find(text)
    assert found == find(text)
    assert [one.first for one in found] == sorted(one.first for one in found)
    for one in found:
        place = one.place
        assert text[place.span.start : place.span.end] == place.span.text != ""
        assert one.first <= one.last
        assert place.reason
        assert place.role in ROLES
        assert (place.latitude is None) == (place.longitude is None)
        assert place.latitude is None or (-90 <= place.latitude <= 90 and -180 <= place.longitude <= 180)  # type: ignore[operator]
        assert place.radius_km is None or place.radius_km > 0
        assert place.name.strip() == place.name != ""
