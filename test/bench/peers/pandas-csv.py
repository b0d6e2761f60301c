"""The job with pandas: its C reader, columns, and merge_asof for the window."""
import json
import sys
from pathlib import Path

import pandas as pd
from figures import gathered

folder = Path(sys.argv[1])
staff = pd.read_csv(folder / "staff.csv", dtype={"工号": str, "姓名": str, "班组": str, "绩效基数": float})
tickets = pd.read_csv(
    folder / "tickets.csv",
    usecols=["维修人员", "设备编号", "故障类别", "报修时间", "响应时间", "到达时间", "完工时间", "距离(公里)", "需厂家配合", "配件费", "评分"],
    dtype={"维修人员": "category", "设备编号": "category", "故障类别": "category", "需厂家配合": "category"},
)
for header in ("报修时间", "响应时间", "到达时间", "完工时间"):
    tickets[header] = pd.to_datetime(tickets[header], format="%Y-%m-%d %H:%M:%S")

near = (tickets["故障类别"] == "车身") & (tickets["距离(公里)"] <= 100) & (tickets["需厂家配合"] == "否")
# Where a time is missing the comparison is false.
on_site = tickets["到达时间"] - tickets["报修时间"] <= pd.Timedelta(hours=24)
answered = tickets["响应时间"] - tickets["报修时间"] <= pd.Timedelta(hours=12)
tickets["onTime"] = on_site.where(near, answered)
tickets["parts"] = (tickets["配件费"] * 100).round().astype("int64")
paid = (tickets["完工时间"] >= "2026-10-01") & (tickets["完工时间"] < "2027-01-01")

by_engineer = tickets[paid].groupby("维修人员", observed=True)
figures = by_engineer.agg(
    closed=("onTime", "size"), onTime=("onTime", "sum"), parts=("parts", "sum"), rated=("评分", "count"), ratings=("评分", "sum")
)

repairs = (tickets["故障类别"] != "保养") & tickets["设备编号"].notna()
earlier = tickets.loc[paid & repairs, ["维修人员", "设备编号", "完工时间"]].sort_values("完工时间")
later = tickets.loc[repairs, ["设备编号", "报修时间"]].sort_values("报修时间")
again = pd.merge_asof(
    earlier, later, left_on="完工时间", right_on="报修时间", by="设备编号", direction="forward", allow_exact_matches=False
)
returned = again[again["报修时间"] - again["完工时间"] <= pd.Timedelta(days=30)].groupby("维修人员", observed=True).size()

people = staff.rename(columns={"工号": "id", "班组": "team"}).set_index("姓名")
people["base"] = (people["绩效基数"] * 100).round().astype("int64")
people = people.join(figures).join(returned.rename("returned"))
counts = ["closed", "onTime", "returned", "parts", "rated", "ratings"]
people[counts] = people[counts].fillna(0).astype("int64")
json.dump(gathered(people[["id", "team", "base", *counts]].to_dict("records")), sys.stdout)
