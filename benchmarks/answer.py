"""One answer recorded, against the same rows written by plain sqlite3 in one transaction each."""

import itertools
import sqlite3
import tempfile
from pathlib import Path

from benchmarks.clock import Finding, wall
from trainer.people.official import Identity
from trainer.records import Records, new_id

BATCH = 200


def run() -> list[Finding]:
    """Wall seconds of a batch of answers, both with WAL and synchronous=FULL."""
    with tempfile.TemporaryDirectory() as home:
        return [Finding("answer", _ours(Path(home)), _plain(Path(home)), 2.0)]


def _ours(home: Path) -> float:
    (home / "ward").mkdir()
    with Records.create(home / "ward" / "trainer.db") as records:
        with records.writing("owner") as w:
            w.append("created", f"records:{records.chain}", {"mode": "alone"})
            who = w.enrol(Identity("Nguyễn Văn An", "1", "office", "head-of-office"), {"learner"}).id
        attempt = new_id()
        begun = {"module": "m", "quiz": "m", "seed": "s", "behaviour": "immediate", "items": ["a"]}
        with records.writing(who) as w:
            w.append("initialized", f"attempt:{attempt}", begun, version="v")

        def batch() -> None:
            for number in range(BATCH):
                with records.writing(who) as w:
                    said = {"item": f"q{number}", "response": "0", "fraction": "1.0000000"}
                    w.append("answered", f"attempt:{attempt}", said, version="v", id=new_id())

        return wall(batch, 5)


def _plain(home: Path) -> float:
    db = sqlite3.connect(home / "plain.db", isolation_level=None)
    db.executescript(
        "pragma journal_mode=wal; pragma synchronous=full;"
        "create table event(chain text, seq integer, id text unique, at text, on_date text, actor text,"
        " verb text, object text, version text, result text, prev text, hash text, primary key(chain, seq));"
        "create table answer(event text primary key, attempt text, item text, response text, fraction text,"
        " at text, seq integer); create index answer_attempt on answer(attempt);"
    )
    numbers = itertools.count(1)

    def batch() -> None:
        for _ in range(BATCH):
            seq = next(numbers)
            id = new_id()
            row = ("c", seq, id, "2026-11-23T02:00:00.123Z", "2026-11-23", "x" * 36, "answered", "attempt:y")
            db.execute("begin immediate")
            db.execute("insert into event values (?,?,?,?,?,?,?,?,?,?,?,?)", (*row, "v", "{}" * 30, "p" * 64, "h" * 64))
            db.execute("insert into answer values (?,?,?,?,?,?,?)", (id, "y", "q", "0", "1.0000000", row[3], seq))
            db.execute("commit")

    return wall(batch, 5)
