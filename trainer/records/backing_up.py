"""Backups: copies made while the book is in use."""

from pathlib import Path

from trainer.faults import Fault, RecordsRefused
from trainer.records.book import Records
from trainer.records.days import WARD, Clock, now
from trainer.records.sight import refuse_at_sight
from trainer.words import _


def backup(path: Path, to: Path, *, clock: Clock = now) -> Path:
    """Copy the records at `path` while they are in use to the file `to`, or under a dated name into a folder.

    The copy is checked and put in place in one step; that it was made is recorded afterwards. Returns it.

    Raises:
        Fault: `to` is the book itself or a file that is no copy of records, or the disk refuses.
    """
    with Records.open(path, clock=clock) as book:
        copy = _place_for(book.path, to, clock)
        head = book.copy_to(copy)
        with book.writing("owner") as writing:
            made = {"events": head.seq, "head": head.hash}
            writing.append("backed-up", f"records:{head.chain}", made)
    return copy


def _place_for(path: Path, to: Path, clock: Clock) -> Path:
    if to.is_dir():
        return to.resolve() / f"{path.stem}-{clock().astimezone(WARD):%Y%m%d-%H%M%S}.db"
    to = to.resolve()
    if to == path or (to.exists() and not _is_copy(to)):
        raise Fault(
            _("Không ghi bản sao đè lên tệp này."), str(to), _("Chọn tên khác, hoặc chọn một thư mục.")
        )
    return to


def _is_copy(to: Path) -> bool:
    try:
        refuse_at_sight(to)
    except RecordsRefused:
        return False
    return True
