"""What kind of disk a folder is on, as the system calls it; nothing is written to find out."""

import os
import sys
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")


def nearest(folder: Path) -> Path:
    """`folder`, or what there is of the way to it."""
    return next((place for place in (folder, *folder.parents) if place.exists()), folder)


def disk_kind(folder: Path, mounts: Path = _MOUNTS) -> str:
    """The file system that holds `folder` (which need not exist): `ext4`, `NTFS`; empty where nobody tells."""
    if sys.platform == "win32":
        return _volume_kind(folder)
    if not mounts.is_file():
        return ""
    device = nearest(folder).stat().st_dev
    return _mounted(f"{os.major(device)}:{os.minor(device)}", mounts.read_text("utf-8", "surrogateescape"))


def _mounted(device: str, mounts: str) -> str:
    """Each line: mount id, its parent's, major:minor, …, a hyphen, the kind (`man 5 proc`)."""
    for line in mounts.splitlines():
        before, _hyphen, after = line.partition(" - ")
        if before.split(" ")[2] == device:
            return after.split(" ")[0]
    return ""


def _volume_kind(folder: Path) -> str:
    if sys.platform == "win32":
        import ctypes

        kind = ctypes.create_unicode_buffer(64)
        root = folder.resolve().anchor
        told = ctypes.windll.kernel32.GetVolumeInformationW(root, None, 0, None, None, None, kind, len(kind))
        return kind.value if told else ""
    return ""
