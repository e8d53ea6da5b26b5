"""The pictures of the guide: whole in themselves, PNG and SVG of one making; what drifted is named.

Whether they are what the program shows today is asked by `python docs/pictures.py --check` (in `.ci/run`).
"""

import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

DOCS = Path(__file__).parent.parent / "docs"
SVG = "{http://www.w3.org/2000/svg}"
PNG = b"\x89PNG\r\n\x1a\n"
"""How a PNG begins."""
DRAWN = sorted((DOCS / "pictures").glob("*.svg"))


@pytest.fixture(scope="module")
def tools() -> Iterator[tuple[ModuleType, ModuleType, ModuleType]]:
    """The modules of `docs`, which stand beside each other like the script that uses them."""
    with pytest.MonkeyPatch.context() as patched:
        patched.syspath_prepend(str(DOCS))
        drawing, scenes, pictures = map(importlib.import_module, ("drawing", "scenes", "pictures"))
        yield drawing, scenes, pictures


Tools = tuple[ModuleType, ModuleType, ModuleType]


@pytest.mark.parametrize("path", DRAWN, ids=lambda path: path.stem)
def test_a_picture_needs_nothing_from_anywhere_else(path: Path, tools: Tools) -> None:
    drawing, _scenes, _pictures = tools
    svg = path.read_text("utf-8")
    assert ElementTree.fromstring(svg).findtext(f"{SVG}title")
    assert "http" not in svg.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert svg.count("url(data:font/woff2;base64,") == svg.count("url(") == 1
    assert drawing.unknown_letters(svg) == set(), "letters that the font inside does not have"
    assert len(svg) < 60_000


@pytest.mark.parametrize("path", DRAWN, ids=lambda path: path.stem)
def test_the_png_was_made_from_the_svg_beside_it(path: Path, tools: Tools) -> None:
    drawing, _scenes, _pictures = tools
    png = path.with_suffix(".png").read_bytes()
    assert drawing.is_made_from(png, path.read_text("utf-8"))
    assert not drawing.is_made_from(png, path.read_text("utf-8") + " ")
    assert len(png) < 150_000


def test_every_scene_has_its_picture(tools: Tools) -> None:
    _drawing, scenes, _pictures = tools
    assert sorted(scene.name for scene in scenes.SCENES) == [path.stem for path in DRAWN]
    assert {path.suffix for path in (DOCS / "pictures").iterdir()} == {".svg", ".png"}


def test_no_picture_shows_a_hash_that_changes_with_the_content(tools: Tools) -> None:
    drawing, _scenes, _pictures = tools
    svg = drawing.lines_svg(["bản nội dung 9f86d081884c · 23/11/2026 · VH012", "#d6f852b90b467d76"], "thử")
    assert drawing.words(svg) == ["bản nội dung 0123456789ab · 23/11/2026 · VH012", "#0123456789abcdef"]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["một", "hai"], ""),
        (["một", "ba"], "drifted, from 'hai' to 'ba'"),
        (["một", "hai", "ba"], "drifted, from '' to 'ba'"),
        (["một"], "drifted, from 'hai' to ''"),
    ],
)
def test_a_drifted_picture_is_named_with_its_first_change(
    lines: list[str], told: str, tools: Tools, tmp_path: Path
) -> None:
    drawing, _scenes, pictures = tools
    kept, now = (drawing.lines_svg(said, "thử") for said in (["một", "hai"], lines))
    (tmp_path / "desk.svg").write_text(kept, "utf-8", newline="\n")
    (tmp_path / "desk.png").write_bytes(PNG + drawing.mark_of(kept))
    found = pictures.drifted({"desk": now}, tmp_path)
    assert [line.partition("; run")[0] for line in found] == ([f"desk: {told}"] if told else [])


def test_a_picture_that_is_missing_stale_or_of_another_svg_is_named(tools: Tools, tmp_path: Path) -> None:
    drawing, _scenes, pictures = tools
    svg = drawing.lines_svg(["một"], "thử")
    for name in ("desk", "old"):
        (tmp_path / f"{name}.svg").write_text(svg, "utf-8", newline="\n")
        (tmp_path / f"{name}.png").write_bytes(PNG + drawing.mark_of(svg + " "))
    found = pictures.drifted({"desk": svg, "page": svg}, tmp_path)
    assert [line.partition(";")[0] for line in found] == [
        "desk: the PNG is of another SVG",
        "page: missing",
        "old: no longer made",
    ]
