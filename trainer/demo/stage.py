"""The stage: plays scenes at the desks, each at its moment, several people at once, time never going back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush
from typing import Protocol

from trainer.demo.cast import Part
from trainer.desks.administration import AdministrationDesk
from trainer.desks.assigning import AssigningDesk
from trainer.desks.learning import LearningDesk
from trainer.desks.register import RegisterDesk
from trainer.people.official import Official
from trainer.ward import Session, Ward

Pauses = Iterator[float]
"""A deed under way: does one step after another and says how many seconds pass before the next."""


class Deed(Protocol):
    """Something a person does at their desk."""

    def play(self, stage: "Stage", who: str) -> Pauses | None:
        """Do it as the person whose staff code is `who`; None when it was done in one step."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Who begins what, and when."""

    at: datetime
    who: str
    """Staff code."""
    deed: Deed


class StoryClock:
    """The time in the story; only the stage moves it."""

    def __init__(self, at: datetime) -> None:
        """Stand at `at`."""
        self.at = at

    def __call__(self) -> datetime:
        """The moment in the story, for the records."""
        return self.at


class Stage:
    """A ward folder, its cast and the clock of the story."""

    def __init__(self, ward: Ward, parts: Iterable[Part], clock: StoryClock) -> None:
        """Set the stage; nobody but the first admin is enrolled yet."""
        self.ward = ward
        self.clock = clock
        self.parts = {part.code: part for part in parts}

    def play(self, scenes: Iterable[Scene]) -> None:
        """Play all scenes; of two at one moment the earlier in the list begins."""
        acting = [(scene.at, place, self._begin(scene)) for place, scene in enumerate(scenes)]
        heapify(acting)
        while acting:
            at, place, deed = heappop(acting)
            self.clock.at = at
            pause = next(deed, None)
            if pause is not None:
                heappush(acting, (at + timedelta(seconds=pause), place, deed))

    def id(self, code: str) -> str:
        """The id of the official who has this staff code."""
        return self._official(code).id

    def learning(self, code: str) -> LearningDesk:
        """The learner's desk of that person."""
        return self._session(code).learning

    def assigning(self, code: str) -> AssigningDesk:
        """The trainer's desk of that person."""
        desk = self._session(code).assigning
        assert desk is not None
        return desk

    def register(self, code: str) -> RegisterDesk:
        """HR's desk of that person."""
        desk = self._session(code).register
        assert desk is not None
        return desk

    def administration(self, code: str) -> AdministrationDesk:
        """The admin's desk of that person."""
        desk = self._session(code).administration
        assert desk is not None
        return desk

    def _begin(self, scene: Scene) -> Pauses:
        yield from scene.deed.play(self, scene.who) or ()

    def _session(self, code: str) -> Session:
        return self.ward.session(self._official(code))

    def _official(self, code: str) -> Official:
        official = self.ward.records.official_by_code(code)
        assert official is not None  # the story enrols people before they act
        return official
