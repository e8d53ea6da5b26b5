"""Giving modules, in words: to whom, what it would do, what it did."""

from collections import Counter
from collections.abc import Sequence

from trainer.desks.assigning import AssigningDesk
from trainer.desks.wording.figures import day
from trainer.people.establishment import Establishment
from trainer.progress.giving import Plan
from trainer.words import _

NAMED = 3
"""Officials named; the rest are counted."""


def to_whom(desk: AssigningDesk, officials: Sequence[str]) -> str:
    """`Giao cho: Lê An, Đỗ Văn Ước`; of many the first, then how many more."""
    names = ", ".join(desk.learner(id).official.name for id in officials[:NAMED])
    if len(officials) > NAMED:
        names += _(" và {n} người nữa").format(n=len(officials) - NAMED)
    return _("Giao cho: {who}").format(who=names)


def until_question(modules: Sequence[str], officials: Sequence[str]) -> str:
    """Asks for the due date of what is about to be given."""
    words = _("{k} học phần cho {m} người: hạn đến khi nào?")
    return words.format(k=len(modules), m=len(officials))


def preview_words(plan: Plan, officials: Sequence[str], until: str) -> str:
    """`23 người × 4 học phần = 92 phần; 11 đã có, giữ nguyên; hạn 30/11/2026`."""
    asked, count = len(plan.new) + len(plan.held), len(officials)
    words = _("{m} người × {k} học phần = {n} phần").format(m=count, k=asked // count, n=asked)
    if plan.held:
        words += _("; {n} đã có, giữ nguyên").format(n=len(plan.held))
    return f"{words}; {until}."


def all_held_words(plan: Plan) -> str:
    """That there is nothing to give."""
    words = _("Mọi người đã có các học phần này ({n} phần); không có gì để giao.")
    return words.format(n=len(plan.held))


def given_words(plan: Plan, count: int, until: str) -> str:
    """What was given."""
    return _("Đã giao {n} phần cho {m} người, {due}.").format(n=count, m=plan.officials, due=until)


def by_post_lines(plan: Plan, ward: Establishment, most: int | None = None) -> list[str]:
    """What posts still ask for: the sum, then post by post, of more than `most` only how many more."""
    head = _("{m} người nhận {n} phần; {k} phần đã có, giữ nguyên.")
    lines = [head.format(m=plan.officials, n=len(plan.new), k=len(plan.held))]
    posts = Counter(gift.rule for gift in plan.new).most_common()
    for post, count in posts[:most]:
        dues = sorted(gift.due for gift in plan.new if gift.rule == post and gift.due)
        words = _("{post}: {n} phần, hạn từ {first} đến {last}") if dues else _("{post}: {n} phần, không hạn")
        first, last = (day(dues[0]), day(dues[-1])) if dues else ("", "")
        lines.append(words.format(post=ward.post_title(post), n=count, first=first, last=last))
    more = len(posts) - len(posts[:most])
    return [*lines, _("… và {n} vị trí nữa").format(n=more)] if more else lines


def posts_satisfied_words(plan: Plan) -> str:
    """That posts ask for nothing more."""
    words = _("Những người này đã có đủ học phần mà vị trí việc làm đòi hỏi ({n} phần).")
    return words.format(n=len(plan.held))
