"""What the dialogue of a counter case must fulfil: conditions, names, lines that can be reached and read."""

import re
from collections.abc import Callable, Iterator, Mapping

from trainer.library.case_rules import must_be_one_of
from trainer.library.case_tree import conditions, ids, learnt, speeches, wordings
from trainer.library.drafts import Draft
from trainer.library.findings import Place, did_you_mean, quoted
from trainer.library.markup import without_names
from trainer.library.tree import ANY, Path
from trainer.library.values import number
from trainer.scenarios.conditions import ConditionFault, Type, check, parse
from trainer.words import N_, _

WIDEST = 74
"""Columns of a line of speech that fit beside a paper on a screen of 80."""
MOST_LINES = 3

_VARIED = re.compile(r"\{([^{}]*)\}")
_COUNTS = ("copies",)
"""Names in `vary` that are numbers, with whatever `cases` names."""
_ID_NUMBER = re.compile(r"(?<![\d.,])(?!099)\d{3} ?\d{3} ?\d{3} ?\d{3}(?!\d)")
_PHONE = re.compile(r"(?<![\d.,])(?:\+84|0)[ .]?[35789](?:[ .]?\d){8}(?!\d)")


def _conditions_hold_water(draft: Draft) -> None:
    known = _names(draft)
    for path, text in conditions(draft):
        try:
            remarks = [(said.column, said.message, "") for said in check(parse(text), known)]
        except ConditionFault as fault:
            remarks = [(fault.column, fault.message, fault.remedy)]
        for column, message, remedy in remarks:
            draft.found.fault(_inside(draft, path, text, column), message, remedy)


def _names(draft: Draft) -> Mapping[str, Type]:
    groups = {"fault": ids(draft, "faults"), "decoy": ids(draft, "decoys"), "asked": ids(draft, "questions")}
    groups["knows"] = sorted(learnt(draft))
    flags = {f"{group}.{id}": Type.BOOLEAN for group, known in groups.items() for id in known}
    return flags | dict.fromkeys(("minutes", "mood", "age"), Type.NUMBER)


def _inside(draft: Draft, path: Path, text: str, column: int) -> Place:
    """The place of a column of a text; where it stands, when the file writes it in another way."""
    place = draft.tree.place(path)
    line = draft.text.splitlines()[place.line - 1]
    start = place.column - 1 + (line[place.column - 1 : place.column] in ("'", '"'))
    return Place(place.line, start + column) if line.startswith(text, start) else place


def _replies_end_well(draft: Draft) -> None:
    """The last line of a reply always fits, and none before it does."""
    for path, lines in draft.tree.pick("questions", ANY, "reply"):
        if not isinstance(lines, list):
            continue
        for at, line in enumerate(lines):
            last, bound = at == len(lines) - 1, isinstance(line, dict) and "when" in line
            place = draft.tree.place((*path, at))
            if last and bound:
                message = _("Câu đáp cuối có điều kiện: có lúc không có gì để đáp.")
                draft.found.fault(place, message, _("Thêm một câu cuối không có when."))
            if not last and not bound:
                message = _("Câu này luôn được đáp, nên các câu sau không bao giờ tới lượt.")
                draft.found.fault(place, message, _("Thêm when, hoặc chuyển xuống cuối."))


def _replies_show_papers(draft: Draft) -> None:
    records = {str(path[1]) for path, words in draft.tree.texts("folder", ANY, "source") if words == "database"}
    known = [id for id in ids(draft, "folder") if id not in records]
    for path, id in draft.tree.texts("questions", ANY, "reply", ANY, "show"):
        if id in records:
            message = _("“{id}” nằm trong cơ sở dữ liệu, người dân không đưa ra được.").format(id=id)
            draft.found.fault(draft.tree.place(path), message, _("Bỏ show, hoặc bỏ source: database."))
        else:
            must_be_one_of(draft, path, id, known, N_("Mục folder không có “{id}”."))


