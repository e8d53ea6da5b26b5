"""The case book: what a trainer or a justice officer may see of counter cases without playing them."""

from pathlib import Path

from trainer.faults import Fault
from trainer.library import Library
from trainer.library.case_coverage import coverage, coverage_lines
from trainer.library.case_report import case_json, coverage_json, table_json
from trainer.library.case_sheet import table_lines
from trainer.library.case_table import rows
from trainer.library.rehearsing import table_of
from trainer.scenarios.casework.case import Case
from trainer.words import _


class CaseBook:
    """Counter cases of one library."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.table = table_of(library)

    @property
    def root(self) -> Path:
        """Where the content lies."""
        return self.library.root

    def cases(self) -> list[dict[str, object]]:
        """Every case that may be used, by id."""
        return [case_json(case) for _id, case in sorted(self.library.cases.items())]

    def closed(self) -> list[tuple[str, str]]:
        """Id and reason of every case that may not."""
        files = {path.stem for path in (self.root / "scenarios" / "counter").glob("*.yaml")}
        return sorted((id, why) for id, why in self.library.closed.items() if id in files)

    def case(self, id: str) -> Case:
        """The case of that id.

        Raises:
            Fault: there is none, or it is closed.
        """
        if id in self.library.cases:
            return self.library.cases[id]
        if why := dict(self.closed()).get(id):
            raise Fault(_("Tình huống này đang được sửa."), id, why)
        known = ", ".join(sorted(self.library.cases))
        raise Fault(_("Không có tình huống “{id}”.").format(id=id), "", _("Chọn một trong: {ids}.").format(ids=known))

    def table_lines(self, id: str) -> list[str]:
        """The table to sign, 80 columns wide."""
        case = self.case(id)
        return list(table_lines(case, list(rows(case, self.table))))

    def table_facts(self, id: str) -> dict[str, object]:
        """The same for a program."""
        case = self.case(id)
        return table_json(case, list(rows(case, self.table)))

    def coverage_lines(self, id: str) -> list[str]:
        """Every line with how often it is reached, and the hardest combination."""
        case = self.case(id)
        return list(coverage_lines(case, coverage(case, self.table)))

    def coverage_facts(self, id: str) -> dict[str, object]:
        """The same for a program."""
        case = self.case(id)
        return coverage_json(case, coverage(case, self.table))
