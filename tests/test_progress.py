"""The bar of a long piece of work: rows, rate and time left."""

import pytest

from dateline.progress import CLEAR_LINE, Bar, duration


@pytest.mark.parametrize(
    ("seconds", "told"), [(0.2, "0 s"), (99, "99 s"), (180, "3 min"), (5999, "1 h 40 min"), (7500, "2 h 5 min")]
)
def test_durations(seconds: float, told: str) -> None:
    assert duration(seconds) == told


def test_the_bar_counts_what_this_run_did(capsys: pytest.CaptureFixture[str]) -> None:
    bar = Bar(1000, quiet=False)
    bar.show(500, 50)  # where an earlier run ended
    assert bar.line(750, 75, 5.0) == "[##################......]  75%  75 rows, 5 a second, 5 s left"
    assert bar.line(500, 50, 0.0) == "[############............]  50%  50 rows, 0 a second"
    assert bar.line(1000, 100, 10.0).endswith("100%  100 rows, 5 a second, 0 s left")
    assert capsys.readouterr().err == ""


def test_a_quiet_bar_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with Bar(0, quiet=True) as bar:
        bar.show(0, 0)
        bar.show(5, 5)
    assert capsys.readouterr().err == ""


def test_the_bar_goes_away_before_an_error_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="told"), Bar(9, quiet=False):
        raise ValueError("told")
    assert capsys.readouterr().err == CLEAR_LINE
