"""`trainer check`: read all content and speak once."""

import json
from pathlib import Path

import click

from trainer.cli.options import as_json, at, command
from trainer.places import content_root, ward_folder
from trainer.words import _


@command(
    "check",
    _("Soát toàn bộ nội dung và nêu mọi lỗi một lần; mã kết thúc 3 khi có lỗi."),
    "  trainer check\n  trainer check --content ./content --json",
)
@at
@as_json
def check(at: Path | None, content: Path | None, as_json: bool) -> int:
    """Exit 3 when something is refused; warnings alone are 0."""
    from trainer.desks.authoring import AuthoringDesk

    root, source = content_root(content, ward_folder(at))
    desk = AuthoringDesk(root)
    if as_json:
        facts = {"root": str(root), "source": source, **desk.counts(), **desk.facts()}
        click.echo(json.dumps(facts, ensure_ascii=False))
    else:
        for line in desk.lines():
            click.echo(line)
        counts = _("{courses} khóa, {modules} học phần, {questions} câu hỏi, {terms} từ").format(**desk.counts())
        click.echo(f"{root} ({source}): {counts}", err=True)
    return 3 if desk.refused else 0
