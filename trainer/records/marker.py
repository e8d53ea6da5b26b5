"""The marker beside the file: by it, an older copy put in the file's place is noticed."""

import json
import os
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Marker:
    """The end of the log when it was last noted, and the last whole check. It may lag, never lead."""

    chain: str
    seq: int
    hash: str
    verified_at: str = ""
    verified_seq: int = 0


def marker_of(path: Path) -> Path:
    """Where the marker of the records at `path` is."""
    return path.with_suffix(".state")


def read_marker(path: Path) -> Marker | None:
    """The marker of the records at `path`; None when there is none or a crash left it unreadable."""
    try:
        kept = json.loads(marker_of(path).read_text("utf-8"))
        return Marker(
            str(kept["chain"]),
            int(kept["seq"]),
            str(kept["hash"]),
            str(kept["verified_at"]),
            int(kept["verified_seq"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def leave_marker(path: Path, marker: Marker) -> None:
    """Write the marker in one step; a folder that refuses it costs the warning, not the records."""
    with suppress(OSError):
        handle, written = tempfile.mkstemp(prefix=".state-", dir=path.parent)  # 0600
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(asdict(marker), file)
            os.replace(written, marker_of(path))
        except OSError:
            os.unlink(written)


def note_head(path: Path, chain: str, seq: int, hash: str) -> None:
    """Move the marker on to an event that is committed; never back, as another process may be further."""
    known = read_marker(path)
    if known is None:
        leave_marker(path, Marker(chain, seq, hash))
    elif known.chain != chain or known.seq < seq:
        leave_marker(path, replace(known, chain=chain, seq=seq, hash=hash))
