"""HR's desk: who has completed what, as at any date, with the evidence behind each line."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path

from trainer.desks.case_review import CaseReview, others_review
from trainer.desks.evidence import Evidence, gather_evidence
from trainer.desks.lines import Filters, Line, Register, giver
from trainer.desks.reasons import reason as given_reason
from trainer.desks.register_table import aligned, status_word, table
from trainer.desks.seat import Seat
from trainer.desks.standings import Moment, gather, standings
from trainer.exchange import csv_text, json_text, write_csv, write_json
from trainer.faults import Fault
from trainer.people.official import Official
from trainer.people.roles import Deed
from trainer.progress.standing import Standing
from trainer.records import Event
from trainer.words import _

__all__ = ["Filters", "Line", "Register", "RegisterDesk", "status_word", "table"]


class RegisterDesk:
    """Everything an HR officer may do."""

    def __init__(self, seat: Seat) -> None:
        """Take the seat of a signed-in HR officer."""
        self.seat = seat

    def register(self, filters: Filters | None = None, moment: Moment | None = None) -> Register:
        """The register as at a moment (today when None), in HR's unit order, then by Vietnamese name order.

        Raises:
            Fault: the date lies in the future.
        """
        self.seat.must(Deed.READ_REGISTER)
        wanted, when = filters or Filters(), moment or Moment(self.seat.today)
        if when.on > self.seat.today:
            day = when.on.strftime("%d/%m/%Y")
            raise Fault(_("Ngày {day} chưa tới.").format(day=day), "", _("Chọn từ hôm nay trở về trước."))
        with self.seat.records.reading():
            lines = tuple(self._lines(wanted, when))
            head = self.seat.records.head()
        totals = Counter(line.standing.status for line in lines)
        return Register(lines, wanted, when.on, when.known_at, head, self.seat.records.now(), totals)

    def evidence(self, official_id: str, module_id: str, moment: Moment | None = None) -> Evidence:
        """Everything one line rests on; looking at it is itself recorded.

        Raises:
            Fault: nobody of that id.
        """
        self.seat.must(Deed.OPEN_EVIDENCE)
        found = gather_evidence(self.seat, official_id, module_id, moment or Moment(self.seat.today))
        with self.seat.records.writing(self.seat.id) as w:
            w.append("viewed", f"official:{official_id}", {"what": "evidence", "module": module_id})
        return found

    def case_review(self, run_id: str) -> CaseReview:
        """The review of anybody's closed run; that it was looked at is recorded."""
        self.seat.must(Deed.OPEN_EVIDENCE)
        seen = others_review(self.seat.records, self.seat.library, run_id)
        with self.seat.records.writing(self.seat.id) as w:
            w.append("viewed", f"run:{run_id}", {"official": seen.played.run.official})
        return seen

    def void(self, event_id: str, reason: str) -> Event:
        """Correct a wrong entry: a new entry with a reason; the old one stays visible.

        Raises:
            Fault: the event is not a completion or an exemption, was corrected before, or there is no reason.
            Refused: it is about oneself.
        """
        event = self.seat.records.event(event_id)
        certified = event if event and event.verb in ("completed", "waived") else None
        about = str(certified.result.get("official", certified.actor)) if certified else None
        self.seat.must(Deed.VOID_RECORD, about)
        if certified is None:
            raise Fault(_("Chỉ đính chính được việc hoàn thành hoặc miễn học."), event_id)
        why = given_reason(reason)
        with self.seat.records.writing(self.seat.id) as w:
            if self.seat.records.events(object=f"event:{event_id}", verbs=("voided",), limit=1):
                raise Fault(_("Việc này đã được đính chính."), event_id, _("Tải lại danh sách."))
            return w.append("voided", f"event:{event_id}", w.note(why))

    def export(self, register: Register, form: str, folder: Path) -> Path:
        """Write a list as `csv` (UTF-8 with BOM, formula-safe) or `json`, record that; returns the file."""
        self.seat.must(Deed.EXPORT_REGISTER)
        header, rows = table(register)
        write = {"csv": write_csv, "json": write_json}[form]
        path = write(folder / f"DS-01_{register.on.isoformat()}.{form}", header, rows)
        self._note_export(register, form)
        return path

    def print_out(self, register: Register, form: str) -> str:
        """A list as `csv`, `json` or `text` for a pipe; recorded like any other export."""
        self.seat.must(Deed.EXPORT_REGISTER)
        header, rows = table(register)
        written = {"csv": csv_text, "json": json_text, "text": aligned}[form](header, rows)
        self._note_export(register, form)
        return written

    def _note_export(self, register: Register, form: str) -> None:
        filters = {key: str(value) for key, value in asdict(register.filters).items() if value}
        what = {"rows": len(register.lines), "filters": filters, "format": form}
        times = {"as_at": register.on.isoformat()}
        if register.known_at:
            times["known_at"] = register.known_at.isoformat()
        with self.seat.records.writing(self.seat.id) as w:
            w.append("exported", "list:register", {**what, **times})

    def _lines(self, wanted: Filters, when: Moment) -> list[Line]:
        records, library = self.seat.records, self.seat.library
        everyone = {official.id: official for official in records.officials(**when.times(records))}
        people = {id: official for id, official in everyone.items() if wanted.takes_official(official)}
        facts = gather(records, when)
        stands = standings(library, facts, (pair for pair in facts.pairs if pair[0] in people), when.on)
        courses = {id: module.course for id, module in library.modules.items()}
        kept = (s for s in stands.values() if wanted.takes(s, courses.get(s.module, "")))
        places = {id: place for place, id in enumerate(everyone)}
        titles = {official.id: self._titles(official) for official in people.values()}
        lines = (self._line(everyone, titles[stand.official], stand) for stand in kept)
        return sorted(lines, key=self._order(places))

    def _titles(self, official: Official) -> tuple[str, str]:
        ward, who = self.seat.library.establishment, official.identity
        return ward.unit_title(who.unit), ward.post_title(who.post)

    def _line(self, people: Mapping[str, Official], titles: tuple[str, str], stand: Standing) -> Line:
        library = self.seat.library
        given_by = giver(stand.assignment, people, library.establishment)
        return Line(people[stand.official], stand, *titles, library.title(stand.module), given_by)

    def _order(self, places: Mapping[str, int]) -> Callable[[Line], tuple[int, int, int, str]]:
        """HR's order of units, then people by `places`, then the order of courses."""
        library = self.seat.library
        units = {unit.id: place for place, unit in enumerate(library.establishment.units)}
        listed = [id for course in library.courses.values() for id in course.modules]
        modules = {id: place for place, id in enumerate(listed)}

        def key(line: Line) -> tuple[int, int, int, str]:
            who, module = line.official, line.standing.module
            unit = units.get(who.identity.unit, len(units))
            return (unit, places[who.id], modules.get(module, len(modules)), module)

        return key
