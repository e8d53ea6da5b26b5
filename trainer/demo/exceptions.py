"""Exceptions to the rule: who was exempted, got more time, was relieved, or had a completion taken back."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from trainer.chance import sample
from trainer.courses.module import Module
from trainer.demo.auditing import Look, Void
from trainer.demo.cast import SEED
from trainer.demo.diary import LENGTH, Diary
from trainer.demo.fates import Fate
from trainer.demo.stage import Scene
from trainer.demo.training import Extend, Waive, Withdraw

R = TypeVar("R")

_WAIVED = (
    ("Equivalent Outside Activity", "Đã học lớp tập huấn cùng nội dung của thành phố, có giấy xác nhận."),
    ("Tested Out", "Đạt bài sát hạch của phòng Nội vụ quận cũ hồi tháng 5."),
    ("Administrative", "Biệt phái sang cơ quan khác đến hết năm."),
    ("Equivalent AU", "Đã hoàn thành học phần cùng tên ở phường cũ, có bảng điểm."),
)
_EXTENDED = (
    ("Nghỉ ốm, có giấy ra viện.", 10),
    ("Trực tiếp dân thay đồng nghiệp nghỉ thai sản.", 5),
    ("Đi tập huấn phần mềm của thành phố một tuần.", 5),
    ("Tham gia đoàn kiểm tra trật tự đô thị.", 10),
    ("Tuần đầu chưa có tài khoản công vụ.", 5),
)
_WITHDRAWN = (
    "Giao nhầm: vị trí này không làm phần việc đó.",
    "Chuyển sang đợt học chung của Đảng ủy.",
    "Nghỉ hưu trước khi đến hạn.",
)
_VOIDED = "Học viên báo đồng nghiệp ngồi cùng máy đã bấm trả lời thay; sẽ đọc và làm lại."


def exceptions(
    drawn: Sequence[Fate], modules: Mapping[str, Module], codes: Mapping[str, str], diary: Diary
) -> Iterator[Scene]:
    """What trainers and HR do about single assignments; `codes`: key of the cast → staff code."""
    named = set(codes.values())
    crowd = [fate for fate in drawn if fate.code not in named]
    trainer, tutor = codes["trainer"], codes["tutor"]
    for (reason, why), fate in _some(_WAIVED, crowd, "waived", _is_waiting):
        yield diary.office(_before_due(fate), trainer, Waive(fate.code, fate.module, reason, why))
    for why, fate in _some(_WITHDRAWN, crowd, "withdrawn", _has_just_come):
        yield diary.office(fate.given + 1, tutor, Withdraw(fate.code, fate.module, why))
    for (why, workdays), fate in _some(_EXTENDED, crowd, "extended", _is_late):
        yield diary.office(_before_due(fate), tutor, Extend(fate.code, fate.module, workdays, why))
    yield from _voided(drawn, modules, codes, diary)


def _voided(
    drawn: Sequence[Fate], modules: Mapping[str, Module], codes: Mapping[str, str], diary: Diary
) -> Iterator[Scene]:
    """HR opens the evidence, then takes one completion back; none on which another module rests."""
    required = {id for module in modules.values() for id in module.requires}
    of_person = [fate for fate in drawn if fate.code == codes["voided"] and fate.module not in required]
    done = [fate for fate in of_person if fate.done is not None and fate.done < LENGTH - 1]
    for fate in done[:1]:
        day = (fate.done or 0) + 1
        yield diary.office(day, codes["hr"], Look(fate.code, fate.module))
        yield diary.office(day, codes["hr"], Void(fate.code, fate.module, _VOIDED))


def _some(
    reasons: Sequence[R], crowd: Sequence[Fate], name: str, fits: Callable[[Fate], bool]
) -> list[tuple[R, Fate]]:
    """One drawn assignment that fits for each reason, as far as there are any."""
    fitting = [fate for fate in crowd if fits(fate)]
    count = min(len(reasons), len(fitting))
    drawn = sample(fitting, count, SEED, name, key=lambda fate: f"{fate.code}|{fate.module}")
    return list(zip(reasons, drawn, strict=False))


def _is_waiting(fate: Fate) -> bool:
    return not fate.studies and fate.due < LENGTH


def _has_just_come(fate: Fate) -> bool:
    return not fate.studies and fate.due >= LENGTH and fate.given + 1 < LENGTH


def _is_late(fate: Fate) -> bool:
    return fate.done is not None and fate.done > fate.due


def _before_due(fate: Fate) -> int:
    return max(fate.given + 1, fate.due - 1)
