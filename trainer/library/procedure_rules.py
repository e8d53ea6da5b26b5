"""What a procedure's file must fulfil beyond its shape; read from the plain tree."""

from collections.abc import Callable, Iterator

from trainer.library.drafts import Draft
from trainer.library.findings import did_you_mean, quoted
from trainer.library.tree import ANY, Path, Plain
from trainer.words import _

_FEE_WAYS = ("per_page", "fixed", "by_council", "free", "look_up")
_LIMIT_WAYS = ("same_day_until", "working_days", "calendar_days", "on_receipt", "look_up")
_NEEDS = {
    "cap": ("per_page",),
    "times": ("per_page", "fixed"),
    "per": ("fixed",),
    "plus_working_days": ("same_day_until",),
}
"""A key → the keys it goes with."""


def _one_way_each(draft: Draft) -> None:
    """A fee and a limit are set in exactly one way; the same holds for each of their kinds."""
    for key, ways in (("fee", _FEE_WAYS), ("due", _LIMIT_WAYS)):
        for path, value in draft.tree.pick(key):
            _check_way(draft, path, value, (*ways, "by_kind"))
        for path, value in draft.tree.pick(key, "by_kind", ANY):
            _check_way(draft, path, value, ways)
    for path, value in draft.tree.pick("limits", ANY):
        _check_way(draft, path, value, _LIMIT_WAYS)


def _check_way(draft: Draft, path: Path, value: Plain, ways: tuple[str, ...]) -> None:
    if not isinstance(value, dict):
        return
    chosen = [way for way in ways if way in value and value[way] != "false"]
    if len(chosen) != 1:
        message = _("“{key}” có {n} cách tính.").format(key=path[-1], n=len(chosen))
        remedy = _("Viết đúng một trong: {ways}.").format(ways=", ".join(ways))
        draft.found.fault(draft.tree.key_place(path), message, remedy)
        return
    for key, partners in _NEEDS.items():
        if key in value and chosen[0] not in partners:
            message = _("“{key}” không đi với “{way}”.").format(key=key, way=chosen[0])
            remedy = _("Bỏ đi, hoặc dùng cùng {ways}.").format(ways=", ".join(partners))
            draft.found.fault(draft.tree.key_place((*path, key)), message, remedy)


def _cites_its_basis(draft: Draft) -> None:
    """Whatever names a basis names one of the file's own; a refusal is called after its basis."""
    known = [str(path[-1]) for path, _value in draft.tree.pick("basis", ANY)]
    cited = [(draft.tree.key_place(path), str(path[-1])) for path, _value in draft.tree.pick("refuse", ANY)]
    patterns = [("redirect", ANY), ("limits", ANY), ("figures", ANY), ("due",), ("due", "by_kind", ANY)]
    for pattern in patterns:
        cited += [(draft.tree.place(path), id) for path, id in draft.tree.texts(*pattern, "basis")]
    for place, id in cited:
        if known and place not in draft.found.hurt and not any(start in known for start in _starts(id)):
            message = _("Mục basis không có căn cứ “{id}”.").format(id=quoted(id))
            otherwise = _("Chọn một trong: {ids}.").format(ids=", ".join(known))
            draft.found.fault(place, message, did_you_mean(draft.found.nearest(id, known), otherwise))


def _starts(id: str) -> Iterator[str]:
    """`D22-1`, then `D22`."""
    while id:
        yield id
        id = id.rpartition("-")[0]


def _scans_its_papers(draft: Draft) -> None:
    papers = {str(path[-1]): paper for path, paper in draft.tree.pick("papers", ANY)}
    for path, id in draft.tree.texts("scan", ANY):
        place = draft.tree.place(path)
        if id not in papers:
            remedy = did_you_mean(draft.found.nearest(id, papers), _("Chỉ kể giấy có trong papers."))
            draft.found.fault(place, _("Mục papers không có “{id}”.").format(id=quoted(id)), remedy)
        elif _is_only_shown(papers[id]):
            message = _("“{id}” chỉ xuất trình, không số hóa (TT 03/2025/TT-VPCP, Điều 5).").format(id=id)
            draft.found.warn(place, message, _("Bỏ khỏi scan; hoặc bỏ kept: false nếu giấy được nộp lại."))


def _is_only_shown(paper: Plain) -> bool:
    return isinstance(paper, dict) and paper.get("kept") == "false"


def _ends_after_it_begins(draft: Draft) -> None:
    for pattern in ((), ("figures", ANY)):
        for path, until in draft.tree.texts(*pattern, "until"):
            begun = [since for _path, since in draft.tree.texts(*path[:-1], "since") if since > until]
            if begun:
                message = _("until ({until}) đứng trước since ({since}).").format(until=until, since=begun[0])
                draft.found.fault(draft.tree.place(path), message, _("Sửa một trong hai ngày."))


def _says_where_else(draft: Draft) -> None:
    for path, place in draft.tree.texts("place"):
        if place == "redirect" and not any(True for _found in draft.tree.pick("redirect", ANY)):
            message = _("Thủ tục chuyển nơi khác mà không ghi chuyển đi đâu.")
            remedy = _("Thêm redirect: {mã: {when: …, to: …}}.")
            draft.found.fault(draft.tree.place(path), message, remedy)


RULES: tuple[Callable[[Draft], None], ...] = (
    _one_way_each,
    _cites_its_basis,
    _scans_its_papers,
    _ends_after_it_begins,
    _says_where_else,
)
"""What one file says against itself."""


def check_codes(drafts: list[Draft]) -> None:
    """Find codes of the national portal that several files give."""
    given = [(code, draft, path) for draft in drafts for path, code in draft.tree.texts("code")]
    for code, draft, path in given:
        others = [other.source.file for same, other, _path in given if same == code and other is not draft]
        if others:
            message = _("Mã “{id}” cũng có ở {file}.").format(id=quoted(code), file=others[0])
            draft.found.fault(draft.tree.place(path), message, _("Sửa mã của một trong hai."))
