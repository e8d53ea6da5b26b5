"""What a staff list would change, in lines."""

from trainer.desks.administration import Import
from trainer.desks.wording.staff_list import Remark, Section, sections
from trainer.people.establishment import Establishment
from trainer.plain.telling import listed


def dry_run_lines(read: Import, ward: Establishment) -> list[str]:
    """Every row of the dry run, a heading over each kind that there is."""
    return [line for section in sections(read, ward) for line in _lines(section)]


def _lines(section: Section) -> list[str]:
    heading = f"{listed(section.title, section.note)} ({len(section.remarks)}):"
    return [heading, *map(_line, section.remarks)]


def _line(remark: Remark) -> str:
    said = "; ".join(remark.lines)
    return f"{remark.place}: {said}" if remark.place else said
