"""How times are taken: median of several after a warm-up, CPU or wall."""

import resource
import statistics
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One job against its baseline, in seconds."""

    name: str
    job: float
    baseline: float
    goal: float

    @property
    def ratio(self) -> float:
        """How many times the baseline."""
        return self.job / self.baseline

    def __str__(self) -> str:
        met = "✓" if self.ratio <= self.goal else "✗"
        times = f"{self.job * 1000:9.2f} ms / {self.baseline * 1000:9.2f} ms"
        return f"{met} {self.name:<10} {times} = {self.ratio:5.2f} × (goal ≤ {self.goal} ×)"


def wall(job: Callable[[], object], runs: int = 7) -> float:
    """Median wall seconds of a job in this process."""
    job()
    return statistics.median(_timed(job) for _ in range(runs))


def cpu_of(command: list[str], runs: int = 7) -> float:
    """Median CPU seconds (user and system) of a child process."""
    return statistics.median([_child(command) for _ in range(runs + 1)][1:])


def _timed(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def _child(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)
