"""Force: whether a procedure holds on a day, and how sure one may be of it."""

from datetime import date

from trainer.scenarios.procedures import Procedure
from trainer.words import _


def in_force(procedure: Procedure, day: date) -> bool:
    """Whether the procedure as written here holds on `day`; both ends of its time included."""
    return procedure.since <= day and (procedure.until is None or day <= procedure.until)


def force_said(procedure: Procedure, day: date) -> str:
    """What a reader must know of the procedure's time on `day`; always something."""
    since, until = f"{procedure.since:%d/%m/%Y}", procedure.until
    if day < procedure.since:
        return _("Chưa áp dụng: có hiệu lực từ {day}.").format(day=since)
    if until is None:
        return _("Áp dụng từ {day}.").format(day=since)
    if day > until:
        return _("Quy định ở đây áp dụng đến hết {day} và nay đã đổi: tra lại trước khi áp dụng.").format(
            day=f"{until:%d/%m/%Y}"
        )
    words = _("Áp dụng từ {day} đến hết {until}; sau đó luật đổi.")
    return words.format(day=since, until=f"{until:%d/%m/%Y}")


def caution(procedure: Procedure) -> str:
    """The sentence that stands under every card."""
    return written_to(procedure.as_of)


def written_to(as_of: str) -> str:
    """To which month (YYYY-MM) the law was read, and that it be looked up before it is applied."""
    year, month = as_of.split("-")
    words = _(
        "Theo quy định cập nhật đến tháng {month}/{year}; "
        "tra lại trên Cổng Dịch vụ công quốc gia trước khi áp dụng."
    )
    return words.format(month=int(month), year=year)


def unsure_said(why: str) -> str:
    """Why a figure is not counted with."""
    words = _("{why}: chưa tính ngày được, tra lại trên Cổng Dịch vụ công quốc gia.")
    return words.format(why=why.rstrip("."))
