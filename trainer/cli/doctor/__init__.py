"""`trainer doctor`: what a person on the telephone needs to know about this machine, and of nobody on it."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from trainer.cli.doctor import folders, machine, window
from trainer.cli.doctor.finding import Finding, Verdict, lines, summary
from trainer.cli.doctor.typing_box import type_in_box
from trainer.cli.options import as_json, at, command
from trainer.words import N_


@command(
    "doctor",
    N_("Kiểm tra máy, cửa sổ, bàn phím, thư mục và sổ; không có tên ai, không ghi gì."),
    "  trainer doctor\n  trainer doctor --no-typing",
)
@at
@click.option("--no-typing", is_flag=True, help=N_("Không hỏi gõ thử."))
@as_json
def doctor(at: Path | None, content: Path | None, no_typing: bool, as_json: bool) -> None:
    """One finding a line, each with its verdict; then a line to type. What is found is never a failure."""
    found = [*window.findings(), *machine.findings(), *folders.findings(at, content)]
    if as_json:
        _print_json(found)
        return
    for line in [*lines(found, window.width()), "", summary(found)]:
        click.echo(line)
    if not no_typing and sys.stdin.isatty() and sys.stdout.isatty():
        type_in_box(window.width())


def _print_json(found: list[Finding]) -> None:
    worst = Verdict.LOOK if any(finding.verdict is Verdict.LOOK for finding in found) else Verdict.GOOD
    facts = {"verdict": worst, "findings": [asdict(finding) for finding in found]}
    click.echo(json.dumps(facts, ensure_ascii=False))
