"""What a counter case must fulfil beyond its shape: its draws, its faults, its decoys, its folder."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from trainer.library.case_tree import conditions, facts, ids
from trainer.library.drafts import Draft
from trainer.library.findings import did_you_mean, quoted
from trainer.library.repeats import refuse_repeats
from trainer.library.tree import ANY, Path, Plain
from trainer.library.values import number
from trainer.words import N_, _

LEAST_FAULTLESS = 25
"""Percent of runs without a fault, at least: with fewer, always refusing would pay."""

_NEEDS = {
    "supplement": ("slip", N_("Viết dòng sẽ ghi trên Mẫu 02.")),
    "at_counter": ("do", N_("Viết cán bộ làm gì để sửa ngay tại quầy.")),
    "redirect": ("to", N_("Viết nơi có thẩm quyền.")),
}
"""What a fault leads to → the key it needs, and what to write there."""


def _draws_add_up(draft: Draft) -> None:
    shares = {number(path[-1]): number(share) for path, share in draft.tree.texts("fault_count", ANY)}
    known = {count: share for count, share in shares.items() if count is not None and share is not None}
    if not known or len(known) < len(shares):
        return
    place = draft.tree.key_place(("fault_count",))
    if (total := sum(known.values())) != 100:
        message = _("fault_count cộng lại là {sum}, không phải 100.").format(sum=total)
        draft.found.fault(place, message, _("Sửa các phần trăm cho tổng bằng 100."))
    if (free := known.get(Decimal(0), Decimal(0))) < LEAST_FAULTLESS:
        message = _("Lượt không có lỗi chỉ {percent} %.").format(percent=free)
        remedy = _("Để 0 từ {least} trở lên: ít hơn thì cứ từ chối cũng thắng.").format(least=LEAST_FAULTLESS)
        draft.found.fault(place, message, remedy)


def _draws_no_more_than_there_are(draft: Draft) -> None:
    count = len(ids(draft, "faults"))
    for path, _share in draft.tree.texts("fault_count", ANY):
        if (number(path[-1]) or 0) > count > 0:
            message = _("Không đủ lỗi để có {n} lỗi một lượt: chỉ có {count}.").format(n=path[-1], count=count)
            draft.found.fault(draft.tree.key_place(path), message, _("Bỏ mục này, hoặc viết thêm lỗi."))


def _has_two_decisions(draft: Draft) -> None:
    """Mastery is being right where the right decisions differ."""
    resolves = [words for _path, words in draft.tree.texts("faults", ANY, "resolve")]
    if resolves and all(words == "at_counter" for words in resolves):
        remedy = _("Thêm một lỗi phải bổ sung, chuyển hoặc từ chối.")
        draft.found.fault(draft.tree.key_place(("faults",)), _("Lượt nào cũng kết luận là nhận."), remedy)
    drawn = [(number(path[-1]), number(share)) for path, share in draft.tree.texts("fault_count", ANY)]
    if drawn and not any(count and share for count, share in drawn):
        remedy = _("Cho một phần trăm vào số lỗi 1.")
        draft.found.fault(draft.tree.key_place(("fault_count",)), _("Không lượt nào có lỗi."), remedy)


def _faults_are_whole(draft: Draft) -> None:
    named = " ".join(text for _path, text in conditions(draft))
    for path, fault in draft.tree.pick("faults", ANY):
        if not isinstance(fault, dict):
            continue
        place = draft.tree.key_place(path)
        if "missing" in fault and "change" in fault:
            draft.found.fault(place, _("Một lỗi vừa thiếu giấy vừa sửa giấy."), _("Chia thành hai lỗi."))
        if not fault.keys() & {"missing", "change"} and f"fault.{path[-1]}" not in named:
            remedy = _("Thêm missing, change, hoặc một câu đáp có “when: fault.{id}”.").format(id=path[-1])
            draft.found.fault(place, _("Lỗi này không để lại dấu vết nào."), remedy)
        _has_what_it_leads_to(draft, path, fault)
        if "basis" not in fault:
            draft.found.warn(place, _("Lỗi này không có căn cứ."), _("Thêm “basis: …”."))


def _has_what_it_leads_to(draft: Draft, path: Path, fault: Mapping[str, Plain]) -> None:
    resolve = fault.get("resolve")
    key, remedy = _NEEDS.get(resolve, ("", "")) if isinstance(resolve, str) else ("", "")
    if key and key not in fault:
        message = _("“resolve: {words}” cần khóa “{key}”.").format(words=resolve, key=key)
        draft.found.fault(draft.tree.key_place(path), message, _(remedy))


def _faults_exclude_others(draft: Draft) -> None:
    known = ids(draft, "faults")
    for path, id in draft.tree.texts("faults", ANY, "excludes", ANY):
        if id == path[1]:
            message = _("Lỗi này loại trừ chính nó.")
            draft.found.fault(draft.tree.place(path), message, _("Kể lỗi khác, hoặc bỏ."))
        else:
            must_be_one_of(draft, path, id, known, N_("Mục faults không có “{id}”."))


def _what_is_missing_was_there(draft: Draft) -> None:
    known = ids(draft, "folder")
    for path, id in draft.tree.texts("faults", ANY, "missing"):
        must_be_one_of(draft, path, id, known, N_("Mục folder không có “{id}”."))


def _changes_change_something(draft: Draft) -> None:
    base = facts(draft)
    for kind in ("faults", "decoys"):
        for path, value in draft.tree.texts(kind, ANY, "change", ANY):
            touches = _touches_a_paper(draft, path) and _touches_a_field(draft, path, base)
            if touches and base.get(str(path[-1]), "").strip() == value.strip():
                message = _("“{fact}” vốn đã là “{value}”.").format(fact=path[-1], value=quoted(value))
                draft.found.fault(draft.tree.place(path), message, _("Viết điều khác với mục folder."))


def _touches_a_paper(draft: Draft, path: Path) -> bool:
    fact, place = str(path[-1]), draft.tree.key_place(path)
    paper, _dot, field = fact.partition(".")
    if not field:
        message = _("“{fact}” chưa chỉ vào một chỗ của giấy nào.").format(fact=quoted(fact))
        draft.found.fault(place, message, _("Viết giấy.trường, ví dụ transcript.born."))
        return False
    if paper not in (known := ids(draft, "folder")):
        message = _("Mục folder không có “{id}”.").format(id=quoted(paper))
        otherwise = _("Chọn một trong: {ids}.").format(ids=", ".join(known))
        draft.found.fault(place, message, did_you_mean(draft.found.nearest(paper, known), otherwise))
        return False
    return True


def _touches_a_field(draft: Draft, path: Path, base: Mapping[str, str]) -> bool:
    """A fault changes what stands there; a decoy may also be something more on a paper."""
    fact, (paper, _dot, field) = str(path[-1]), str(path[-1]).partition(".")
    if fact in base or path[0] == "decoys":
        return True
    known = [other.partition(".")[2] for other in base if other.startswith(f"{paper}.")]
    message = _("Giấy “{paper}” không có trường “{field}”.").format(paper=paper, field=quoted(field))
    otherwise = _("Giấy này có: {fields}.").format(fields=", ".join(known) or "–")
    near = draft.found.nearest(field, known)
    draft.found.fault(draft.tree.key_place(path), message, did_you_mean(near, otherwise))
    return False


def _folder_agrees(draft: Draft) -> None:
    """Papers of one person say the same under one name, before and after a decoy."""
    base = facts(draft)
    for fact, other in contradictions(draft, base):
        paper, _dot, field = fact.partition(".")
        message = _("“{fact}” khác “{other}” khi chưa có lỗi nào.").format(fact=fact, other=other)
        remedy = _("Sửa cho khớp; giấy của người khác thì ghi subject; trường khác nghĩa thì đặt tên khác.")
        draft.found.fault(draft.tree.place(("folder", paper, field)), message, remedy)


def _decoys_are_lawful(draft: Draft) -> None:
    base = facts(draft)
    known = set(contradictions(draft, base))
    for path, decoy in draft.tree.pick("decoys", ANY):
        changed = {str(at[-1]): value for at, value in draft.tree.texts(*path, "change", ANY)}
        for fact, other in contradictions(draft, base | changed):
            if (fact, other) not in known and not changed.keys().isdisjoint((fact, other)):
                own, there = (fact, other) if fact in changed else (other, fact)
                message = _("“{fact}” làm giấy tờ lệch thật, với “{other}”.").format(fact=own, other=there)
                remedy = _("Đây là lỗi thì chuyển lên faults; không thì chọn trường khác.")
                draft.found.fault(draft.tree.key_place((*path, "change", own)), message, remedy)
        if isinstance(decoy, dict) and "basis" not in decoy:
            message = _("Chỗ hợp lệ này không có căn cứ.")
            draft.found.warn(draft.tree.key_place(path), message, _("Thêm “basis: …”."))


def contradictions(draft: Draft, stands: Mapping[str, str]) -> list[tuple[str, str]]:
    """Pairs of facts of one person, of one name, that differ; the first of each name against the others."""
    subjects = {str(path[1]): words for path, words in draft.tree.texts("folder", ANY, "subject")}
    first: dict[tuple[str, str], str] = {}
    found = []
    for fact, value in stands.items():
        paper, _dot, field = fact.partition(".")
        other = first.setdefault((subjects.get(paper, ""), field), fact)
        if field != "pages" and stands[other].strip() != value.strip():
            found.append((fact, other))
    return found


def must_be_one_of(draft: Draft, path: Path, id: str, known: list[str], message: str) -> None:
    """Find a text that names nothing there is."""
    place = draft.tree.place(path)
    if id not in known and place not in draft.found.hurt:
        otherwise = _("Chọn một trong: {ids}.").format(ids=", ".join(known)) if known else _("Bỏ chỗ này đi.")
        near = draft.found.nearest(id, known)
        draft.found.fault(place, _(message).format(id=quoted(id)), did_you_mean(near, otherwise))


def _choices_differ(draft: Draft) -> None:
    """What is chosen by its words, or drawn, is there once."""
    slips = [*draft.tree.texts("faults", ANY, "slip"), *draft.tree.texts("decoys", ANY, "slip")]
    refuse_repeats(draft, slips)
    refuse_repeats(draft, draft.tree.texts("questions", ANY, "say"))
    refuse_repeats(draft, draft.tree.texts("arrives", "times", ANY))
    for path, _values in draft.tree.pick("vary", ANY):
        refuse_repeats(draft, draft.tree.texts(*path, ANY))


RULES: tuple[Callable[[Draft], None], ...] = (
    _draws_add_up,
    _draws_no_more_than_there_are,
    _has_two_decisions,
    _faults_are_whole,
    _faults_exclude_others,
    _what_is_missing_was_there,
    _changes_change_something,
    _folder_agrees,
    _decoys_are_lawful,
    _choices_differ,
)
"""What one file says against itself, apart from its dialogue."""
