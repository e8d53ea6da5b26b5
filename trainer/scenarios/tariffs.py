"""Tariffs: the ways in which a fee is set. Amounts are whole đồng."""

from dataclasses import dataclass
from itertools import groupby
from typing import Literal, TypeAlias

from trainer.words import _

Times: TypeAlias = Literal["once", "copies", "cases"]
"""What the amount is multiplied by."""


@dataclass(frozen=True, slots=True)
class PerPage:
    """So much for each page of the original; the last rate repeats. `cap` is for one copy."""

    rates: tuple[int, ...]
    cap: int | None = None
    times: Times = "once"

    def __post_init__(self) -> None:
        if not self.rates:
            raise ValueError("a tariff per page needs a rate")


@dataclass(frozen=True, slots=True)
class Fixed:
    """One amount for each `per`: a case, a contract, a copy."""

    amount: int
    per: str = ""
    times: Times = "once"


@dataclass(frozen=True, slots=True)
class ByCouncil:
    """Set by a resolution of the city's People's Council; the amount is not in the catalogue."""


@dataclass(frozen=True, slots=True)
class Free:
    """Nothing is collected."""


@dataclass(frozen=True, slots=True)
class AmountElsewhere:
    """Not known for certain: to be looked up on the national portal."""


Tariff: TypeAlias = PerPage | Fixed | ByCouncil | Free | AmountElsewhere


@dataclass(frozen=True, slots=True)
class Charge:
    """The tariff of a procedure, or of one kind of its cases."""

    tariff: Tariff
    kind: str = ""
    title: str = ""
    """Of the kind; empty where there is only one."""


def money(amount: int) -> str:
    """An amount as people write it: `21.000 đ`."""
    return f"{amount:,} đ".replace(",", ".")


def tariff_said(tariff: Tariff) -> str:
    """A tariff in words."""
    match tariff:
        case PerPage():
            return _per_page_said(tariff)
        case Fixed(amount, per):
            return _("{money} một {unit}").format(money=money(amount), unit=per) if per else money(amount)
        case ByCouncil():
            return _("Mức thu do HĐND thành phố quy định; xem bảng niêm yết.")
        case Free():
            return _("Không thu")
        case AmountElsewhere():
            return _("Nội dung này đổi theo từng thời kỳ: tra mã thủ tục trên Cổng Dịch vụ công quốc gia.")


def _per_page_said(tariff: PerPage) -> str:
    runs = [(rate, len(list(pages))) for rate, pages in groupby(tariff.rates)]
    said, first = [], 1
    for rate, pages in runs[:-1]:
        span = f"{first}–{first + pages - 1}" if pages > 1 else f"{first}"
        said.append(_("{money} một trang với trang {pages}").format(money=money(rate), pages=span))
        first += pages
    said.append(_("{money} một trang từ trang {page}").format(money=money(runs[-1][0]), page=first))
    if tariff.cap is not None:
        said.append(_("tối đa {money} một bản").format(money=money(tariff.cap)))
    return "; ".join(said)
