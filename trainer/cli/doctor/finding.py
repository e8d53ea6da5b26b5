"""One thing that doctor found, and how findings are told: the verdict first, as a word."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from textwrap import wrap

from trainer.text import printable
from trainer.words import _


class Verdict(StrEnum):
    """What doctor thinks of it."""

    GOOD = "good"
    LOOK = "look"
    """Somebody ought to see to it; the advice says how."""
    UNKNOWN = "unknown"
    """Only a person can tell."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fact about this machine; `id` is for programs and the same in every language."""

    id: str
    label: str
    value: str
    verdict: Verdict = Verdict.GOOD
    advice: str = ""


def looked_at(id: str, label: str, value: str, advice: str) -> Finding:
    """A finding that is good when there is nothing to advise."""
    return Finding(id, label, value, Verdict.LOOK if advice else Verdict.GOOD, advice)


def lines(findings: Iterable[Finding], width: int) -> list[str]:
    """Findings as text of at most `width` cells; only a value (a path) may be longer, so that it can be copied."""
    told = list(findings)
    verdicts = _verdicts()
    first = max(map(len, verdicts.values()))
    second = max((len(finding.label) for finding in told), default=0)
    found = []
    for finding in told:
        value = printable(finding.value)
        found.append(f"{verdicts[finding.verdict]:<{first}}  {finding.label:<{second}}  {value}")
        found += wrap(
            printable(finding.advice),
            width,
            initial_indent=" " * first + "  → ",
            subsequent_indent=" " * first + "    ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    return found


def summary(findings: Iterable[Finding]) -> str:
    """Which findings want seeing to."""
    look = [finding.label for finding in findings if finding.verdict is Verdict.LOOK]
    if not look:
        return _("Không có gì cần xem.")
    return _("Cần xem {n} điều: {labels}.").format(n=len(look), labels=", ".join(look))


def _verdicts() -> dict[Verdict, str]:
    return {Verdict.GOOD: _("tốt"), Verdict.LOOK: _("cần xem"), Verdict.UNKNOWN: _("chưa rõ")}
