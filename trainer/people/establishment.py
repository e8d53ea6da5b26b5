"""The ward as its staff list sees it: units and posts in HR's order, names of organs, counters, hours."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of the ward; the order in the file is the order on every list."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Post:
    """One post (vị trí việc làm) and the unit it usually belongs to."""

    id: str
    title: str
    unit: str


@dataclass(frozen=True, slots=True)
class Counter:
    """One counter of the service point."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Establishment:
    """Everything courses/ward.yaml says."""

    names: Mapping[str, str]
    """`{{ward.KEY}}` in texts → the words shown."""
    units: tuple[Unit, ...]
    posts: tuple[Post, ...]
    counters: tuple[Counter, ...] = ()
    hours: Mapping[str, tuple[str, ...] | str] = field(default_factory=dict)
    settings: Mapping[str, int] = field(default_factory=dict)
    as_of: str = ""

    def unit(self, id: str) -> Unit | None:
        """The unit of that id, or None when the file no longer names it."""
        return next((unit for unit in self.units if unit.id == id), None)

    def post(self, id: str) -> Post | None:
        """The post of that id, or None when the file no longer names it."""
        return next((post for post in self.posts if post.id == id), None)

    def unit_order(self, id: str) -> int:
        """Position of a unit in HR's order; units no longer named come last."""
        return next((place for place, unit in enumerate(self.units) if unit.id == id), len(self.units))

    def unit_title(self, id: str) -> str:
        """Title of a unit, or its id when the file no longer names it."""
        unit = self.unit(id)
        return unit.title if unit else id

    def post_title(self, id: str) -> str:
        """Title of a post, or its id when the file no longer names it."""
        post = self.post(id)
        return post.title if post else id
