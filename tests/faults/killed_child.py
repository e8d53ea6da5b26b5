"""A learner at a desk of their own: answers question after question and says "saved" when the desk has returned.

Run by test_kill.py, which kills it. Arguments: ward folder, content root.
"""

import os
import sys
from pathlib import Path


def study(folder: Path, content: Path) -> None:
    """Answer until killed; each line on stdout is written only after the answer is on disk."""
    from trainer.records import new_id
    from trainer.ward import open_ward

    with open_ward(folder, content) as ward:
        desk = ward.alone().learning
        while True:
            sat = desk.start_quiz("one")
            _say(f"attempt {sat.attempt.id} at {sat.index}")
            for item in sat.sitting.unanswered:
                event = new_id()
                desk.answer(sat.attempt.id, item, "0", event)
                _say(f"saved {sat.attempt.id} {item} {event}")
            desk.finish(sat.attempt.id, new_id())


def _say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    study(Path(sys.argv[1]), Path(sys.argv[2]))
