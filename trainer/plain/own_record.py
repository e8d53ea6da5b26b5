"""One's own record: every module with its status and days, every attempt with its score."""

from trainer.desks.learning import Row
from trainer.desks.wording.figures import moment
from trainer.desks.wording.module import outcome_words
from trainer.desks.wording.official import identity_words
from trainer.desks.wording.standing import due_on, given_on, standing_words
from trainer.plain.asking import Act, Place
from trainer.plain.choosing import Pages, choose
from trainer.plain.module_words import why_lines
from trainer.plain.telling import listed, sentences
from trainer.plain.visit import Visit
from trainer.progress.attempt import Attempt
from trainer.words import N_, _


def own_record(visit: Visit) -> None:
    """What the ward knows of one's learning; nothing is hidden from the person it is about."""
    seat, pages = visit.learning.seat, Pages()

    def look() -> Act:
        record = visit.learning.record()
        done = sum(1 for row in record.rows if row.standing.status.settled)
        visit.talk.say(identity_words(seat.official.identity, seat.library.establishment))
        visit.talk.say(
            _("{done}/{of} học phần xong, {n} lượt làm bài.").format(
                done=done, of=len(record.rows), n=len(record.attempts)
            )
            if record.rows
            else _("Chưa có gì trong hồ sơ: học phần đầu tiên sẽ hiện ở đây.")
        )
        lines = _lines(visit, record.rows, record.attempts)
        return lines[choose(visit.talk, [words for words, _act in lines], pages=pages)][1]

    about = N_(
        "Mọi học phần của mình với trạng thái và ngày, sau mỗi học phần là các lượt làm bài. Số của một "
        "lượt mở lại từng câu; số của một học phần nói vì sao xong hay chưa. Cán bộ tổ chức thấy đúng "
        "những dòng này."
    )
    visit.talk.stay(Place(N_("Hồ sơ của tôi: {name}."), about, named={"name": seat.official.name}), look)


def _lines(visit: Visit, rows: tuple[Row, ...], attempts: tuple[Attempt, ...]) -> list[tuple[str, Act]]:
    """What is said, and what its number does."""
    lines: list[tuple[str, Act]] = []
    for row in rows:
        lines.append((_row(row), _why(visit, row)))
        mine = [attempt for attempt in attempts if attempt.module == row.standing.module]
        lines += [(_attempt(a, n), _look_back(visit, a)) for n, a in enumerate(mine, 1)]
    return lines


def _why(visit: Visit, row: Row) -> Act:
    def act() -> None:
        criteria = visit.learning.why(row.standing.module) if row.module else ()
        visit.talk.say(*why_lines(row, criteria, visit.learning.seat.library.title))

    return act


def _look_back(visit: Visit, attempt: Attempt) -> Act:
    def act() -> None:
        if attempt.state == "finished":
            visit.look_back(visit, attempt.id)
        else:
            visit.talk.say(_("Lượt này chưa nộp: làm tiếp từ bàn học."))

    return act


def _row(row: Row) -> str:
    stand = row.standing
    return sentences(row.title, listed(standing_words(stand), given_on(stand), due_on(stand)))


def _attempt(attempt: Attempt, number: int) -> str:
    words = _("Lượt {n}, {time}: {outcome}")
    return words.format(n=number, time=moment(attempt.started), outcome=outcome_words(attempt))
