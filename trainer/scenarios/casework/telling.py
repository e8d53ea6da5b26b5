"""Deeds, decisions and entries in words, as the dialogue, the guide and the review say them."""

from collections.abc import Iterable, Mapping
from datetime import date

from trainer.scenarios.casework.counter_form import NO_FORM, mendings, refusals, slip_lines
from trainer.scenarios.casework.deal import Deal
from trainer.scenarios.casework.deeds import (
    Ask,
    Decide,
    Deed,
    Differ,
    Fill,
    LookUp,
    Missing,
    Open,
    Unfit,
    Withdraw,
)
from trainer.scenarios.casework.reporting import fact, may_be_missing
from trainer.scenarios.casework.speech import spoken
from trainer.scenarios.casework.state import State
from trainer.scenarios.casework.truth import day_of
from trainer.scenarios.counting import day_said
from trainer.scenarios.forms import Decision, Form
from trainer.scenarios.tariffs import money
from trainer.words import N_, _

_DECISIONS: Mapping[Decision, str] = {
    Decision.ACCEPT: N_("Nhận hồ sơ"),
    Decision.SUPPLEMENT: N_("Yêu cầu bổ sung"),
    Decision.REFUSE: N_("Từ chối"),
    Decision.REDIRECT: N_("Hướng dẫn sang nơi khác"),
}
_FIELDS: Mapping[str, str] = {
    "procedure": N_("Thủ tục"),
    "papers": N_("Giấy tờ nhận"),
    "scan": N_("Số hóa"),
    "copies": N_("Số bản"),
    "fee": N_("Phí"),
    "due": N_("Hẹn trả"),
    "form": N_("Mẫu"),
    "slip": N_("Nội dung phiếu bổ sung"),
    "fixes": N_("Sửa tại quầy"),
    "reason": N_("Lý do từ chối"),
    "receiver": N_("Nơi có thẩm quyền"),
}
_FACTS: Mapping[str, str] = {
    "holder": N_("Họ tên"),
    "born": N_("Ngày sinh"),
    "number": N_("Số"),
    "state": N_("Tình trạng"),
    "pages": N_("Số trang"),
    "address": N_("Nơi cư trú"),
    "issued": N_("Ngày cấp"),
    "issuer": N_("Nơi cấp"),
    "expires": N_("Có giá trị đến"),
    "school": N_("Trường"),
    "father": N_("Cha"),
    "mother": N_("Mẹ"),
    "spouse": N_("Vợ/chồng"),
    "place": N_("Nơi"),
    "signed": N_("Chữ ký"),
    "content": N_("Nội dung"),
    "marital": N_("Tình trạng hôn nhân"),
    "died": N_("Ngày mất"),
    "sex": N_("Giới tính"),
    "relation": N_("Quan hệ"),
    "purpose": N_("Mục đích"),
    "business": N_("Ngành nghề"),
    "name": N_("Tên"),
    "note": N_("Ghi chú"),
    "result": N_("Kết quả"),
    "date": N_("Ngày"),
    "ethnicity": N_("Dân tộc"),
    "hometown": N_("Quê quán"),
    "nationality": N_("Quốc tịch"),
}


def decision_said(decision: Decision) -> str:
    """`Yêu cầu bổ sung`."""
    return _(_DECISIONS[decision])


def field_said(field: str) -> str:
    """The label of a field of the form."""
    return _(_FIELDS[field])


def fact_said(deal: Deal, field: str) -> str:
    """The label of a field on a paper: the case's own, else the usual one, else the name itself."""
    own = deal.case.labels.get(field)
    return own or (_(_FACTS[field]) if field in _FACTS else field)


def form_said(form: str) -> str:
    """`Mẫu 02 – Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ`."""
    if form == NO_FORM:
        return _("Không cấp mẫu nào")
    known = Form(form)
    return f"{known.number} – {known.heading}"


