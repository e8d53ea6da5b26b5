"""`trainer check`: read all content, play its cases, and speak once."""

import json
import sys
import time
from pathlib import Path
from typing import TypeAlias

import click

from trainer.cli.options import as_json, at, command
from trainer.places import content_root, ward_folder
from trainer.words import N_, _

_WAIT = 0.5
"""Seconds between two looks at the files while watching."""
_REFUSED = 3

_State: TypeAlias = dict[Path, tuple[int, int]]
"""Each content file with its size and when it was saved."""


@command(
    "check",
    N_("Soát toàn bộ nội dung và nêu mọi lỗi một lần; mã kết thúc 3 khi có lỗi."),
    "  trainer check\n  trainer check --content ./content --quick --watch",
)
@at
@click.option("--quick", is_flag=True, help=N_("Không cho máy chơi thử hàng trăm lượt mỗi tình huống."))
@click.option("--watch", is_flag=True, help=N_("Soát lại mỗi khi lưu tệp; Ctrl+C để dừng."))
@as_json
def check(at: Path | None, content: Path | None, quick: bool, watch: bool, as_json: bool) -> int:
    """Exit 3 when something is refused; warnings alone are 0."""
    root, source = content_root(content, ward_folder(at))
    while True:
        seen = _state(root)
        status = _speak(root, source, quick, as_json)
        if not watch:
            return status
        sys.stdout.flush()
        _wait_for_change(root, seen)
        click.echo(_("— Soát lại lúc {time} —").format(time=time.strftime("%H:%M:%S")), err=True)


def _speak(root: Path, source: str, quick: bool, as_json: bool) -> int:
    from trainer.desks.authoring import AuthoringDesk

    desk = AuthoringDesk(root)
    desk.rehearse(bots=not quick)
    if as_json:
        facts = {"root": str(root), "source": source, **desk.counts(), **desk.facts()}
        click.echo(json.dumps(facts, ensure_ascii=False))
    else:
        for line in desk.lines():
            click.echo(line)
        words = _("{courses} khóa, {modules} học phần, {questions} câu hỏi, {terms} từ, {cases} tình huống")
        click.echo(f"{root} ({source}): {words.format(**desk.counts())}", err=True)
    return _REFUSED if desk.refused else 0


def _wait_for_change(root: Path, seen: _State) -> None:
    """Until the files are no longer as `seen`, and then until the saving is over."""
    while (now := _state(root)) == seen:
        time.sleep(_WAIT)
    time.sleep(_WAIT)
    while (later := _state(root)) != now:
        now = later
        time.sleep(_WAIT)


def _state(root: Path) -> _State:
    """The content files as they are now."""
    found: _State = {}
    for folder in ("courses", "quizzes", "scenarios"):
        for path in (root / folder).rglob("*"):
            try:
                facts = path.stat()
            except OSError:
                continue  # gone since it was listed
            found[path] = facts.st_size, facts.st_mtime_ns
    return found
