"""Ids: random names that sort roughly by the moment they were made."""

import secrets
import time
import uuid


def new_id() -> str:
    """A new UUID of version 7 (RFC 9562 §5.7) as lowercase text; an identity only, never an order."""
    milliseconds = time.time_ns() // 1_000_000 & (1 << 48) - 1
    bits = milliseconds << 80 | 7 << 76 | secrets.randbits(12) << 64 | 2 << 62 | secrets.randbits(62)
    return str(uuid.UUID(int=bits))
