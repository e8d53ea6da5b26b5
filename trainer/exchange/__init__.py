"""Documents in and out: lists as CSV and JSON, the staff list from CSV or XLSX."""

from trainer.exchange.csv_out import csv_text, write_csv
from trainer.exchange.json_out import json_text, write_json
from trainer.exchange.staff_diff import Doubt, FieldChange, StaffChange, StaffDiff, Why, compare
from trainer.exchange.staff_in import read_staff
from trainer.exchange.staff_list import RowProblem, StaffList, StaffRow

__all__ = [
    "Doubt",
    "FieldChange",
    "RowProblem",
    "StaffChange",
    "StaffDiff",
    "StaffList",
    "StaffRow",
    "Why",
    "compare",
    "csv_text",
    "json_text",
    "read_staff",
    "write_csv",
    "write_json",
]
