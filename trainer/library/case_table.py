"""The table of a counter case: every combination with what is right for it, for a justice officer to sign."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import time
from itertools import product

from trainer.scenarios.casework.case import Case
from trainer.scenarios.casework.combining import fault_sets
from trainer.scenarios.casework.deal import Deal, Truth
from trainer.scenarios.casework.drawing import Lot, Table, deal_of
from trainer.scenarios.casework.reporting import fact, value_of
from trainer.scenarios.casework.speech import spoken
from trainer.scenarios.casework.telling import decision_said, law_said, spot_said, title_of
from trainer.scenarios.casework.truth import COPIES, decision_of
from trainer.words import N_, _

_RIGHT = N_("(đúng là: {usual})")
_OTHERWISE = N_("(lúc khác: {usual})")


@dataclass(frozen=True, slots=True)
class Row:
    """One combination of faults, hour and counted values; decoys change nothing of what is right."""

    faults: tuple[str, ...]
    at: time
    counted: Mapping[str, str] = field(hash=False)
    """The varied values that a fee depends on: `copies`, and what `cases` names."""
    truth: Truth = field(hash=False)
    deal: Deal = field(hash=False)

    @property
    def slip(self) -> tuple[str, ...]:
        """The lines of Mẫu 02."""
        return tuple(spoken(f.slip, self.deal) for f in self.deal.faults if f.id in self.truth.slip)

    @property
    def fixes(self) -> tuple[str, ...]:
        """What is mended at the counter."""
        return tuple(spoken(f.do, self.deal) for f in self.deal.faults if f.id in self.truth.fixes)

    @property
    def reasons(self) -> tuple[str, ...]:
        """The grounds on Mẫu 03, any of which is right."""
        return tuple(spoken(f.why, self.deal) for f in self.deal.faults if f.id in self.truth.reasons)


@dataclass(frozen=True, slots=True)
class Oddity:
    """A fault or a decoy in words."""

    id: str
    seen: str
    """What lies before the official: `Thiếu: Học bạ`, `Tình trạng (Học bạ): bị tẩy sửa`."""
    leads_to: str
    """The decision that a fault alone leads to; empty for a decoy."""
    why: str
    law: str


def rows(case: Case, table: Table) -> Iterator[Row]:
    """Every combination; KeyError when `table` does not hold the case's procedure."""
    counted = [name for name in case.vary if name in (COPIES, case.cases)]
    usual = {name: values[0] for name, values in case.vary.items()}
    for faults in fault_sets(case):
        for at in case.arrives.times:
            for values in product(*(case.vary[name] for name in counted)):
                mine = dict(zip(counted, values, strict=True))
                deal = deal_of(case, table, Lot(faults, (), at, tuple((usual | mine).items())))
                yield Row(tuple(fault.id for fault in faults), at, mine, deal.truth, deal)


def laws(deal: Deal) -> dict[str, str]:
    """Every basis that may be cited: the case's own, then its procedure's; of one id the case's own text."""
    known = {law.id: law.text for law in deal.case.basis}
    return known | {law.id: law.text for law in deal.procedure.basis if law.id not in known}


def oddities(deal: Deal) -> tuple[tuple[Oddity, ...], tuple[Oddity, ...]]:
    """The case's faults and its decoys in words; `deal` is any deal of it without faults and decoys."""
    case = deal.case
    faults = tuple(
        Oddity(
            rule.id,
            _missing(deal, rule.missing) or _changed(deal, rule.change, _RIGHT) or _heard(case, rule.id),
            decision_said(decision_of([rule])),
            spoken(rule.why, deal),
            law_said(deal, rule.basis),
        )
        for rule in case.faults
    )
    decoys = tuple(
        Oddity(odd.id, _changed(deal, odd.change, _OTHERWISE), "", odd.because, law_said(deal, odd.basis))
        for odd in case.decoys
    )
    return faults, decoys


def _missing(deal: Deal, paper: str) -> str:
    return _("Thiếu: {title}").format(title=title_of(deal, paper)) if paper else ""


def _changed(deal: Deal, change: Mapping[str, str], words: str) -> str:
    told = []
    for spot, value in change.items():
        usual = value_of(deal, fact(spot))
        more = " " + _(words).format(usual=usual) if usual else ""
        told.append(f"{spot_said(deal, spot)}: {value}{more}")
    return "; ".join(told)


def _heard(case: Case, fault: str) -> str:
    """The line that gives a fault away where no paper does."""
    name = f"fault.{fault}"
    lines = [line.say for question in case.questions for line in question.reply if name in line.when.names]
    lines += [line.say for line in case.interjections if name in line.when.names]
    return _("Người dân nói: “{words}”").format(words=lines[0]) if lines else ""
