"""The parts of an XLSX file, unpacked under a limit: nothing else of the file is looked at."""

import io
import zipfile
import zlib

from trainer.faults import Fault
from trainer.words import _

UNPACKED = 20 * 2**20
"""Most bytes of all parts together: a list of 5,000 people needs about a tenth."""

_PARTS = 500
_STEP = 2**16
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCKED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


def read_parts(data: bytes, name: str) -> dict[str, bytes]:
    """The XML parts of a workbook by their path; pictures, macros and other parts are left out.

    A reader in native code gets only what was unpacked here, so no size in the file's own tables is trusted.

    Raises:
        Fault: no XLSX file, a damaged one, one with a password, or one that unpacks to more than 20 MB.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = _unpack(archive, name)
    except _BROKEN as error:
        raise broken(name) from error
    if "xl/workbook.xml" not in parts:
        raise Fault(
            _("Đây không phải bảng tính Excel kiểu .xlsx."),
            name,
            _("Mở tệp bằng Excel, chọn Lưu thành, kiểu “Excel Workbook (*.xlsx)”."),
        )
    return parts


def packed(parts: dict[str, bytes]) -> io.BytesIO:
    """The parts as a file again, not compressed."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for path, data in parts.items():
            archive.writestr(path, data)
    file.seek(0)
    return file


def broken(name: str) -> Fault:
    """The fault of a file that is damaged, or made to look like a workbook."""
    return Fault(
        _("Tệp hỏng hoặc không phải bảng tính Excel."),
        name,
        _("Mở tệp bằng Excel, lưu lại kiểu .xlsx rồi thử lại."),
    )


def too_large(name: str, what: str) -> Fault:
    """The fault of a file that would fill the memory; `what` is the sentence that says how."""
    return Fault(what, name, _("Chép riêng danh sách cán bộ sang một tệp mới rồi thử lại."))


def _unpack(archive: zipfile.ZipFile, name: str) -> dict[str, bytes]:
    wanted = [info for info in archive.infolist() if info.filename.lower().endswith((".xml", ".rels"))]
    paths = {info.filename.replace("\\", "/").lower() for info in wanted}
    if len(paths) < len(wanted) or len(wanted) > _PARTS:
        raise broken(name)
    parts, room = {}, UNPACKED
    for info in wanted:
        if info.flag_bits & _LOCKED or info.compress_type not in _METHODS:
            raise broken(name)
        parts[info.filename] = _read(archive, info, room, name)
        room -= len(parts[info.filename])
    return parts


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, room: int, name: str) -> bytes:
    data = bytearray()
    with archive.open(info) as part:
        while piece := part.read(_STEP):
            data += piece
            if len(data) > room:
                raise too_large(name, _("Tệp bung ra lớn hơn {n} MB.").format(n=UNPACKED // 2**20))
    return bytes(data)
