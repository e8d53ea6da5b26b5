"""The diary: the working days of the story, and when on a day something is written into it."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from trainer.chance import draw
from trainer.demo.cast import SEED
from trainer.demo.stage import Deed, Scene
from trainer.records.days import WARD
from trainer.workdays import Calendar

LENGTH = 42
"""Working days of the story: about sixty days."""

_ONE_DAY = timedelta(days=1)
_STUDY_HOURS = ((8, 5), (9, 0), (10, 0), (10, 55), (13, 10), (14, 5), (15, 0), (15, 55))
_STUDY_STEP = 25  # minutes: a gap begins at a drawn minute, and no two of one person overlap


class Diary:
    """Turns days of the story, counted from 0 (negative: from its end), into moments."""

    def __init__(self, today: date, calendar: Calendar) -> None:
        """The story ends on the last working day before `today`."""
        self.days = _workdays_before(today, calendar)
        self._studies: Counter[tuple[int, str]] = Counter()
        self._deeds: Counter[int] = Counter()

    def morning(self, day: int, who: str, deed: Deed) -> Scene:
        """What the first hour of a day is for, from 08:00, one deed after the other."""
        return Scene(self._at(day, 8, 0, 50 * self._next_deed(day)), who, deed)

    def office(self, day: int, who: str, deed: Deed) -> Scene:
        """What is done at a desk in the course of a morning, from 10:30, always some minutes apart."""
        return Scene(self._at(day, 10, 30, 150 * self._next_deed(day)), who, deed)

    def dawn(self, day: int, who: str, deed: Deed) -> Scene:
        """What is done before anyone else begins."""
        return Scene(self._at(day, 7, 45, 0), who, deed)

    def study(self, day: int, who: str, deed: Deed) -> Scene:
        """A gap between two citizens; a person's gaps of one day follow each other."""
        number = self._studies[day % LENGTH, who]
        self._studies[day % LENGTH, who] += 1
        hour, minute = _STUDY_HOURS[number % len(_STUDY_HOURS)]
        later = round(60 * _STUDY_STEP * draw(SEED, f"gap|{day}|{who}", number))
        return Scene(self._at(day, hour, minute, later), who, deed)

    def founding(self) -> datetime:
        """When the ward folder is made."""
        return self._at(0, 7, 30, 0)

    def _next_deed(self, day: int) -> int:
        self._deeds[day % LENGTH] += 1
        return self._deeds[day % LENGTH]

    def _at(self, day: int, hour: int, minute: int, seconds: int) -> datetime:
        start = datetime.combine(self.days[day], time(hour, minute), WARD)
        return start + timedelta(seconds=seconds)


def _workdays_before(today: date, calendar: Calendar) -> list[date]:
    def backwards() -> Iterator[date]:
        day = today
        while True:
            day -= _ONE_DAY
            if calendar.is_workday(day):
                yield day

    found = backwards()
    return [next(found) for _nth in range(LENGTH)][::-1]
