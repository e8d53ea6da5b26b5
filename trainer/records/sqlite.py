"""The SQLite in use: pysqlite3's where there is a wheel for it, else Python's own; their errors differ."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
else:
    from sqlite_utils.utils import sqlite3

__all__ = ["sqlite3", "sqlite_version"]


def sqlite_version() -> str:
    """Version of the SQLite library in use: `3.53.4`."""
    return sqlite3.sqlite_version
