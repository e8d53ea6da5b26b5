"""Days, times, counts and scores as officials write them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from trainer.desks.wording.figures import (
    clock,
    day,
    hours,
    life_words,
    moment,
    moment_to_the_second,
    percent,
    saved,
    thousands,
)

LATE = datetime(2026, 11, 23, 17, 4, 5, tzinfo=UTC)
"""Four minutes past midnight in the ward."""


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (day(date(2026, 11, 3)), "03/11/2026"),
        (clock(LATE), "00:04:05"),
        (moment(LATE), "24/11/2026 00:04"),
        (moment_to_the_second(LATE), "24/11/2026 00:04:05"),
        (saved(LATE), "đã lưu 00:04:05"),
        (saved(None), "đã lưu"),
        (percent("83.33"), "83,33 %"),
        (thousands(12345), "12.345"),
        (hours(80), "1 giờ 20 phút"),
        (hours(120), "2 giờ"),
        (hours(5), "5 phút"),
        (life_words(timedelta(minutes=15)), "15 phút"),
        (life_words(timedelta(days=14)), "14 ngày"),
    ],
)
def test_figures_are_said_as_officials_write_them(said: str, words: str) -> None:
    assert said == words
