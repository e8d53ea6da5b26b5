"""Keyed draws: one seed and one name give one number, on every platform and every Python.

Nothing is drawn in sequence, so a new question, fault or citizen never shifts what the others draw.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")

_STEPS = 2**52  # so that the half step added below is exact, and 0 and 1 are never reached


def draw(seed: str | int, name: str, index: int = 0) -> float:
    """A number in (0, 1), evenly spread, that `seed`, `name` and `index` alone decide (BLAKE2b, RFC 7693)."""
    digest = blake2b(f"{seed}|{name}|{index}".encode(), digest_size=8).digest()
    return ((int.from_bytes(digest, "big") >> 12) + 0.5) / _STEPS


def shuffled(items: Sequence[T], seed: str | int, name: str, key: Callable[[T], str] = str) -> list[T]:
    """`items` in drawn order; one more or one less leaves the order of the others as it was.

    `key` names an item by what never changes about it (an id, not a repr); items of one name draw in turn.
    """
    seen: Counter[str] = Counter()
    lots = []
    for position, item in enumerate(items):
        called = key(item)
        lots.append((draw(seed, f"{name}|{called}", seen[called]), position))
        seen[called] += 1
    return [items[position] for _lot, position in sorted(lots)]


def sample(
    items: Sequence[T], count: int, seed: str | int, name: str, key: Callable[[T], str] = str
) -> list[T]:
    """`count` of `items`, in drawn order; ValueError when there are not so many."""
    if not 0 <= count <= len(items):
        raise ValueError(f"cannot draw {count} of {len(items)}")
    return shuffled(items, seed, name, key)[:count]


def pick(items: Sequence[T], seed: str | int, name: str, key: Callable[[T], str] = str) -> T:
    """One of `items`; ValueError when there is none. A new item changes the pick only by being picked."""
    return sample(items, 1, seed, name, key)[0]
