"""The guide's pictures: `python docs/pictures.py` makes them from sample data, `--check` names those that drifted.

The sample data is that of one fixed day, and what is drawn by lot is drawn from one seed: a picture changes only
when what it shows does. Making needs the extra `docs` (`pip install -e '.[docs]'`), checking does not.
"""

import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from drawing import is_made_from, png_of, unknown_letters, words

PICTURES = Path(__file__).parent / "pictures"
AGAIN = "run python docs/pictures.py"


def main(arguments: list[str]) -> int:
    """Make or check all pictures; returns the exit status."""
    if arguments not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    made = draw()
    unknown = {name: unknown_letters(svg) for name, svg in made.items()}
    wrong = [f"{name}: not in fonts/unicodes.txt: {letters}" for name, letters in unknown.items() if letters]
    if arguments:
        wrong += drifted(made, PICTURES)
    elif not wrong:
        write(made, PICTURES)
    print("\n".join(wrong) or f"{len(made)} pictures are up to date", file=sys.stderr)
    return 1 if wrong else 0


def draw() -> dict[str, str]:
    """Name and SVG of every picture, whatever the machine's own day, language and colours are."""
    for name in [name for name in os.environ if name.startswith(("TEXTUAL", "TRAINER_")) or name == "NO_COLOR"]:
        del os.environ[name]
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    from posing import draw_all  # Textual reads its settings once, when it is imported

    with tempfile.TemporaryDirectory() as folder:
        return dict(draw_all(Path(folder)))


def drifted(made: Mapping[str, str], folder: Path) -> list[str]:
    """One sentence for each picture in `folder` that is not what was made just now."""
    known = [drift(name, svg, folder) for name, svg in made.items()]
    gone = sorted({path.stem for path in folder.glob("*.*")} - made.keys())
    return [*filter(None, known), *(f"{name}: no longer made; {AGAIN}" for name in gone)]


def drift(name: str, svg: str, folder: Path) -> str:
    """What is wrong with one picture; empty when nothing is."""
    drawn, painted = folder / f"{name}.svg", folder / f"{name}.png"
    if not (drawn.exists() and painted.exists()):
        return f"{name}: missing; {AGAIN}"
    kept = drawn.read_text("utf-8")
    if kept != svg:
        was, now = first_change(words(kept), words(svg))
        return f"{name}: drifted, from {was!r} to {now!r}; {AGAIN}"
    return "" if is_made_from(painted.read_bytes(), svg) else f"{name}: the PNG is of another SVG; {AGAIN}"


def first_change(old: list[str], new: list[str]) -> tuple[str, str]:
    """The first rows that differ; where none does, the look has changed."""
    pairs = zip([*old, ""], [*new, ""], strict=False)
    return next(((was, now) for was, now in pairs if was != now), ("one look", "another"))


def write(made: Mapping[str, str], folder: Path) -> None:
    """Write each picture as SVG and as PNG; earlier pictures go."""
    painted = {name: png_of(svg) for name, svg in made.items()}
    folder.mkdir(exist_ok=True)
    for path in folder.glob("*.*"):
        path.unlink()
    for name, svg in made.items():
        (folder / f"{name}.svg").write_text(svg, "utf-8", newline="\n")
        (folder / f"{name}.png").write_bytes(painted[name])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
