"""Real processes on one file: fifty at once, and one killed in the middle of its work, again and again."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from trainer.records import Records, verify

WRITER = """
import os, sys, time
from pathlib import Path
from trainer.records import Records

def write(path, who, count):
    with Records.open(path) as book:
        longest = 0.0
        for number in range(count):
            began = time.monotonic()
            with book.writing(who) as writing:
                result = {"item": f"q{number}", "response": "1", "fraction": "1.0000000", "page": "p"}
                event = writing.append("answered", "module:a", result)
                writing.keep_draft(who, "module:a", str(number))
            longest = max(longest, time.monotonic() - began)
            os.write(1, f"saved {event.id}\\n".encode())
        os.write(1, f"longest {longest}\\n".encode())
"""

FIFTY = """
start, go = os.pipe()
children = []
for number in range(50):
    child = os.fork()
    if not child:
        os.close(go)
        os.read(start, 1)  # until the parent lets go
        write(Path(sys.argv[1]), f"person-{number}", 6)
        os._exit(0)
    children.append(child)
os.close(go)
print("failed", sum(os.waitpid(child, 0)[1] != 0 for child in children), flush=True)
"""

ALONE = """
os.write(1, b"ready\\n")
write(Path(sys.argv[1]), sys.argv[2], 100_000)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="fifty interpreters take too long to start here")
def test_fifty_processes_write_at_once_without_an_error_and_nothing_is_lost(
    book: Records, path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WRITER + FIFTY, str(path)], capture_output=True, text=True, timeout=120
    )
    said = [line.split() for line in done.stdout.splitlines()]
    assert done.stderr == "" and ["failed", "0"] in said
    acknowledged = {id for word, id in said if word == "saved"}
    assert len(acknowledged) == 300
    assert {event.id for event in book.events()} == acknowledged
    assert max(float(seconds) for word, seconds in said if word == "longest") < 10
    assert all(book.draft(f"person-{number}", "module:a") == "5" for number in range(50))
    assert verify(path).ok


def test_an_answer_that_was_acknowledged_survives_the_death_of_its_process(path: Path) -> None:
    Records.create(path).close()
    chance = random.Random(20261123)  # for the delays only
    acknowledged: list[str] = []
    lives = 5
    for life in range(lives):
        child = subprocess.Popen(
            [sys.executable, "-c", WRITER + ALONE, str(path), f"life-{life}"],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None and child.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0.01, 0.3))
        child.kill()
        said, _errors = child.communicate()
        acknowledged += [line.split()[1] for line in said.split("\n")[:-1]]
    with Records.open(path) as book:
        found = {event.id for event in book.events()}
    assert {*acknowledged} <= found
    assert len(found) - len(acknowledged) <= lives  # at most one saved and not yet said, in each life
    assert len(acknowledged) > 20
    assert verify(path).ok


CHURN = """
from trainer.records import backup, info, verify

path = Path(sys.argv[1])
children = []
for number in range(6):
    child = os.fork()
    if not child:
        for turn in range(6):
            write(path, f"person-{number}", 2)
            deed = (number + turn) % 4
            if deed == 0:
                assert verify(path).ok
            elif deed == 1:
                assert verify(backup(path, path.with_name(f"{number}.copy"))).ok
            elif deed == 2:
                assert info(path).head.seq
            else:
                with Records.open(path, readonly=True) as book:
                    assert book.events()
        os._exit(0)
    children.append(child)
print("failed", sum(os.waitpid(child, 0)[1] != 0 for child in children), flush=True)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the interpreters take too long to start here")
def test_opening_checking_copying_and_closing_do_not_disturb_each_other(path: Path) -> None:
    # Guards against holding an older state of the book against a newer marker.
    Records.create(path).close()
    done = subprocess.run(
        [sys.executable, "-c", WRITER + CHURN, str(path)], capture_output=True, text=True, timeout=120
    )
    assert done.stderr == "" and "failed 0" in done.stdout
    assert done.stdout.count("saved") == 72
    assert verify(path).ok
