"""Where the screens' reading and writing is done: off the event loop, writes in turn, never cancelled."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class Backroom:
    """One thread that writes and one that reads; each keeps its own connection to the records."""

    def __init__(self) -> None:
        """Open both; their threads start with the first job."""
        self._writer = ThreadPoolExecutor(1, "trainer-writer")
        self._reader = ThreadPoolExecutor(1, "trainer-reader")

    async def read(self, question: Callable[[], T]) -> T:
        """Ask a question of a desk; waits its turn behind earlier questions."""
        return await asyncio.get_running_loop().run_in_executor(self._reader, question)

    async def write(self, deed: Callable[[], T]) -> T:
        """Do a deed at a desk. Once begun it ends, even when the screen that asked is gone."""
        return await asyncio.shield(asyncio.get_running_loop().run_in_executor(self._writer, deed))

    def close(self) -> None:
        """Let every write finish, then stop."""
        self._writer.shutdown(wait=True)
        self._reader.shutdown(wait=True)
