"""Runs kept as a record keeps them: replayed, they still reach the same state and the same points.

Three cases, two seeds each, played by a good officer or by one who does anything. TRAINER_GOLDEN=write makes the
files; a change here means that runs on record would no longer replay, which asks for a new ENGINE once released.
"""

import json
import os
from pathlib import Path

import pytest

from tests.scenarios.casework.cases import CASES, TABLE
from trainer.scenarios.casework.bots import at_random
from trainer.scenarios.casework.case import Case
from trainer.scenarios.casework.drawing import deal
from trainer.scenarios.casework.golden import golden_run
from trainer.scenarios.casework.marking import mark
from trainer.scenarios.casework.state import State
from trainer.scenarios.casework.wire import ENGINE, deed_from_json, deed_to_json, digest, replay

GOLDEN = Path(__file__).parent / "golden"
RUNS = [(case, seed) for case in CASES for seed in ("good", "anything")]


def kept(case: Case, seed: str, end: State) -> dict[str, object]:
    """A run's header, deeds and end."""
    marks = mark(end)
    return {
        "case": case.id,
        "seed": seed,
        "engine": ENGINE,
        "deeds": [deed_to_json(deed) for deed in end.deeds],
        "digest": digest(end),
        "points": marks.points,
        "criticals": [serious.code for serious in marks.criticals],
    }


@pytest.mark.parametrize(("case", "seed"), RUNS, ids=[f"{case.id}-{seed}" for case, seed in RUNS])
def test_a_kept_run_replays_to_the_same_digest_and_points(case: Case, seed: str) -> None:
    path, dealt = GOLDEN / f"{case.id}-{seed}.json", deal(case, TABLE, seed)
    if os.environ.get("TRAINER_GOLDEN") == "write":
        played = golden_run(dealt) if seed == "good" else at_random(dealt, seed)
        text = json.dumps(kept(case, seed, played), ensure_ascii=False, indent=1)
        path.write_text(f"{text}\n", encoding="utf-8")
    there = json.loads(path.read_text(encoding="utf-8"))
    end = replay(dealt, [deed_from_json(deed) for deed in there["deeds"]])
    assert kept(case, seed, end) == there, "TRAINER_GOLDEN=write keeps the new one"
