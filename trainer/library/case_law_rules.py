"""What a counter case must fulfil before the catalogue and the calendar it is computed from."""

from collections.abc import Iterator

from trainer.library.case_nouns import NO_PAPER
from trainer.library.case_rules import must_be_one_of
from trainer.library.case_tree import ids
from trainer.library.computing import Reckoner
from trainer.library.drafts import Draft
from trainer.library.findings import START, did_you_mean, quoted
from trainer.library.tree import ANY, Path
from trainer.library.values import day
from trainer.scenarios.force import in_force
from trainer.scenarios.procedures import Procedure
from trainer.words import N_, _
from trainer.workdays import Calendar

_NO_KIND = N_("Thủ tục này không có loại “{id}”.")


def check_law(draft: Draft, reckoner: Reckoner) -> None:
    """Find what a case says against its procedure and the calendar; what is closed is no fault of the case's."""
    if reckoner.calendar is not None:
        _comes_on_a_workday(draft, reckoner.calendar)
    procedure = next((reckoner.procedures.get(id) for _path, id in draft.tree.texts("procedure")), None)
    if procedure is not None:
        _papers_are_known(draft, procedure)
        _kinds_are_known(draft, procedure)
        _basis_is_known(draft, procedure)
        _refusals_say_why(draft, procedure)
        _law_is_in_force(draft, procedure)
        _law_has_its_month(draft, procedure)


def _comes_on_a_workday(draft: Draft, calendar: Calendar) -> None:
    for path, text in draft.tree.texts("arrives", "date"):
        if (on := day(text)) and not calendar.is_workday(on):
            message = _("Ngày {day} không làm việc.").format(day=text)
            draft.found.fault(draft.tree.place(path), message, _("Chọn một ngày làm việc."))


def _papers_are_known(draft: Draft, procedure: Procedure) -> None:
    known = [paper.id for paper in procedure.papers]
    for path, id in draft.tree.texts("folder", ANY, "is"):
        if id != NO_PAPER:
            must_be_one_of(draft, path, id, [*known, NO_PAPER], N_("Thủ tục này không có giấy “{id}”."))


def _kinds_are_known(draft: Draft, procedure: Procedure) -> None:
    for key, kinds in (
        ("fee_kind", [charge.kind for charge in procedure.fee]),
        ("due_kind", [limit.id for limit in procedure.due]),
    ):
        for path, id in draft.tree.texts(key):
            must_be_one_of(draft, path, id, list(filter(None, kinds)), _NO_KIND)


def _basis_is_known(draft: Draft, procedure: Procedure) -> None:
    """What a case cites is its own, or its procedure's; `D22-1` is found under `D22`."""
    own = ids(draft, "basis")
    for path, id in _cited(draft):
        place = draft.tree.place(path)
        if _begins_with_one_of(id, own) or procedure.law(id) is not None or place in draft.found.hurt:
            continue
        known = [*own, *(law.id for law in procedure.basis)]
        message = _("Không có căn cứ “{id}” ở mục basis, cũng không ở thủ tục.").format(id=quoted(id))
        otherwise = _("Chọn một trong: {ids}.").format(ids=", ".join(known))
        draft.found.fault(place, message, did_you_mean(draft.found.nearest(id, known), otherwise))


def _cited(draft: Draft) -> Iterator[tuple[Path, str]]:
    for group in ("faults", "decoys", "questions"):
        yield from draft.tree.texts(group, ANY, "basis")


def _begins_with_one_of(id: str, known: list[str]) -> bool:
    return any(id == start or id.startswith(f"{start}-") for start in known)


def _refusals_say_why(draft: Draft, procedure: Procedure) -> None:
    """The reason on Mẫu 03: in words of the case's own, or those of the procedure's ground that it cites."""
    worded = {refusal.id for refusal in procedure.refuse}
    for path, fault in draft.tree.pick("faults", ANY):
        refuses = isinstance(fault, dict) and fault.get("resolve") == "refuse"
        if isinstance(fault, dict) and refuses and "why" not in fault and fault.get("basis") not in worded:
            remedy = _("Thêm “why: …”, hoặc dẫn một mục refuse của thủ tục: {ids}.")
            few = ", ".join(sorted(worded)) or "–"
            message = _("Từ chối mà không nói lý do.")
            draft.found.fault(draft.tree.key_place(path), message, remedy.format(ids=few))


def _law_is_in_force(draft: Draft, procedure: Procedure) -> None:
    """A warning where the law as written down here is not that of the day on which the citizen comes."""
    for path, text in draft.tree.texts("arrives", "date"):
        on = day(text)
        if on and not in_force(procedure, on):
            until = procedure.until.isoformat() if procedure.until else "…"
            words = _("Ngày {day} nằm ngoài thời gian thủ tục áp dụng ({since} – {until}).")
            message = words.format(day=text, since=procedure.since.isoformat(), until=until)
            draft.found.warn(draft.tree.place(path), message, _("Đổi ngày, hoặc soát lại căn cứ."))
        for _path, end in draft.tree.texts("until"):
            if (last := day(end)) and on and last < on:
                message = _("Ngày {day} đứng sau until ({until}).").format(day=text, until=end)
                draft.found.warn(draft.tree.place(path), message, _("Đổi ngày, hoặc soát lại căn cứ."))


def _law_has_its_month(draft: Draft, procedure: Procedure) -> None:
    if draft.readable and not any(True for _found in draft.tree.pick("as_of")):
        message = _("Chưa ghi as_of: tạm theo thủ tục, {month}.").format(month=procedure.as_of)
        draft.found.warn(START, message, _("Thêm “as_of: NĂM-THÁNG” của lần soát căn cứ."))
