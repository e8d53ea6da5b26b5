"""What a staff list would change: the file against the officials the ward knows."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from trainer.exchange.staff_list import StaffRow
from trainer.people.official import Official
from trainer.text import fold
from trainer.words import N_, _

FIELDS = ("name", "code", "unit", "post", "former_unit")
"""What is compared, as `StaffRow` and `Identity` name it."""


class Why(StrEnum):
    """Why a row is nobody's for certain."""

    OTHER_NAME = "other_name"
    OTHER_CODE = "other_code"
    LEFT = "left"

    @property
    def label(self) -> str:
        """The reason in words."""
        return _(_WHY[self])


_WHY = {
    Why.OTHER_NAME: N_("cùng mã nhưng khác họ tên"),
    Why.OTHER_CODE: N_("cùng họ tên nhưng khác mã"),
    Why.LEFT: N_("mã của người đã nghỉ"),
}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that differs, as kept and as in the file (units and posts by id)."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class StaffChange:
    """One official whose code is in the file and whose other fields differ."""

    row: StaffRow
    """With the former unit already known, where the file does not say."""
    official: Official
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A row that may be one of these officials; a person has to say, nothing is merged by itself."""

    row: StaffRow
    officials: tuple[Official, ...]
    why: Why


@dataclass(frozen=True, slots=True)
class StaffDiff:
    """Each row stands in one of the first four lists; `gone` are active officials whom no row may mean."""

    new: tuple[StaffRow, ...] = ()
    changed: tuple[StaffChange, ...] = ()
    same: tuple[StaffRow, ...] = ()
    doubtful: tuple[Doubt, ...] = ()
    gone: tuple[Official, ...] = ()


def code_key(code: str) -> str:
    """A staff code as it is compared: Unicode's form KC, without case or blanks."""
    return "".join(unicodedata.normalize("NFKC", code).casefold().split())


def compare(rows: Sequence[StaffRow], officials: Iterable[Official]) -> StaffDiff:
    """Set the file against the officials: by code first; a name alone is only a doubt.

    Spelling the same name otherwise (diacritics, case) is a change; another name under a known code is a
    doubt, for it would hand one person's record to another.
    """
    people = list(officials)
    by_code = _by_code(people)
    met = {by_code[code_key(row.code)].id for row in rows if _holds(by_code, row)}
    by_name = _by_name(person for person in people if person.active and person.id not in met)
    doubtful = [doubt for row in rows if (doubt := _doubt(row, by_code, by_name))]
    doubted = {doubt.row for doubt in doubtful}
    certain = [row for row in rows if row not in doubted]
    known = [_change(row, by_code[code_key(row.code)]) for row in certain if _holds(by_code, row)]
    maybe = met | {official.id for doubt in doubtful for official in doubt.officials}
    return StaffDiff(
        new=tuple(row for row in certain if not _holds(by_code, row)),
        changed=tuple(change for change in known if change.fields),
        same=tuple(change.row for change in known if not change.fields),
        doubtful=tuple(doubtful),
        gone=tuple(person for person in people if person.active and person.id not in maybe),
    )


def _holds(by_code: Mapping[str, Official], row: StaffRow) -> bool:
    return code_key(row.code) in by_code


def _by_code(people: Iterable[Official]) -> dict[str, Official]:
    """Officials by code; of two with one code the active one."""
    found = sorted(people, key=lambda person: person.active)
    return {key: person for person in found if (key := code_key(person.identity.code))}


def _by_name(people: Iterable[Official]) -> dict[str, tuple[Official, ...]]:
    found: defaultdict[str, tuple[Official, ...]] = defaultdict(tuple)
    for person in people:
        found[fold(person.name)] += (person,)
    return found


def _doubt(
    row: StaffRow, by_code: Mapping[str, Official], by_name: Mapping[str, tuple[Official, ...]]
) -> Doubt | None:
    holder = by_code.get(code_key(row.code))
    if holder is None:
        namesakes = by_name.get(fold(row.name), ())
        return Doubt(row, namesakes, Why.OTHER_CODE) if namesakes else None
    if not holder.active:
        return Doubt(row, (holder,), Why.LEFT)
    return Doubt(row, (holder,), Why.OTHER_NAME) if fold(row.name) != fold(holder.name) else None


def _change(row: StaffRow, official: Official) -> StaffChange:
    known = official.identity
    full = replace(row, former_unit=row.former_unit or known.former_unit)
    pairs = [(field, str(getattr(known, field)), str(getattr(full, field))) for field in FIELDS]
    fields = tuple(FieldChange(*pair) for pair in pairs if pair[1] != pair[2])
    return StaffChange(full, official, fields)
