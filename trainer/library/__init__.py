"""What is taught: reads courses/, quizzes/, scenarios/ and names every fault with file, line and column."""

from trainer.library.findings import Finding
from trainer.library.library import Library
from trainer.library.reading import read
from trainer.library.rehearsing import rehearse
from trainer.library.released import (
    Edition,
    manifest,
    manifest_text,
    read_manifest,
    unannounced,
    write_manifest,
)
from trainer.library.report import as_json as report_json
from trainer.library.report import lines as report_lines
from trainer.library.searching import Hit, search
from trainer.library.seed import copy_content
from trainer.library.versions import body, case_from_body, module_from_body, procedure_from_body, quiz_from_body

__all__ = [
    "Edition",
    "Finding",
    "Hit",
    "Library",
    "body",
    "case_from_body",
    "copy_content",
    "manifest",
    "manifest_text",
    "module_from_body",
    "procedure_from_body",
    "quiz_from_body",
    "read",
    "read_manifest",
    "rehearse",
    "report_json",
    "report_lines",
    "search",
    "unannounced",
    "write_manifest",
]
