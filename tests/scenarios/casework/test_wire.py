"""Deeds as the record keeps them: read back as they were, refused when they are none; one state, one digest."""

import ast
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import trainer.scenarios.casework as room
from tests.scenarios.casework.cases import SCHOOL_RECORD, folder
from trainer.faults import Fault
from trainer.scenarios.casework.deeds import (
    Ask,
    Decide,
    Deed,
    Differ,
    Fill,
    LookUp,
    Missing,
    Open,
    Unfit,
    Withdraw,
)
from trainer.scenarios.casework.golden import golden_run
from trainer.scenarios.casework.wire import ENGINE, deed_from_json, deed_to_json, digest, replay
from trainer.scenarios.forms import Decision

DEEDS: list[tuple[Deed, Mapping[str, Any]]] = [
    (Ask("purpose"), {"do": "ask", "question": "purpose"}),
    (Open("card"), {"do": "open", "paper": "card"}),
    (LookUp("record"), {"do": "look_up", "paper": "record"}),
    (Differ("a.x", "b.x"), {"do": "differ", "one": "a.x", "other": "b.x"}),
    (Unfit("a.x"), {"do": "unfit", "fact": "a.x"}),
    (Missing("original"), {"do": "missing", "paper": "original"}),
    (Withdraw(1), {"do": "withdraw", "claim": 1}),
    (Fill("fee", 14_000), {"do": "fill", "field": "fee", "entry": 14_000}),
    (Fill("due", "2025-09-12"), {"do": "fill", "field": "due", "entry": "2025-09-12"}),
    (Fill("slip", ("a", "b")), {"do": "fill", "field": "slip", "entry": ["a", "b"]}),
    (Decide(Decision.REFUSE), {"do": "decide", "decision": "refuse"}),
]


@pytest.mark.parametrize(("deed", "kept"), DEEDS)
def test_a_deed_is_kept_as_plain_words_and_read_back(deed: Deed, kept: Mapping[str, Any]) -> None:
    assert deed_to_json(deed) == kept
    assert deed_from_json(json.loads(json.dumps(kept))) == deed


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"do": "dance"},
        {"do": ["ask"]},
        {"do": "ask"},
        {"do": "ask", "question": 5},
        {"do": "ask", "question": "purpose", "more": 1},
        {"do": "open", "paper": ["card"]},
        {"do": "withdraw", "claim": "1"},
        {"do": "withdraw", "claim": True},
        {"do": "fill", "field": "fee", "entry": None},
        {"do": "fill", "field": "fee", "entry": 1.5},
        {"do": "fill", "field": "slip", "entry": [["a"]]},
        {"do": "decide", "decision": "perhaps"},
        {"do": "decide", "decision": ["refuse"]},
    ],
)
def test_what_is_no_deed_is_refused(kept: Mapping[str, Any]) -> None:
    with pytest.raises(Fault, match="hỏng"):
        deed_from_json(kept)


def test_a_digest_tells_any_two_runs_apart_that_were_dealt_or_done_differently() -> None:
    runs = [
        replay(folder(SCHOOL_RECORD), []),
        replay(folder(SCHOOL_RECORD, at=1), []),
        replay(folder(SCHOOL_RECORD, copies="5"), []),
        replay(folder(SCHOOL_RECORD, "old_copy"), []),
        replay(folder(SCHOOL_RECORD, decoys=["other_ward"]), []),
        replay(folder(SCHOOL_RECORD), [Fill("fee", 1)]),
        replay(folder(SCHOOL_RECORD), [Fill("fee", 2)]),
        replay(folder(SCHOOL_RECORD), [Fill("fee", 2), Fill("fee", 1)]),
        replay(folder(SCHOOL_RECORD), [Ask("purpose")]),
        replay(folder(SCHOOL_RECORD), [Decide(Decision.ACCEPT)]),
    ]
    assert len({digest(state) for state in runs}) == len(runs)
    assert all(len(digest(state)) == 32 for state in runs)


def test_a_deed_that_cannot_have_been_done_stops_a_replay() -> None:
    with pytest.raises(Fault):
        replay(folder(SCHOOL_RECORD), [Decide(Decision.ACCEPT), Ask("purpose")])


def test_nothing_released_so_the_engine_is_the_first() -> None:
    assert ENGINE == 1


def test_the_engine_asks_neither_hash_nor_dice_nor_clock() -> None:
    """So that one record gives one digest on every Python, run and machine."""
    for path in [*Path(room.__path__[0]).glob("*.py"), Path(room.__path__[0]).parent / "debrief.py"]:
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        calls = (node.func for node in nodes if isinstance(node, ast.Call))
        called = {func.id for func in calls if isinstance(func, ast.Name)}
        named = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
        assert not (called & {"hash", "id"} or named & {"random", "time", "secrets", "uuid"}), path


def test_the_order_of_sets_does_not_reach_a_digest() -> None:
    code = (
        "from tests.scenarios.casework.cases import COFFEE_SHOP, folder\n"
        "from trainer.scenarios.casework.golden import golden_run\n"
        "from trainer.scenarios.casework.wire import digest\n"
        "print(digest(golden_run(folder(COFFEE_SHOP, 'flat', 'unsigned', 'no_phone'))))"
    )
    root, found = Path(__file__).parents[3], set()
    for salt in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": salt, "PYTHONPATH": str(root)}
        found.add(subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, check=True).stdout)
    assert len(found) == 1


def test_a_digest_is_the_same_whoever_computes_it() -> None:
    run = golden_run(folder(SCHOOL_RECORD, "left_at_home"))
    assert digest(run) == digest(replay(run.deal, run.deeds))
