"""What a staff list would change, as rows."""

from trainer.desks.administration import Import
from trainer.desks.wording.staff_list import Section, sections
from trainer.people.establishment import Establishment
from trainer.tui.shown import DOT, shown
from trainer.tui.widgets.sheet import Row


def dry_run(read: Import, ward: Establishment) -> list[Row]:
    """Every row of the dry run, a heading over each kind that there is."""
    return [row for section in sections(read, ward, DOT) for row in _rows(section)]


def _rows(section: Section) -> list[Row]:
    count = f"{section.title.upper()} ({len(section.remarks)})"
    heading = (section.title, [shown(count, "bold"), shown(section.note, "bold")])
    rows = (
        (f"{section.title} {n}", [shown(remark.place), shown("\n".join(remark.lines), lines=True)])
        for n, remark in enumerate(section.remarks)
    )
    return [heading, *rows]
