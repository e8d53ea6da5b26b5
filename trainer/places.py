"""Where the ward folder, the content and the exports are: computed when asked, never when imported."""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from trainer.faults import Fault
from trainer.words import _

ContentSource = Literal["--content", "TRAINER_CONTENT", "ward", "checkout", "wheel"]

_PACKAGE = Path(__file__).parent
_MOUNTS = Path("/proc/mounts")
_NETWORK_KIND = re.compile(
    r"9p|afs|ceph|cifs|coda|gfs2|glusterfs|lustre|ncpfs|nfs4?|ocfs2|smb\w*"
    r"|fuse\..*(sshfs|smb|nfs|gluster|ceph|rclone|s3fs|davfs|curlftpfs).*"
)


def alone_folder() -> Path:
    """The ward folder of one person on one machine."""
    return _data_folder() / "alone"


def demo_folder() -> Path:
    """The ward folder of the demonstration data."""
    return _data_folder() / "demo"


def log_file() -> Path:
    """The program's own log."""
    import platformdirs

    return Path(platformdirs.user_log_dir("trainer", appauthor=False)) / "trainer.log"


def state_file() -> Path:
    """What the face remembers on this machine (language, last place); losing it loses nothing learned."""
    import platformdirs

    return Path(platformdirs.user_state_dir("trainer", appauthor=False)) / "state.json"


def ward_folder(at: Path | None = None, env: Mapping[str, str] = os.environ) -> Path:
    """The ward folder to open: `at` (`--at`), `TRAINER_AT`, the one remembered, else that of a person alone.

    It need not exist. A remembered folder that is gone is not passed over: no other holds its records.
    """
    if at is not None:
        return _absolute(at)
    if given := env.get("TRAINER_AT"):
        return _absolute(given)
    remembered = _remembered_ward()
    try:
        folder = Path(remembered.read_text(encoding="utf-8").removesuffix("\n"))
    except FileNotFoundError:
        return alone_folder()
    except (OSError, ValueError):
        folder = Path()
    if not folder.is_absolute():
        raise Fault(
            _("Tệp ghi nhớ thư mục phường bị hỏng."),
            str(remembered),
            _("Chạy lại với --at THƯ_MỤC, hoặc xóa tệp này."),
        )
    return folder


def remember_ward(folder: Path) -> None:
    """From now on open `folder` when nobody names another."""
    remembered = _remembered_ward()
    remembered.parent.mkdir(parents=True, exist_ok=True)
    written = remembered.with_suffix(".new")
    written.write_text(f"{_absolute(folder)}\n", encoding="utf-8")
    written.replace(remembered)


def content_root(
    content: Path | None = None,
    ward: Path | None = None,
    env: Mapping[str, str] = os.environ,
    *,
    package: Path = _PACKAGE,
) -> tuple[Path, ContentSource]:
    """The folder that holds courses/ quizzes/ scenarios/, and what named it.

    Order: `content` (`--content`), `TRAINER_CONTENT`, the ward's own, a checkout beside `package` (where this
    code lies), the wheel's copy. A folder that was chosen but holds no courses/ is a Fault: other content
    must not be shown in its place.
    """
    if content is not None:
        return _chosen(_absolute(content)), "--content"
    if given := env.get("TRAINER_CONTENT"):
        return _chosen(_absolute(given)), "TRAINER_CONTENT"
    if ward is not None and (own := ward / "content").exists():
        return _chosen(own), "ward"
    if _is_checkout(package.parent):
        return package.parent, "checkout"
    return _chosen(package / "content"), "wheel"


def records_file(ward: Path) -> Path:
    """The book: all that is recorded in the ward folder `ward`."""
    return ward / "trainer.db"


def exports_folder(ward: Path) -> Path:
    """Where lists and documents of the ward folder `ward` are written."""
    return ward / "exports"


def network_filesystem(path: Path, mounts: Path = _MOUNTS) -> str | None:
    """The kind of network file system that holds `path` (which need not exist), None for a local disk.

    SQLite's locks need one host. Linux tells by `mounts`, Windows by the drive; elsewhere None: not known.
    """
    if sys.platform == "win32":
        return _network_drive(path)
    if not mounts.is_file():
        return None
    kind = _mounted_kind(path.resolve(), mounts.read_text(encoding="utf-8", errors="surrogateescape"))
    return kind if _NETWORK_KIND.fullmatch(kind) else None


def _mounted_kind(path: Path, mounts: str) -> str:
    """The type of the file system mounted nearest above `path`; of two on one point, the later counts."""
    kinds = {}
    for line in filter(None, mounts.split("\n")):
        _device, point, kind, *_rest = line.split(" ")
        kinds[re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), point)] = kind
    return next((kinds[str(above)] for above in (path, *path.parents) if str(above) in kinds), "")


def _network_drive(path: Path) -> str | None:
    if sys.platform == "win32":
        import ctypes

        anchor = path.resolve().anchor
        if anchor.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(anchor) == 4:  # DRIVE_REMOTE
            return "smb"
    return None


def _data_folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir("trainer", appauthor=False))


def _remembered_ward() -> Path:
    return _data_folder() / "ward-folder.txt"


def _absolute(given: Path | str) -> Path:
    return Path(os.path.expanduser(given)).absolute()


def _chosen(folder: Path) -> Path:
    if not (folder / "courses").is_dir():
        raise Fault(
            _("Không tìm thấy thư mục courses của nội dung học tập."),
            str(folder),
            _("Chọn thư mục khác bằng --content, hoặc cài lại trainer."),
        )
    return folder


def _is_checkout(folder: Path) -> bool:
    import tomllib

    if not (folder / "courses").is_dir() or not (folder / "pyproject.toml").is_file():
        return False
    try:
        name: object = tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))["project"]["name"]
    except (KeyError, ValueError):
        return False
    return name == "trainer"
