"""`trainer --help` and `trainer check --help` against importing click."""

import sys

from benchmarks.clock import Finding, cpu_of


def run() -> list[Finding]:
    """CPU of fresh interpreters."""
    click = cpu_of([sys.executable, "-c", "import click"])
    helps = {"help": ["--help"], "check -h": ["check", "--help"]}
    return [
        Finding(name, cpu_of([sys.executable, "-m", "trainer", *words]), click, 2.0)
        for name, words in helps.items()
    ]
