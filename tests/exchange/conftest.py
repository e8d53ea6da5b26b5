"""The ward that the staff lists of these tests belong to, and workbooks made with openpyxl."""

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import openpyxl
import pytest

from trainer.people.establishment import Establishment, Post, Unit

Workbook = Callable[..., Path]


@pytest.fixture
def ward() -> Establishment:
    return Establishment(
        names={},
        units=(
            Unit("office", "Văn phòng HĐND và UBND"),
            Unit("culture", "Phòng Văn hóa - Xã hội"),
            Unit("economy", "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ),
        posts=(
            Post("clerk", "Văn thư", "office"),
            Post("civil-status", "Tư pháp, hộ tịch", "office"),
            Post("welfare", "Lao động, bảo trợ xã hội", "culture"),
            Post("deputy-culture", "Phó Trưởng phòng", "culture"),
            Post("deputy-economy", "Phó Trưởng phòng", "economy"),
        ),
    )


@pytest.fixture
def workbook(tmp_path: Path) -> Workbook:
    """Makes an XLSX file of rows; `edit` may change the sheet, `parts` its XML afterwards."""

    def make(
        rows: Iterable[Sequence[object]],
        edit: Callable[[openpyxl.Workbook], object] = lambda _book: None,
        parts: Callable[[str, bytes], bytes] = lambda _path, data: data,
    ) -> Path:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(list(row))
        edit(book)
        made = io.BytesIO()
        book.save(made)
        path = tmp_path / "danh sách.xlsx"
        with zipfile.ZipFile(made) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                new.writestr(name, parts(name, old.read(name)))
        return path

    return make
