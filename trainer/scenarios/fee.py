"""The fee of a procedure: the one place where it is computed."""

from dataclasses import dataclass
from itertools import groupby

from trainer.scenarios.procedures import Procedure, named
from trainer.scenarios.tariffs import Charge, Fixed, Free, PerPage, Times, money, tariff_said
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Fee:
    """What is to be collected at the counter."""

    amount: int | None
    """Whole đồng; None where it can't be said: set elsewhere, or the pages are not known."""
    rule: str
    how: str = ""
    """The sum, step by step; empty where there is nothing to reckon."""
    title: str = ""
    """Kind of case; empty where there is only one."""


def fee(
    procedure: Procedure, *, pages: int | None = None, copies: int = 1, cases: int = 1, kind: str = ""
) -> Fee:
    """The fee for some copies of an original of so many pages, or for so many cases.

    `kind` is one of the procedure's kinds of case; without it the ordinary one. A number below 1 is a
    ValueError, an unknown kind a `Fault`.
    """
    if min(copies, cases, 1 if pages is None else pages) < 1:
        raise ValueError("pages, copies and cases are counted from 1")
    known = {charge.kind: charge for charge in procedure.fee}
    charge = named(known, kind or procedure.fee[0].kind, procedure)
    return _charged(charge, pages, {"once": 1, "copies": copies, "cases": cases})


def fees(
    procedure: Procedure, *, pages: int | None = None, copies: int = 1, cases: int = 1
) -> tuple[Fee, ...]:
    """The fee of each kind of case, the ordinary one first."""
    kinds = (charge.kind for charge in procedure.fee)
    return tuple(fee(procedure, pages=pages, copies=copies, cases=cases, kind=kind) for kind in kinds)


def _charged(charge: Charge, pages: int | None, counts: dict[Times, int]) -> Fee:
    tariff, rule = charge.tariff, tariff_said(charge.tariff)
    match tariff:
        case PerPage() if pages is not None:
            one, how = _copy(tariff, pages)
            unit = _("bản")
        case Fixed(one, unit):
            how = ""
        case Free():
            return Fee(0, rule, title=charge.title)
        case _:
            return Fee(None, rule, title=charge.title)
    count = counts[tariff.times]
    if count > 1:
        words = _("{n} {unit} × {one} = {total}.")
        times = words.format(n=count, unit=unit, one=money(one), total=money(one * count))
        how = f"{how} {times}".strip()
    return Fee(one * count, rule, how, charge.title)


def _copy(tariff: PerPage, pages: int) -> tuple[int, str]:
    """The fee of one copy, and how it comes about."""
    listed = tariff.rates[:pages]
    rates = [(rate, len(list(same))) for rate, same in groupby(listed)]
    last, count = rates[-1]
    rates[-1] = last, count + pages - len(listed)
    total = sum(rate * count for rate, count in rates)
    parts = " + ".join(_("{n} trang × {rate}").format(n=count, rate=money(rate)) for rate, count in rates)
    if tariff.cap is None or total <= tariff.cap:
        return total, _("{parts} = {one} một bản.").format(parts=parts, one=money(total))
    how = _("{parts} = {sum}, quá mức tối đa: {cap} một bản.")
    return tariff.cap, how.format(parts=parts, sum=money(total), cap=money(tariff.cap))
