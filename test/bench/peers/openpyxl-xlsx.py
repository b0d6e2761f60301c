"""The job with openpyxl's read-only mode and plain Python."""
import csv
import json
import sys
from datetime import datetime, timedelta
from pathlib import Path

from figures import FIGURES, gathered
from openpyxl import load_workbook

FIRST, END = datetime(2026, 10, 1), datetime(2027, 1, 1)
NEAR_LIMIT, FAR_LIMIT, WINDOW = timedelta(hours=24), timedelta(hours=12), timedelta(days=30)


def cents(value):
    return round(float(value) * 100)


folder = Path(sys.argv[1])
with open(folder / "staff.csv", encoding="utf-8", newline="") as file:
    rows = csv.reader(file)
    next(rows)
    people = {
        name: {"id": key, "team": team, "base": cents(base), **dict.fromkeys(FIGURES, 0)}
        for key, name, team, base in rows
    }

reports = {}
closings = []
sheet = load_workbook(folder / "tickets.xlsx", read_only=True, data_only=True).active
for row in sheet.iter_rows(min_row=2, values_only=True):
    _, engineer, asset, _, fault, _, reported, answered, arrived, closed, distance, maker, parts, rating = row
    repairs = asset is not None and fault != "保养"
    if repairs:
        reports.setdefault(asset, []).append(reported)
    if closed is None or not FIRST <= closed < END:
        continue
    person = people[engineer]
    if fault == "车身" and distance <= 100 and maker == "否":
        on_time = arrived is not None and arrived - reported <= NEAR_LIMIT
    else:
        on_time = answered is not None and answered - reported <= FAR_LIMIT
    person["closed"] += 1
    person["onTime"] += on_time
    person["parts"] += cents(parts)
    if rating is not None:
        person["rated"] += 1
        person["ratings"] += rating
    if repairs:
        closings.append((asset, closed, person))

for asset, closed, person in closings:
    later = [at for at in reports[asset] if at > closed]
    person["returned"] += bool(later) and min(later) - closed <= WINDOW

json.dump(gathered(people.values()), sys.stdout)
