"""Prerequisites: what is locked, because of what, and the shortest way to unlock it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

Requires = Mapping[str, tuple[str, ...]]
"""Module id → module ids it asks for."""


@dataclass(frozen=True, slots=True)
class Lock:
    """Why a module can't be opened yet."""

    missing: tuple[str, ...]
    """Direct prerequisites not yet done."""
    way: tuple[str, ...]
    """Everything to do first, in an order that is never itself locked."""


def lock_on(module: str, requires: Requires, done: Collection[str]) -> Lock | None:
    """The lock on a module for someone who has completed (or was exempted from) `done`."""
    missing = tuple(wanted for wanted in requires.get(module, ()) if wanted not in done)
    return Lock(missing, _way(missing, requires, done)) if missing else None


def _way(targets: tuple[str, ...], requires: Requires, done: Collection[str]) -> tuple[str, ...]:
    way: dict[str, None] = {}
    entered = set(done)

    def visit(module: str) -> None:
        if module in entered:
            return
        entered.add(module)
        for wanted in requires.get(module, ()):
            visit(wanted)
        way[module] = None

    for target in targets:
        visit(target)
    return tuple(way)


def cycle_in(requires: Requires) -> tuple[str, ...]:
    """A circle of modules that ask for each other, its first one again at the end; empty if there is none."""
    safe: set[str] = set()
    for start in requires:
        trail: list[tuple[str, int]] = [(start, 0)]
        on_trail = {start: None}
        while trail:
            module, place = trail[-1]
            wanted = requires.get(module, ())
            if module in safe or place == len(wanted):
                safe.add(module)
                on_trail.pop(module, None)
                trail.pop()
                continue
            trail[-1] = (module, place + 1)
            following = wanted[place]
            if following in on_trail:
                circle = list(on_trail)
                return (*circle[circle.index(following) :], following)
            if following not in safe:
                on_trail[following] = None
                trail.append((following, 0))
    return ()
