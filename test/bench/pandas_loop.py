"""The same by pandas, in chunks, where it is installed. Ends like the others: answers on stdout, the peak on stderr."""

import json
import os
import resource
import sys

import pandas

BELOW, FEWEST = 97, 20  # as in task.js
ATTENDED = list("/\\LKVPWB")
ABSENT = "C1 C2 C M J1 S T R I E G N O U".split()

folder = sys.argv[1]
pupils = pandas.read_csv(os.path.join(folder, "pupils.csv"), dtype=str, keep_default_na=False)
children = pupils[pupils.care_status == "CiC"][["upn", "care_start", "school_start", "school_end"]]
register = pandas.read_csv(
    os.path.join(folder, "attendance.csv"),
    usecols=["UPN", "Date", "Mark"],
    dtype=str,
    keep_default_na=False,
    chunksize=500_000,
)
ours = {"UPN": "upn", "Date": "date", "Mark": "code"}
wanted = (chunk[chunk.UPN.isin(set(children.upn))].rename(columns=ours) for chunk in register)
marks = pandas.concat(wanted).merge(children, on="upn")
counts = marks.date >= marks[["care_start", "school_start"]].max(axis=1)
counts &= (marks.school_end == "") | (marks.date <= marks.school_end)
marks = marks[counts].assign(attended=marks.code.isin(ATTENDED), possible=marks.code.isin(ATTENDED + ABSENT))
days = marks.groupby(["upn", "date"], sort=True)[["possible", "attended"]].sum()
so_far = days.groupby("upn").cumsum().reset_index()
below = so_far[(so_far.possible >= FEWEST) & (so_far.attended * 100 < so_far.possible * BELOW)]
first = below.groupby("upn").date.min()
totals = so_far.groupby("upn")[["possible", "attended"]].last()
answers = [
    {"upn": upn, "possible": int(row.possible), "attended": int(row.attended), "firstBelow": first.get(upn)}
    for upn, row in totals.iterrows()
]
print(json.dumps(answers))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(f"peak {peak // 1024 if sys.platform == 'darwin' else peak}", file=sys.stderr)
