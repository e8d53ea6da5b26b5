"""The stage plays several people at once, and its clock never goes back."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from trainer.demo.names import names
from trainer.demo.stage import Scene, Stage, StoryClock

NINE = datetime(2026, 11, 23, 2, tzinfo=UTC)


@dataclass(frozen=True)
class Steps:
    """A deed of some steps, which notes when each was done."""

    pauses: tuple[int, ...]
    log: list[tuple[str, datetime]] = field(hash=False)

    def play(self, stage: Stage, who: str) -> Iterator[float]:
        self.log.append((who, stage.clock()))
        for pause in self.pauses:
            yield pause
            self.log.append((who, stage.clock()))


def play(*deeds: tuple[str, int, tuple[int, ...]]) -> list[tuple[str, int]]:
    log: list[tuple[str, datetime]] = []
    scenes = [Scene(NINE + timedelta(seconds=at), who, Steps(pauses, log)) for who, at, pauses in deeds]
    Stage(None, (), StoryClock(NINE)).play(scenes)  # type: ignore[arg-type]
    return [(who, int((at - NINE).total_seconds())) for who, at in log]


def test_steps_of_two_people_alternate() -> None:
    done = play(("an", 0, (10, 10)), ("ba", 5, (10,)))
    assert done == [("an", 0), ("ba", 5), ("an", 10), ("ba", 15), ("an", 20)]


def test_of_two_at_one_moment_the_first_listed_begins() -> None:
    assert play(("an", 5, ()), ("ba", 5, ()), ("chi", 0, ())) == [("chi", 0), ("an", 5), ("ba", 5)]


PAUSES = st.lists(st.integers(0, 99), max_size=4).map(tuple)


@given(st.lists(st.tuples(st.text(max_size=2), st.integers(0, 99), PAUSES)))
def test_time_never_goes_back_and_no_step_is_lost(deeds) -> None:
    done = play(*deeds)
    assert [at for _who, at in done] == sorted(at for _who, at in done)
    assert len(done) == sum(1 + len(pauses) for _who, _at, pauses in deeds)


def test_names_never_come_twice_and_are_the_same_every_time() -> None:
    drawn = list(islice(names("hạt giống", set()), 300))
    assert len(set(drawn)) == 300
    assert drawn == list(islice(names("hạt giống", set()), 300))
    assert drawn[0] not in islice(names("hạt giống", {drawn[0]}), 300)
