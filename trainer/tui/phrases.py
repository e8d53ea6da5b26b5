"""What the face says of standings, need of help, due dates, roles and entries of the log: in words."""

from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime

from trainer.desks.assigning import Learner
from trainer.desks.register import status_word
from trainer.people.establishment import Establishment
from trainer.people.official import Identity, Official
from trainer.people.roles import Role
from trainer.progress.completion import Criterion
from trainer.progress.standing import Standing, Status
from trainer.tui.shown import WARD_TIME, clock, day
from trainer.words import _

SILENT_FROM = 7
"""Days without any deed from which someone with work to do is called silent."""


def waiver_word(reason: str) -> str:
    """One of cmi5's four reasons of an exemption in Vietnamese; a reason it does not know as it is."""
    return {
        "Tested Out": _("đã kiểm tra, biết rồi"),
        "Equivalent AU": _("đã học nội dung tương đương ở đây"),
        "Equivalent Outside Activity": _("đã học nội dung tương đương ở nơi khác"),
        "Administrative": _("theo quyết định hành chính"),
    }.get(reason, reason)


def need_words(learner: Learner, today: date) -> str:
    """Why someone needs help, gravest first; else how it goes."""
    if not learner.standings:
        return _("chưa được giao gì")
    if all(stand.status.settled for stand in learner.standings):
        return _("xong cả")
    late, overdue, again = learner.worst_late, learner.count(Status.OVERDUE), learner.count(Status.SUPERSEDED)
    parts = [
        _("trễ {n} ngày").format(n=late) if late else "",
        _("{n} quá hạn").format(n=overdue) if overdue else "",
        _("{n} phải học lại").format(n=again) if again else "",
        _silence(learner.last_seen, today),
    ]
    begun = any(stand.started for stand in learner.standings)
    return " · ".join(filter(None, parts)) or (_("đang học") if begun else _("chưa bắt đầu"))


def _silence(seen: date | None, today: date) -> str:
    if seen is None:
        return _("chưa vào học")
    days = (today - seen).days
    return _("im {n} ngày").format(n=days) if days >= SILENT_FROM else ""


def needs_help(learner: Learner) -> bool:
    """Whether something is overdue or must be learned again."""
    return learner.count(Status.OVERDUE, Status.SUPERSEDED) > 0


def done_words(learner: Learner) -> str:
    """`3/7`: modules settled of modules held; a dash when nothing was given."""
    if not learner.standings:
        return "–"
    return f"{learner.count(Status.COMPLETED, Status.WAIVED)}/{len(learner.standings)}"


def standing_words(stand: Standing) -> str:
    """The status with its day or its lateness: `Quá hạn, trễ 4 ngày`."""
    words = status_word(stand.status)
    if stand.waiver:
        return f"{words} {day(stand.waiver.on)}"
    if stand.status is Status.COMPLETED and stand.completion:
        words = f"{words} {day(stand.completion.on)}"
    if stand.status is Status.SUPERSEDED and stand.completion:
        words = _("{status}, đã xong {day}").format(status=words, day=day(stand.completion.on))
    return _("{status}, trễ {n} ngày").format(status=words, n=stand.late) if stand.late else words


def settled_on(stand: Standing) -> date | None:
    """Day of the exemption or the completion."""
    if stand.waiver:
        return stand.waiver.on
    return stand.completion.on if stand.completion else None


def given_words(stand: Standing, ward: Establishment, name: Callable[[str], str]) -> str:
    """Who gave a module, or which rule: `theo vị trí: Văn thư`; `name` turns an official's id into words."""
    given = stand.assignment
    if given is None:
        return _("không ai giao")
    if given.rule:
        return _("theo vị trí: {post}").format(post=ward.post_title(given.rule))
    return _("{who} giao").format(who=name(given.by))


def identity_words(who: Identity, ward: Establishment) -> str:
    """Code, unit, post and former unit on one line."""
    parts = [who.code, ward.unit_title(who.unit), ward.post_title(who.post)]
    if who.former_unit:
        parts.append(_("trước ở {unit}").format(unit=who.former_unit))
    return " · ".join(filter(None, parts))


def roles_words(roles: Collection[str]) -> str:
    """Roles beyond learning; `người học` for those who have no other."""
    held = [role.label for role in Role if role in roles and role is not Role.LEARNER]
    return ", ".join(held) or Role.LEARNER.label


def role_column(official: Official) -> str:
    """Roles, or the day of leaving."""
    return (
        roles_words(official.roles)
        if official.active
        else _("đã thôi {day}").format(day=day(official.left_on))
    )


def criterion_words(line: Criterion) -> str:
    """One line of "why is this complete": what was asked and what was there."""
    words = {
        "pages": _("đọc {have}/{need} trang"),
        "quiz": _("bài kiểm tra {have} %, cần {need} %"),
        "scenarios": _("thành thạo {have}/{need} tình huống"),
    }.get(line.rule, line.rule)
    verdict = _("đạt") if line.met else _("chưa đạt")
    return f"{words.format(have=line.have, need=line.need)}: {verdict}"


def percent(score: str) -> str:
    """A score as officials write it: `83,33 %`."""
    return f"{score.replace('.', ',')} %"


def moment_words(at: datetime) -> str:
    """A moment at the ward: `23/11/2026 09:00:00`."""
    return f"{day(at.astimezone(WARD_TIME).date())} {clock(at)}"


def thousands(count: int) -> str:
    """A count as officials write it: `1.234`."""
    return f"{count:,}".replace(",", ".")


def hours(minutes: int) -> str:
    """Minutes of study in words: `1 giờ 20 phút`."""
    whole, rest = divmod(minutes, 60)
    if not whole:
        return _("{m} phút").format(m=rest)
    return _("{h} giờ {m} phút").format(h=whole, m=rest) if rest else _("{h} giờ").format(h=whole)


def verb_words(verb: str, result: Mapping[str, object]) -> str:
    """An entry of the log as a person says it; a verb that is not known stays as it is."""
    known = {
        "assigned": _("giao học phần"),
        "extended": _("gia hạn"),
        "withdrawn": _("thu hồi phần giao"),
        "launched": _("mở học phần"),
        "progressed": _("đọc hết một trang"),
        "answered": _("trả lời câu hỏi"),
        "initialized": _("bắt đầu làm bài"),
        "passed": _("nộp bài, đạt"),
        "failed": _("nộp bài, chưa đạt"),
        "abandoned": _("bỏ dở bài"),
        "completed": _("hoàn thành học phần"),
        "waived": _("miễn học"),
        "voided": _("đính chính"),
    }.get(verb, verb)
    return f"{known}{_about(result)}"


def _about(result: Mapping[str, object]) -> str:
    """The part of a result that tells one entry from another of the same verb."""
    said = [
        percent(str(result["score"])) if "score" in result else "",
        f"“{result['page']}”" if "read" in result else "",
        str(result["item"]) if "item" in result else "",
        waiver_word(str(result["reason"])) if "reason" in result else "",
        _("hạn {day}").format(day=day(_date(result["due"]))) if "due" in result else "",
    ]
    words = ", ".join(filter(None, said))
    return f" ({words})" if words else ""


def _date(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None
