"""Facts put together into sentences that a screen reader reads with a pause after each."""


def sentences(*parts: str) -> str:
    """The parts that say something, each closed by a full stop."""
    said = (part.strip() for part in parts if part.strip())
    return " ".join(part if part[-1] in ".!?…" else f"{part}." for part in said)


def listed(*parts: str) -> str:
    """The parts that say something, with commas between."""
    return ", ".join(filter(None, parts))