def _can_be_learnt(draft: Draft) -> None:
    known = sorted(learnt(draft))
    for path, name in draft.tree.texts("must_know", ANY):
        must_be_one_of(draft, path, name, known, N_("Không câu hỏi nào cho biết “{id}” (learn)."))


def _varied_is_declared(draft: Draft) -> None:
    known = ids(draft, "vary")
    for path, text in wordings(draft):
        for name in _VARIED.findall(without_names(text)):
            if name not in known:
                message = _("Mục vary không có “{{{name}}}”.").format(name=quoted(name))
                otherwise = _("Khai báo trong vary, hoặc bỏ ngoặc nhọn.")
                near = draft.found.nearest(name, known)
                draft.found.fault(draft.tree.place(path), message, did_you_mean(near, otherwise))


def _counted_is_a_number(draft: Draft) -> None:
    counted = [words for _path, words in draft.tree.texts("cases")]
    for path, name in draft.tree.texts("cases"):
        must_be_one_of(draft, path, name, ids(draft, "vary"), N_("Mục vary không có “{id}”."))
    for name in dict.fromkeys((*_COUNTS, *counted)):
        for path, text in draft.tree.texts("vary", name, ANY):
            value = number(text)
            if value is None or value != int(value) or not 1 <= value <= 999:
                message = _("“{value}” không phải là số đếm.").format(value=quoted(text))
                draft.found.fault(draft.tree.place(path), message, _("Viết số từ 1 đến 999, không đơn vị."))


def _nobody_is_real(draft: Draft) -> None:
    """Numbers of identity cards begin with 099, which no province has; phones are masked."""
    for place, text in draft.tree.all_texts():
        if found := _ID_NUMBER.search(text):
            message = _("“{number}” có thể là số định danh của người thật.").format(number=found[0])
            draft.found.fault(place, message, _("Đổi ba số đầu thành 099: không tỉnh nào có mã này."))
        elif found := _PHONE.search(text):
            message = _("“{number}” có thể là số điện thoại của người thật.").format(number=found[0])
            draft.found.fault(place, message, _("Che bớt, ví dụ 0912xxx456."))


def _critical_questions_cite(draft: Draft) -> None:
    for path, question in draft.tree.pick("questions", ANY):
        if isinstance(question, dict) and "critical" in question and "basis" not in question:
            message = _("Câu là lỗi nặng mà không có căn cứ.")
            draft.found.warn(draft.tree.key_place(path), message, _("Thêm “basis: …”."))


def _speech_fits_the_screen(draft: Draft) -> None:
    longest = {name: max(_values(draft, name), key=len, default="") for name in ids(draft, "vary")}
    for path, text in speeches(draft):
        lines = _VARIED.sub(lambda found: longest.get(found[1], found[0]), without_names(text)).split("\n")
        if (width := max(map(len, lines))) > WIDEST:
            message = _("Câu dài {n} cột, quá {most}.").format(n=width, most=WIDEST)
            draft.found.warn(draft.tree.place(path), message, _("Viết ngắn lại, hoặc xuống dòng."))
        if len(lines) > MOST_LINES:
            message = _("Lời nói dài {n} dòng, quá {most}.").format(n=len(lines), most=MOST_LINES)
            draft.found.warn(draft.tree.place(path), message, _("Mỗi lần nói một điều mới."))


def _values(draft: Draft, name: str) -> Iterator[str]:
    return (text for _path, text in draft.tree.texts("vary", name, ANY))


RULES: tuple[Callable[[Draft], None], ...] = (
    _conditions_hold_water,
    _replies_end_well,
    _replies_show_papers,
    _can_be_learnt,
    _varied_is_declared,
    _counted_is_a_number,
    _nobody_is_real,
    _critical_questions_cite,
    _speech_fits_the_screen,
)
"""What the dialogue of one file says against itself."""