def right_closing_said(deal: Deal) -> str:
    """What should have come of a case: `Yêu cầu bổ sung – Mẫu 02 – Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ`."""
    return _closing(deal.truth.decision, deal.truth.form or NO_FORM, deal.truth.receiver)


def closing_said(state: State) -> str:
    """What came of a run: its decision with the form or the place named; ValueError when it is not closed."""
    if state.decision is None:
        raise ValueError("only a closed run has come to something")
    return _closing(state.decision, state.filled.form or "", state.filled.receiver or "")


def _closing(decision: Decision, form: str, receiver: str) -> str:
    if decision is Decision.REDIRECT:
        return f"{decision_said(decision)} – {receiver}" if receiver else decision_said(decision)
    return f"{decision_said(decision)} – {form_said(form)}" if form else decision_said(decision)


def deed_said(deal: Deal, deed: Deed) -> str:
    """One deed in a short sentence without subject: `Xem Thẻ căn cước`."""
    match deed:
        case Ask(id):
            return f"“{spoken(deal.case.question(id).say, deal)}”"
        case Open(id):
            return _("Xem: {title}").format(title=title_of(deal, id))
        case LookUp(id):
            return _("Tra cơ sở dữ liệu: {title}").format(title=title_of(deal, id))
        case Differ(one, other):
            return _("Báo lệch: {one} và {other}").format(one=spot_said(deal, one), other=spot_said(deal, other))
        case Unfit(spot):
            return _("Báo không dùng được: {spot}").format(spot=spot_said(deal, spot))
        case Missing(id):
            return _("Báo thiếu: {title}").format(title=dict(may_be_missing(deal)).get(id, id))
        case Withdraw():
            return _("Rút lại một chỗ đã báo")
        case Fill(field, entry):
            return f"{field_said(field)}: {entry_said(deal, field, entry)}"
        case Decide(decision):
            return _("Kết luận: {decision}").format(decision=decision_said(decision))


def value_said(value: str) -> str:
    """What stands in a fact, days as people write them: `12/3/2010`."""
    day = day_of(value)
    return f"{day.day}/{day.month}/{day.year}" if day else value


def spot_said(deal: Deal, spot: str) -> str:
    """`Ngày sinh (Bản chụp học bạ)`."""
    where = fact(spot)
    return f"{fact_said(deal, where.field)} ({title_of(deal, where.paper)})"


def entry_said(deal: Deal, field: str, entry: object) -> str:
    """What stands in a field of the form, in words; a dash where nothing does."""
    if entry is None or entry == "":
        return "–"
    match field:
        case "papers" | "scan":
            return _listed(title_of(deal, id) for id in _ids(entry))
        case "slip" | "fixes":
            known = {line.id: line.text for line in (*slip_lines(deal), *mendings(deal))}
            return _listed(known.get(id, id) for id in _ids(entry))
        case "reason":
            return {reason.id: reason.text for reason in refusals(deal)}.get(str(entry), str(entry))
        case "procedure":
            return dict(deal.catalogue).get(str(entry), str(entry))
        case "form":
            return form_said(str(entry))
        case "fee" if isinstance(entry, int):
            return money(entry)
        case "due":
            return day_said(date.fromisoformat(str(entry)))
        case _:
            return str(entry)


def title_of(deal: Deal, paper: str) -> str:
    """The title of a folder paper."""
    return next((known.title for known in deal.case.folder if known.id == paper), paper)


def law_said(deal: Deal, basis: str) -> str:
    """The text of a basis: the case's own, else the procedure's; empty when neither names it."""
    law = deal.case.law(basis) or deal.procedure.law(basis)
    return law.text if law else ""


def _ids(entry: object) -> Iterable[str]:
    return [str(id) for id in entry] if isinstance(entry, tuple | list | frozenset) else [str(entry)]


def _listed(texts: Iterable[str]) -> str:
    return "; ".join(texts) or _("không có")
