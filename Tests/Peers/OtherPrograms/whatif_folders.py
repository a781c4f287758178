"""Small evaluations for the what-if workbook, of what no fixture has: effects that begin in several years under several assumptions,
services that several bodies bear, events told in alternative ways; with people, and as published totals of nobody in particular."""

import json
from pathlib import Path

UNIT_COSTS = """service,label,unit,low,central,high,price_year,bearer,benefit_type,cashable,source
bed,Bed,night,250,310.55,400,2021-22,NHS,fiscal,0.25,made up
visit,Visit,hour,18,22.37,30,2022-23,NHS 40%; Local authority 60%,fiscal,,made up
call,Call,call,20,26.9,31,2022-23,Police,fiscal,0.5,made up
course,Course,course,300,400,500,2023-24,Local authority,fiscal,,made up
session,Session,session,70,85.15,99,2020-21,DWP,fiscal,,made up
"""
ASSUMPTIONS = """parameter,scope,low,central,high,source,rationale
deadweight,,0.2,0.15,0.1,made up,all rows
deadweight,basis:panel,0.3,0.25,0.22,made up,the panel was cautious
attribution,,0.6,0.7,0.8,made up,others helped
drop_off,,0.3,0.2,0.1,made up,effects fade
cashable,service:call,0.2,0.3,0.4,made up,a share
"""
COSTS = """item,start,months,amount_low,amount,amount_high,funder,price_year,note
Workers,2020-04,24,18000,20000.01,23000,Council,2023-24,
Rooms,2020-07,12,2000,2500,3100,NHS,2022-23,
"""
SERVICES = (("bed", 3, 1), ("visit", 7, 3), ("call", 2, 1), ("session", 5, 2))
STARTS = ("2020-06", "2021-05")


def settings(title, **more):
    return json.dumps({"title": title, "status": "illustration", "period": {"start": "2020-04", "months": 24}, "priceYear": "2023-24",
                       "horizonYears": 2, "groupBy": ["area"], "simulation": {"draws": 100, "seed": 7}, **more}, indent=1)


def rows():
    """Rows of outcomes: each service in two years, estimated in two ways, in two areas, for eight people each."""
    number = 0
    for start in STARTS:
        for basis in ("panel", "practitioner"):
            for place in range(16):
                number += 1
                for service, quantity, step in SERVICES:
                    central = quantity + step * (place % 4)
                    likelihood = ("0.35", "0.5", "0.625")[(number + quantity) % 3]
                    yield (f"P{number:03}", ("North", "South")[place % 2], start, service, central - 1, central, central + 2,
                           likelihood, basis, "")


def alternatives():
    """Eight events that are a bed or a course, and nobody knows which."""
    for number in range(8):
        for service, quantity in (("course", 1), ("session", 4 + number % 2)):
            yield f"Q{number:03}", ("North", "South")[number % 2], STARTS[0], service, "", quantity, "", "1", "panel", "either"


def write(folder, title, outcomes, **more):
    folder = Path(folder)
    folder.mkdir()
    header = "case_id,area,start,service,quantity_low,quantity,quantity_high,likelihood,basis,alternative\n"
    (folder / "evaluation.json").write_text(settings(title, **more), encoding="utf-8")
    (folder / "outcomes.csv").write_text(header + "".join(",".join(map(str, row)) + "\n" for row in outcomes), encoding="utf-8")
    (folder / "unit-costs.csv").write_text(UNIT_COSTS, encoding="utf-8")
    (folder / "assumptions.csv").write_text(ASSUMPTIONS, encoding="utf-8")
    (folder / "costs.csv").write_text(COSTS, encoding="utf-8")
    return folder


def written(scratch):
    """The folders, written under another."""
    people, events = list(rows()), list(alternatives())
    totals = [("", *row[1:]) for row in people]
    return [write(Path(scratch) / "several-years", "Several years and bearers", people),
            write(Path(scratch) / "alternatives", "Events told in alternative ways", people + events),
            write(Path(scratch) / "published-totals", "Rows of nobody in particular", totals)]
