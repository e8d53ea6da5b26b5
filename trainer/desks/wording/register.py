"""The register in words: what it is narrowed to, its totals, when it was made."""

from dataclasses import dataclass, field
from datetime import date

from trainer.desks.lines import Filters, Register
from trainer.desks.register_table import status_word
from trainer.desks.seat import Seat
from trainer.desks.wording.figures import day, moment, thousands
from trainer.progress.standing import Status
from trainer.words import _

_ORDER = (
    Status.COMPLETED,
    Status.WAIVED,
    Status.IN_PROGRESS,
    Status.NOT_STARTED,
    Status.OVERDUE,
    Status.SUPERSEDED,
)


@dataclass(frozen=True, slots=True)
class View:
    """Which list is wanted: its conditions, as at the end of a day."""

    on: date
    filters: Filters = field(default_factory=Filters)

    def words(self, seat: Seat) -> str:
        """The list in words: its conditions, and as at which day."""
        today = _(" (hôm nay)") if self.on == seat.today else ""
        words = _("Danh sách: {filters}, tính đến hết ngày {day}{today}.")
        return words.format(filters=filter_words(self.filters, seat), day=day(self.on), today=today)


def filter_words(filters: Filters, seat: Seat) -> str:
    """The conditions in words; `tất cả` when there is none."""
    library = seat.library
    said = [
        library.establishment.unit_title(filters.unit) if filters.unit else "",
        _("khóa {title}").format(title=library.title(filters.course)) if filters.course else "",
        _("học phần {title}").format(title=library.title(filters.module)) if filters.module else "",
        status_word(filters.status) if filters.status else "",
        _("chỉ dòng trễ") if filters.late else "",
        _("chữ “{text}”").format(text=filters.text) if filters.text else "",
        _("cả người đã thôi") if filters.left else "",
    ]
    return "; ".join(filter(None, said)) or _("tất cả")


def totals_lines(register: Register) -> list[str]:
    """Lines, people, lateness, the rate; then the lines of each status. Nothing for an empty list."""
    count, settled = len(register.lines), sum(n for status, n in register.totals.items() if status.settled)
    if not count:
        return []
    head = _("{n} dòng, {m} người, xong {k}/{n} ({rate} %), trễ {late} dòng.").format(
        n=thousands(count),
        m=thousands(register.officials),
        k=thousands(settled),
        rate=f"{100 * settled / count:.1f}".replace(".", ","),
        late=thousands(register.late),
    )
    totals = ((status_word(status), register.totals.get(status, 0)) for status in _ORDER)
    return [head, ", ".join(f"{word} {thousands(n)}" for word, n in totals if n) + "."]


def made_words(register: Register) -> str:
    """As at which day, made when, from how many entries, and the head of the log."""
    words = _("Đến {day}, lập {made}, {n} sự kiện, mã sổ {head}.")
    return words.format(
        day=day(register.on),
        made=moment(register.made),
        n=thousands(register.head.count),
        head=register.head.hash[:16],
    )
