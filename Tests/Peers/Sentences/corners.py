"""Small evaluations of what no fixture has, each so that it is said: few people, a cost of nothing, a rise in use, a comparison that was
drawn by lot, totals with standard errors, draws of every kind, checks and sign-offs, words of one's own, printed totals that are wrong.

`folders` says what they hold and `write` writes them; `commands` are the questions that are asked of them by their names.
"""

import hashlib
import json
import shutil
from pathlib import Path

from openpyxl import load_workbook

PRICES = """service,label,unit,low,central,high,price_year,bearer,benefit_type,cashable,source
bed,Night in a bed,night,250,300,400,2023-24,NHS,fiscal,0.25,made up
visit,Visit at home,visit,20,22,30,2023-24,Local authority,fiscal,,made up
call,Call to the police,call,20,27,31,2023-24,Police,fiscal,0,made up
"""
COSTS = "item,start,months,amount_low,amount,amount_high,funder,price_year\nWorkers,2023-04,12,18000,20000,23000,Council,2023-24\n"
ASSUMPTIONS = "parameter,scope,low,central,high,source,rationale\n"
SCENARIOS = "scenario,parameter,scope,change,note\n"
PERIOD = {"start": "2023-04", "months": 12}
AREAS = ("North", "South")


def table(header, rows):
    return header + "\n" + "".join(",".join(map(str, row)) + "\n" for row in rows)


def outcomes(people, services, basis="panel", start="2023-06"):
    """A row for each person and service; a quantity is a number or three."""
    rows = []
    for number in range(people):
        for service, quantity in services.items():
            low, central, high = quantity if isinstance(quantity, tuple) else ("", quantity, "")
            rows.append((f"P{number:03}", AREAS[number % 2], start, service, low, central, high, basis))
    return table("case_id,area,start,service,quantity_low,quantity,quantity_high,basis", rows)


def used(arms, start="2023-04"):
    """Use before and after by arm: service to a pair, or to a function of the person's number."""
    rows = []
    for arm, (people, services) in arms.items():
        for number in range(people):
            for service, pair in services.items():
                before, after = pair(number) if callable(pair) else pair
                rows.append((f"{arm[0].upper()}{number:03}", arm, AREAS[number % 2], start, service, before, after))
    return table("case_id,group,area,start,service,before,after", rows)


def answers(people, measures):
    rows = [(f"P{number:03}", AREAS[number % 2], measure, *answer(number)) for measure, answer in measures.items()
            for number in range(people)]
    return table("case_id,area,measure,before,after", rows)


def settings(title, **more):
    return {"title": title, "status": "illustration", "period": PERIOD, "priceYear": "2023-24", "groupBy": ["area"],
            "simulation": {"draws": 200, "seed": 3}, "place": "Two areas", **more}


def wide(number):
    return number % 7 + 2, number % 3


def folders():
    """Name to settings and files."""
    found = {}

    def corner(name, more=None, **files):
        found[name] = (settings(f"Corner {name}", **(more or {})),
                       {"unit-costs.csv": PRICES, **{key.replace("__", "-") + ".csv": text for key, text in files.items()}})

    judged = outcomes(40, {"bed": (1, 2, 3), "visit": (2, 4, 5)})
    assumed = table("parameter,scope,low,central,high,source,rationale,made_by,made_on,reliability,signed_off_by", [
        ("deadweight", "", 0.4, 0.3, 0.2, "made up", "a guess", "an analyst", "2024-05", "low", "a director"),
        ("cashable", "service:bed", 0.1, 0.2, 0.3, "made up", "a share", "an analyst", "2024-05", "high", ""),
        ("cashable_lag", "", 8, 8, 8, "made up", "a year", "", "", "", "")])
    corner("answered for", {
        "people": 40, "author": "A team", "date": "2024-06", "useUntil": "2027-03", "limitsOfUse": "Not for comparing teams",
        "notCounted": ["Fewer complaints"], "wellby": {"months": 12, "source": "a guess"}, "protocol": "A plan of 2022",
        "funding": "A council", "conflictsOfInterest": "None", "involvement": "Two people read it", "ethics": "A board",
        "horizonYears": 2, "disclosure": {"threshold": 0}},
        outcomes=judged, costs=COSTS, assumptions=assumed,
        scenarios=SCENARIOS + "Later,cashable_lag,,20,\nFuller,quantity,service:bed,+10%,\n",
        wellbeing=answers(40, {"Life satisfaction": lambda number: (4 + number % 3, 5 + number % 4 if number % 5 else ""),
                               "Loneliness": lambda number: (number % 5, number % 4),
                               "Anxious yesterday": lambda number: (5, 4)}),
        quality="date,check,by,result,note\n2024-06,Sums made again,An analyst,Agreed,\n2024-07,Sign-off,A director,Signed off,\n")
    corner("few people", {"people": 4}, outcomes=outcomes(4, {"bed": (1, 2, 3), "visit": 4}), costs=COSTS,
           wellbeing=answers(4, {"Life satisfaction": lambda number: (4, 6)}))
    corner("money of few", {"people": 40}, outcomes=outcomes(3, {"bed": (1, 2, 3), "visit": 4}), costs=COSTS)
    corner("compared with few", {"comparison": {"chosen": "other area", "how": "the next town"}},
           service__use=used({"programme": (30, {"bed": wide}), "comparison": (3, {"bed": (4, 3)})}), costs=COSTS)
    corner("each about few", outcomes=table("case_id,area,start,service,quantity_low,quantity,quantity_high,basis", [
        (f"P{number}", AREAS[number % 2], "2023-06", ("bed", "visit", "call")[number % 3], 1, 2, 3, "panel") for number in range(9)]),
        costs=COSTS)
    corner("nearly all", outcomes=outcomes(40, {"bed": 100, "visit": 0.2}), costs=COSTS)
    corner("cost of nothing", outcomes=judged, costs=COSTS.replace("18000,20000,23000", "0,0,0"))
    corner("cost from nothing", outcomes=judged, costs=COSTS.replace("18000", "0"))
    corner("nobody said what is cash", outcomes=outcomes(40, {"visit": (2, 4, 5)}), costs=COSTS)
    corner("none is cash", outcomes=outcomes(40, {"call": (2, 4, 5)}), costs=COSTS)
    corner("more judged", outcomes=outcomes(40, {"call": (-5, -4, -2), "bed": (-3, -2, -1)}), costs=COSTS)
    corner("rounded people", {"disclosure": {"threshold": 5, "roundTo": 5}, "windows": {"beforeMonths": 12, "afterMonths": 6}},
           service__use=used({"programme": (33, {"bed": wide, "visit": lambda number: (number % 5, number % 4)}),
                              "comparison": (31, {"bed": lambda number: (3, number % 4), "visit": (3, 3)})}),
           costs=COSTS, wellbeing=answers(33, {"Life satisfaction": lambda number: (4 + number % 3, 5 + number % 4)}))
    for chosen in ("randomised", "matched", "waiting list", "other area", "other"):
        corner(f"compared {chosen}", {"comparison": {"chosen": chosen, "how": "as told"}, "cluster": "area"},
               service__use=used({"programme": (30, {"bed": wide, "call": lambda number: (number % 2, number % 2 + 1)}),
                                  "comparison": (30, {"bed": lambda number: (3, 1 + number % 2),
                                                      "call": lambda number: (number % 2, number % 2 + 2)})}), costs=COSTS)
    corner("compared without change",
           service__use=used({"programme": (30, {"bed": wide}), "comparison": (30, {"bed": lambda number: (number % 4,) * 2})}))
    corner("rose in both", {"disclosure": {"threshold": 0}},
           service__use=used({"programme": (30, {"bed": lambda number: (number % 3, number % 3 + 1)}),
                              "comparison": (30, {"bed": lambda number: (number % 3, number % 3 + 2 + number % 2)})}), costs=COSTS)
    corner("rose more than in the comparison",
           service__use=used({"programme": (30, {"bed": lambda number: (number % 3, number % 3 + 3)}),
                              "comparison": (30, {"bed": lambda number: (number % 3, number % 3 + 1)})}), costs=COSTS)
    corner("before and after rose", service__use=used({"programme": (30, {"bed": lambda number: (number % 3, number % 3 + 1)})}))
    corner("lost", service__use=used({"programme": (30, {"bed": wide, "visit": lambda number: (3, "")})}), costs=COSTS)
    corner("no window", {"windows": None, "simulation": None}, service__use=used({"programme": (30, {"bed": wide})}, start=""))
    drawn = {"draws": 4096, "seed": 3, "correlations": [{"between": ["unit_cost[bed]", "unit_cost[visit]"], "rank": 0.5}]}
    corner("correlated", {"simulation": drawn}, outcomes=judged, costs=COSTS)
    corner("in a Latin square", {"simulation": {"draws": 65536, "sampling": "latin-hypercube", "precision": "5%"}},
           outcomes=judged, costs=COSTS)
    corner("by Sobol", {"simulation": {"draws": 2048, "sampling": "sobol", "precision": 0.01}}, outcomes=judged, costs=COSTS)
    sure = table("service,label,unit,central,price_year,bearer,source", [("bed", "Night in a bed", "night", 300, "2023-24", "NHS", "made up")])
    corner("people alone", unit__costs=sure, service__use=used({"programme": (30, {"bed": wide})}))
    totals = "group,area,service,before,after,people,se\n,North,bed,200,120,30,18\n,South,bed,150,100,25,14\n"
    corner("totals with errors", {"people": 55}, service__use=totals, costs=COSTS)
    corner("nothing drawn", outcomes=outcomes(40, {"bed": 2}), unit__costs=sure)
    corner("paid back", {"horizonYears": 5}, outcomes=outcomes(40, {"bed": (0.1, 0.2, 0.5)}, start="2023-06"), costs=COSTS,
           assumptions=ASSUMPTIONS + "drop_off,,0.1,0.05,0,made up,fades\n")
    corner("never paid back", {"horizonYears": 2}, outcomes=outcomes(40, {"bed": (0.01, 0.02, 0.05)}), costs=COSTS)
    corner("of nobody in particular", outcomes="start,area,service,quantity\n2023-06,North,bed,400\n2023-06,South,visit,900\n", costs=COSTS)
    corner("alternatives", outcomes=table("case_id,area,start,service,quantity,alternative,basis", [
        (f"P{number:03}", AREAS[number % 2], "2023-06", service, quantity, "either", "practitioner")
        for number in range(20) for service, quantity in (("bed", 2), ("visit", 6), ("call", 3))]), costs=COSTS)
    corner("worse", {"people": 40}, outcomes=judged, costs=COSTS,
           wellbeing=answers(40, {"Confidence": lambda number: ("", ("worse", "same", "better", "", "")[number % 5])}))
    # Of a second year, in which few began, some figures would tell of these.
    corner("few in a year", {"period": {"start": "2023-04", "months": 24}, "horizonYears": 2},
           outcomes=outcomes(40, {"bed": (1, 2, 3), "visit": (2, 4, 5)}) + "".join(
               f"Q{number},North,2024-06,bed,1,2,3,panel\n" for number in range(3)),
           costs=COSTS, scenarios=SCENARIOS + "Dearer later,discount_rate,,0.05,\n"
           "Longer,horizon_years,,5,\nLater,cashable_lag,,20,\nMore,deadweight,,0.5,\n")
    corner("reconstructed", {"status": "reconstruction", "citation": "A report that gives £800,000 to £900,000"},
           outcomes=judged, costs=COSTS)
    both = {"outcomes": judged, "service__use": used({"programme": (30, {"call": lambda number: (number % 5 + 1, number % 3)})})}
    corner("judged and observed", costs=COSTS, **both)
    corner("judged and observed rose", outcomes=outcomes(40, {"bed": (-3, -2, -1)}),
           service__use=used({"programme": (30, {"call": lambda number: (number % 3, number % 5 + 1)})}))
    corner("rise on no budget", outcomes=outcomes(40, {"call": (-5, -4, -2)}), costs=COSTS)
    corner("rise on unknown budgets", outcomes=outcomes(40, {"visit": (-5, -4, -2)}), costs=COSTS)
    corner("rise that may be none", costs=COSTS,
           service__use=used({"programme": (30, {"bed": lambda number: (number % 5, (number * 3 + 1) % 6)})}))
    licensed = ("service,label,unit,central,price_year,bearer,cashable,source,licence,budget_line,benefit_owner\n"
                "bed,Night in a bed,night,300,2023-24,NHS,0.2,HACT UK Social Value Bank,no derivatives,Beds,The trust\n"
                "ae-attendance,A&E attendance,attendance,240,2015-16,NHS,0.2,HACT UK Social Value Bank,no derivatives,A&E,The trust\n")
    corner("prices under licence", {"disclosure": {"threshold": 0}}, unit__costs=licensed,
           outcomes=outcomes(40, {"bed": 2, "ae-attendance": 1}), costs=COSTS)
    corner("words of its own", outcomes=judged.replace(",bed,", ",Bed days,"), costs=COSTS,
           names="column,written,means\nservice,Bed days,bed\nfunder,Council,Local authority\n")
    corner("who pays", outcomes=outcomes(40, {"bed": (1, 2, 3), "call": (1, 2, 3)}),
           costs=COSTS + "Rooms,2023-04,12,1000,1000,1000,NHS,2023-24\nVans,2023-04,12,1000,1000,1000,A trust,2023-24\n",
           scenarios="scenario,title,parameter,scope,change,note\nanew,Shared anew,funder[NHS],,0.5,\nanew,,programme_cost,,+10%,\n")
    corner("worth pennies", unit__costs=PRICES.replace("250,300,400", "0.01,0.02,0.03"),
           service__use=used({"programme": (30, {"bed": wide}), "comparison": (30, {"bed": lambda number: (3, number % 4)})}),
           costs=COSTS.replace("18000,20000,23000", "1,1,1"))
    corner("parts of a penny", unit__costs=PRICES.replace("250,300,400", "250.3333,300.111111,400.777777"),
           outcomes=outcomes(40, {"bed": ("1.111111", "1.333333", "1.777777")}), assumptions=assumed)
    corner("answers of few", {"people": 40, "wellby": {"months": 12, "source": "a guess"}}, outcomes=judged,
           wellbeing=answers(40, {"Life satisfaction": lambda number: (4, 6 if number < 3 else "")}))
    corner("totals alone", {"people": 55}, unit__costs=sure, service__use=totals)
    corner("without a range", outcomes=outcomes(40, {"bed": 2}), unit__costs=sure, costs=COSTS.replace("18000,20000,23000", "9000,9000,9000"))
    corner("bells", unit__costs=PRICES.replace("low,central", "low,central").replace(
        "benefit_type,cashable,source", "benefit_type,cashable,source,distribution").replace("made up\n", "made up,normal\n"),
        outcomes=judged, costs=COSTS)
    # More products of inputs than the moments of all are worked out for.
    kinds = [f"s{number:03}" for number in range(67)]
    bases = ("trial", "matched-comparison", "before-after", "panel", "practitioner", "self-report")
    corner("many products", unit__costs=table("service,label,unit,low,central,high,price_year,bearer,source", [
        (kind, f"Service {kind}", "visit", 8 + place, 10 + place, 14 + place, "2023-24", "NHS", "made up")
        for place, kind in enumerate(kinds)]),
        outcomes=table("start,area,service,quantity,basis", [
            ("2023-06", "North", kind, 40, basis) for kind in kinds for basis in bases]),
        assumptions=ASSUMPTIONS + "" + "".join(
            f"attribution,basis:{basis},0.6,0.7,0.8,made up,a guess\n" for basis in bases))
    corner("alternatives and more", outcomes=found["alternatives"][1]["outcomes.csv"] + "".join(
        f"Q{number:03},North,2023-06,bed,-1,,panel\n" for number in range(10)), costs=COSTS, assumptions=assumed)
    corner("answers of many", {"people": 60}, outcomes=judged,
           wellbeing=answers(60, {"Confidence": lambda number: ("", ("worse", "worse", "better", "same")[number % 4] if number % 5 else "")}))
    # A total, its net and its present value tell of three years; of the last few began.
    corner("years of few", {"period": {"start": "2020-04", "months": 48}, "priceYear": "2020-21", "horizonYears": 2},
           unit__costs=PRICES.replace("2023-24", "2020-21"), costs=COSTS.replace("2023-24", "2020-21").replace("2023", "2020"),
           outcomes="case_id,area,start,service,quantity_low,quantity,quantity_high,basis\n" + "".join(
               f"Y{year}P{number},{AREAS[number % 2]},{2020 + year}-06,{'bed' if number % 3 else 'visit'},1,{number % 4 + 1},6,panel\n"
               for year, people in enumerate((20, 12, 9, 2)) for number in range(people)),
           scenarios=SCENARIOS + "Dearer later,discount_rate,,0.05,\nMore,deadweight,,0.5,\n")
    corner("nothing for a funder", outcomes=outcomes(40, {"bed": (1, 2, 3), "visit": 3}), costs=COSTS.replace("Council", "NHS"),
           assumptions=ASSUMPTIONS + "deadweight,service:bed,1,1,1,made up,all came anyway\n")
    mixed = PRICES.replace(",NHS,fiscal,0.25", ",NHS,fiscal,1").replace("Police,fiscal,0", "NHS,fiscal,0")
    corner("cash against the rest", unit__costs=mixed, costs=COSTS.replace("Council", "NHS"),
           outcomes=outcomes(40, {"bed": -1, "call": (50, 60, 70)}))
    corner("a funder of few", {"people": 60}, costs=COSTS.replace("Council", "NHS"),
           outcomes=outcomes(40, {"visit": (1, 2, 3), "call": 3}) + "Q1,North,2023-06,bed,1,2,3,panel\n")
    corner("checked", unit__costs=PRICES, service__use=used({"programme": (30, {"bed": wide})}),
           quality="date,check,by,result,note\n2024-06,Records against the list,An analyst,Agreed,\n")
    corner("checked only", {"simulation": None}, outcomes=judged,
           quality="date,check,by,result,note\n2024-06,Sums made again,An analyst,Agreed,\n")
    corner("either way", unit__costs=PRICES, outcomes=outcomes(40, {"bed": (-3, -1, 2)}), costs=COSTS)
    corner("either way of no basis", outcomes=outcomes(40, {"bed": (-3, -1, 2)}, basis=""), costs=COSTS)
    corner("made up before and after", {"status": "reconstruction"},
           service__use=used({"programme": (30, {"bed": wide})}))
    corner("made up and compared", {"status": "reconstruction"},
           service__use=used({"programme": (30, {"bed": wide}), "comparison": (30, {"bed": lambda number: (3, 1 + number % 3)})}))
    corner("unequal", {"windows": {"beforeMonths": 12, "afterMonths": 7}, "disclosure": {"threshold": 0}}, costs=COSTS,
           service__use=used({"programme": (31, {"bed": wide}), "comparison": (29, {"bed": lambda number: (3, 1 + number % 3)})}))
    corner("compared with few of one", costs=COSTS, service__use=used({
        "programme": (30, {"bed": wide, "visit": lambda number: (number % 5 + 2, number % 2)}),
        "comparison": (30, {"bed": lambda number: (3, 1 + number % 3)})}) + "".join(
            f"C{number:03},comparison,{AREAS[number % 2]},2023-04,visit,3,2\n" for number in range(3)))
    corner("compared with a total and few", {"people": 30}, costs=COSTS,
           service__use="case_id,group,area,start,service,before,after,people\n" + "".join(
               f"P{number:03},programme,{AREAS[number % 2]},2023-04,bed,{number % 7 + 2},{number % 3},\n" for number in range(30))
           + ",comparison,North,2023-04,bed,90,70,30\n" + "".join(
               f"C{number:03},comparison,South,2023-04,bed,3,2,\n" for number in range(3)))
    corner("half a year after", {"windows": {"beforeMonths": 6, "afterMonths": 6}}, costs=COSTS,
           service__use=used({"programme": (30, {"bed": wide})}))
    corner("prices of old", {"priceYear": "2012-13", "period": {"start": "2012-04", "months": 12}}, costs=COSTS.replace("2023-24", "2012-13").replace("2023", "2012"),
           unit__costs=PRICES.replace("2023-24", "2008-09"), outcomes=outcomes(40, {"bed": (1, 2, 3)}, start="2012-06"),
           scenarios=SCENARIOS + "Of today,price_year,,2023-24,\n")
    corner("partly not stated", outcomes=judged + "".join(f"Q{number:03},North,2023-06,bed,1,2,3,\n" for number in range(12)), costs=COSTS)
    corner("less and more", {"people": 60}, outcomes=judged + "".join(f"Q{number:03},North,2023-06,bed,-2,-1,-1,panel\n" for number in range(2)),
           costs=COSTS)
    corner("spread by rows", outcomes=judged.replace(",basis", ",basis,quantity_distribution,likelihood_low,likelihood,likelihood_high,"
                                                     "likelihood_distribution").replace(",panel", ",panel,triangular,0.2,0.4,0.6,uniform"), costs=COSTS)
    corner("far ahead", {"horizonYears": 10}, outcomes=judged, costs=COSTS)
    corner("payer not stated", outcomes=judged, costs=COSTS.replace("Council", ""))
    body = PRICES + "post,Post,post,10,20,30,2023-24,Fire service,fiscal,0.2,made up\n"
    corner("a body of few", {"people": 60}, unit__costs=body, costs=COSTS,
           outcomes=judged + "".join(f"P{2 * number:03},North,2023-06,post,1,2,3,panel\n" for number in range(2)))
    corner("printed wrongly", {"status": "evaluation"}, outcomes=judged, costs=COSTS,
           published="measure,scope,printed,unit,decimals,source\ngross,service:bed,24000,GBP,0,made up\n"
           "gross,service:visit,3520,GBP,0,made up\ngross_savings,,30000,GBP,0,made up\n")
    printed = "measure,scope,printed,unit,decimals,source\ngross,service:bed,24000,GBP,0,made up\n"
    corner("printed in part", {"status": "evaluation"}, outcomes=judged, costs=COSTS, published=printed + "gross_savings,,30000,GBP,0,made up\n")
    corner("reproduced alone", {"status": "reproduction"}, outcomes=judged, costs=COSTS, published=printed)
    corner("reproduced in part", {"status": "reproduction"}, outcomes=judged, costs=COSTS,
           published=printed + "gross,service:visit,9999,GBP,0,made up\ngross_savings,,27520,GBP,0,made up\n")
    corner("by a trial", outcomes=outcomes(40, {"bed": (1, 2, 3)}, basis="trial"), costs=COSTS)
    lag = ASSUMPTIONS + "cashable_lag,,8,8,8,made up,a year\n"
    corner("a lag without months", {"period": None}, outcomes=outcomes(40, {"bed": (1, 2, 3)}, start=""), assumptions=lag)
    corner("nobody pays", outcomes=outcomes(40, {"bed": (1, 2, 3)}), costs=COSTS.replace("Council", ""),
           scenarios=SCENARIOS + "Dearer,unit_cost,,+10%,\n")
    corner("nothing remains", outcomes=outcomes(40, {"bed": 1, "call": -1}), unit__costs=PRICES.replace("250,300,400", "300,300,300"),
           assumptions=ASSUMPTIONS + "deadweight,,1,1,1,made up,all came anyway\n", costs=COSTS)
    corner("by standard errors", unit__costs=PRICES.replace(",source\n", ",source,range\n").replace(
        "250,300,400", ",300,40").replace("20,22,30", ",22,4").replace("20,27,31", ",27,3").replace("made up\n", "made up,se\n"),
        outcomes=judged, costs=COSTS)
    either = used({"programme": (30, {"bed": (2, 1), "call": (0, 12)})})
    corner("observed either way", service__use=either)
    corner("observed and judged either way", service__use=either, outcomes=outcomes(5, {"bed": (-3, -1, 2)}))
    corner("observed the same", service__use=used({"programme": (30, {"bed": (2, 2), "call": (1, 1)})}))
    corner("totals compared", {"people": 55}, service__use="group,area,service,before,after,people\n,North,bed,200,120,30\n"
           "comparison,North,bed,200,190,30\n")
    corner("counted twice", unit__costs=PRICES.replace(",source\n", ",source,excludes\n").replace("made up\nvisit", "made up,visit\nvisit").replace(
        "made up\ncall", "made up,\ncall").replace("Police,fiscal,0,made up\n", "Police,fiscal,0,made up,\n"),
        outcomes=outcomes(60, {"bed": 2, "visit": 3}), costs=COSTS)
    corner("counted twice of few", unit__costs=PRICES.replace(",source\n", ",source,excludes\n").replace("made up\nvisit", "made up,visit\nvisit").replace(
        "made up\ncall", "made up,\ncall").replace("Police,fiscal,0,made up\n", "Police,fiscal,0,made up,\n"),
        outcomes=outcomes(60, {"bed": 2, "call": 3}) + "".join(
            f"P{number:03},{AREAS[number % 2]},2023-06,visit,7,7,7,panel\n" for number in range(3)), costs=COSTS)
    corner("more than the time holds of few", outcomes=outcomes(40, {"bed": 1, "visit": 2}) + "".join(
        f"P{number:03},{AREAS[number % 2]},2023-06,call,7,7,7,panel\n" for number in range(3)), costs=COSTS,
        unit__costs=PRICES.replace(",source\n", ",source,max_per_year\n").replace("made up\n", "made up,6\n"))
    corner("rise that a funder pays", outcomes=outcomes(40, {"bed": -2}), costs=COSTS.replace("Council", "NHS"))
    corner("turned by uprating", outcomes=outcomes(40, {"bed": 1, "call": -10}),
           unit__costs=PRICES.replace("250,300,400,2023-24", "300,300,300,2008-09").replace("20,27,31,", "40,40,40,"))
    corner("carried by few", outcomes=outcomes(40, {"bed": 1}) + "".join(
        f"P{number:03},{AREAS[number % 2]},2023-06,call,9000,9000,9000,panel\n" for number in range(5)), costs=COSTS)
    real = {"status": "evaluation"}
    corner("observed and checked", real, service__use=used({"programme": (30, {"bed": wide})}),
           quality="date,check,by,result,note\n2024-06,Records against the list,An analyst,Agreed,\n")
    corner("observed and lost", real, service__use=used({
        "programme": (30, {"bed": lambda number: (3, number % 3 if number % 5 else "")})}))
    corner("money of other kinds", outcomes=outcomes(40, {"bed": (1, 2, 3), "visit": 3, "call": 0}), costs=COSTS,
           unit__costs=PRICES.replace("fiscal,,", "economic,0.3,"))
    corner("a quarter judged", {"period": {"start": "2023-04", "months": 3}}, outcomes=outcomes(40, {"bed": (1, 2, 3)}), costs=COSTS)
    corner("alternatives of nobody", {"horizonYears": 2}, outcomes="start,area,service,quantity,alternative,basis\n" + "".join(
        f"2023-06,{area},{service},{quantity},{tag} {area},panel\n" for area in AREAS for tag in ("one", "other")
        for service, quantity in (("bed", 33), ("visit", 61))) + "2023-06,North,bed,7,,panel\n", costs=COSTS)
    corner("partly not stated over years", {"period": {"start": "2023-04", "months": 24}}, costs=COSTS,
           outcomes=judged + "".join(f"Q{number:03},North,2024-06,bed,1,2,3,{basis}\n" for number in range(12)
                                     for basis in ("", "practitioner")) + "".join(f"R{number:03},North,2023-06,bed,1,2,3,\n" for number in range(12)))
    few = PRICES + "post,Post,post,10,20,30,2023-24,Fire service,fiscal,0.2,made up\nstay,Stay,night,10,20,30,2023-24,DWP,fiscal,0.2,made up\n"
    rows_of_few = outcomes(40, {"bed": (1, 2, 3), "visit": 2, "call": 2}) + "".join(
        f"P{number:03},{AREAS[number % 2]},2023-06,{service},1,2,3,panel\n" for number in range(8)
        for service in (("post", "stay")[number // 4],))
    lagging = "cashable_lag,,8,8,8,made up,a year\n"
    # With assumptions of their own two services are told by gross and net; with those of all others by neither.
    corner("bodies of few alike", {"people": 60}, unit__costs=few, costs=COSTS, outcomes=rows_of_few,
           assumptions=ASSUMPTIONS + "".join(
               f"attribution,bearer:{body},0.5,0.6,0.7,made up,a guess\n" for body in ("Fire service", "DWP")) + lagging)
    corner("bodies of few", {"people": 60}, unit__costs=few, costs=COSTS, outcomes=rows_of_few,
           assumptions=ASSUMPTIONS + "deadweight,service:post,0.5,0.4,0.3,made up,a guess\n"
           "attribution,service:stay,0.5,0.6,0.7,made up,a guess\n"
           "attribution,bearer:Fire service,0.5,0.6,0.7,made up,a guess\n" + lagging)
    # At the centre two services keep the same, and at the ends each its own; and gifts and walks are no savings.
    others = "".join(f"{service},{service.capitalize()},{service},,{price},,2023-24,NHS,{kind},made up\n" for service, price, kind in (
        ("post", 20, "fiscal,0.2"), ("stay", 30, "fiscal,0.2"), ("gift", 20, "social,"), ("walk", 25, "social,")))
    corner("ranges of few", {"people": 60}, unit__costs=PRICES + others, costs=COSTS,
           outcomes=outcomes(40, {"bed": (1, 2, 3), "visit": 2}) + "".join(
               f"P{number:03},{AREAS[number % 2]},2023-06,{service},,1,,panel\n" for service, first, last in (
                   ("post", 0, 4), ("stay", 4, 12), ("gift", 0, 2), ("walk", 2, 4)) for number in range(first, last)),
           assumptions=ASSUMPTIONS + "deadweight,,0.4,0.3,0.2,made up,a guess\ndeadweight,service:post,0.5,0.3,0.2,made up,a guess\n"
           "deadweight,service:stay,0.4,0.3,0.1,made up,a guess\n" + lagging)
    # Gross and net are two equations about two services.
    corner("told by totals", {"people": 60}, unit__costs=PRICES, costs=COSTS,
           outcomes=outcomes(40, {"bed": 3}) + "P000,North,2023-06,visit,,2,,panel\nP001,South,2023-06,visit,,3,,panel\n",
           assumptions=ASSUMPTIONS + "deadweight,service:visit,0.5,0.4,0.3,made up,a guess\n" + lagging)
    # Use of most rose, and two services of few weigh otherwise at low and high than at the centre.
    corner("told by ends", {"people": 60}, unit__costs=PRICES, costs=COSTS,
           outcomes=outcomes(20, {"bed": -2}) + "".join(
               f"P{number:03},{AREAS[number % 2]},2023-06,{service},,{quantity},,panel\n"
               for number, service, quantity in ((0, "visit", 100), (1, "visit", 104), (2, "call", 40), (3, "call", 38))),
           assumptions=ASSUMPTIONS + "deadweight,service:visit,0.11,0.11,0.11,made up,a guess\n"
           "attribution,service:visit,0.56,0.77,0.97,made up,a guess\ndeadweight,service:call,0.57,0.31,0.12,made up,a guess\n"
           "attribution,service:call,0.74,0.79,0.89,made up,a guess\n" + lagging)
    corner("taken off alike", costs=COSTS, outcomes="case_id,area,start,service,quantity,basis\n" + "".join(
        f"P{number:03},{AREAS[number % 2]},2023-06,bed,{2 if number % 2 else -2},panel\n" for number in range(40)),
        assumptions=ASSUMPTIONS + "deadweight,,0.2,0.2,0.2,made up,a guess\n")
    corner("windows unlike on some rows", costs=COSTS, service__use="case_id,area,service,before,after,before_months,after_months\n" + "".join(
        f"P{number:03},{AREAS[number % 2]},bed,4,{number % 3},12,{6 if number < 5 else 12}\n" for number in range(35)))
    corner("judged and observed for long", {"period": {"start": "2023-04", "months": 24}, "horizonYears": 4}, outcomes=judged,
           service__use=used({"programme": (40, {"call": wide})}))
    # Of two services that are withheld one choice of whole numbers alone comes to what is left of the total.
    plain = "service,label,unit,central,price_year,bearer,source\n" + "".join(
        f"{service},{service.capitalize()},{service},{price},2023-24,NHS,made up\n"
        for service, price in (("bed", 300), ("visit", 137.51), ("call", 211.07)))
    corner("told by whole numbers", {"status": "evaluation"}, costs=COSTS, unit__costs=plain,
           outcomes=outcomes(40, {"bed": 3}) + "".join(
               f"P{number:03},{AREAS[number % 2]},2023-06,{service},,2,,panel\n" for service, people in (("visit", 2), ("call", 6))
               for number in range(people)))
    corner("compared with more, and displaced", costs=COSTS, assumptions=ASSUMPTIONS + "displacement,,0.2,0.1,0,made up,a guess\n",
           service__use=used({"programme": (40, {"bed": (5, 4)}), "comparison": (40, {"bed": (5, 2)})}))
    # Falls beside rises: of the one, of the other, of both or of neither something is cash.
    half = PRICES.replace("fiscal,,", "fiscal,0.5,").replace("fiscal,0.25,", "fiscal,0.5,")
    even = half.replace("250,300,400", "300,300,300").replace("20,22,30", "30,30,30")
    corner("an extra cost, and cash", unit__costs=PRICES.replace("fiscal,,", "fiscal,0.5,").replace("fiscal,0.25,", "fiscal,0,"),
           outcomes=outcomes(40, {"visit": 3, "bed": -2}), costs=COSTS)
    corner("an extra cost, and cash either way", unit__costs=PRICES.replace("fiscal,,", "fiscal,0.5,").replace("fiscal,0.25,", "fiscal,0,"),
           outcomes=outcomes(40, {"visit": (-3, -1, 2), "bed": -2}), costs=COSTS, assumptions=lag)
    corner("cash that cancels out", unit__costs=even.replace("NHS,fiscal,0.5", "NHS,fiscal,0.25"),
           outcomes=outcomes(40, {"bed": 2, "visit": -10}), costs=COSTS)
    corner("a rise that nobody said of", outcomes=outcomes(40, {"bed": 5, "visit": -3}), costs=COSTS)
    corner("a rise after a lag", outcomes=outcomes(40, {"bed": -2}), costs=COSTS, assumptions=lag)
    corner("come to the same", unit__costs=even, outcomes=outcomes(40, {"bed": 1, "visit": 10}), costs=COSTS)
    corner("nothing of it", outcomes=outcomes(40, {"bed": 0}), costs=COSTS, assumptions=ASSUMPTIONS + "deadweight,,0.3,0.2,0.1,made up,a guess\n")
    corner("more of another value", unit__costs=PRICES.replace("fiscal,,", "economic,,"), outcomes=outcomes(40, {"visit": -1, "bed": 1}), costs=COSTS)
    corner("fell alike", costs=COSTS, service__use=used({"programme": (40, {"bed": (3, 2)}), "comparison": (40, {"bed": (3, 2)})}))
    corner("rose alike", costs=COSTS, service__use=used({"programme": (40, {"bed": (3, 4)}), "comparison": (40, {"bed": (3, 4)})}))
    corner("rose less, in part", costs=COSTS, assumptions=ASSUMPTIONS + "attribution,,0.4,0.5,0.6,made up,a guess\n",
           service__use=used({"programme": (40, {"bed": (3, 4)}), "comparison": (40, {"bed": (3, 6)})}))
    corner("rose more, in part", {"disclosure": {"threshold": 0}}, costs=COSTS,
           assumptions=ASSUMPTIONS + "attribution,service:bed,0.1,0.1,0.1,made up,a guess\n",
           service__use=used({"programme": (40, {"bed": (3, 6), "call": (3, 4)}), "comparison": (40, {"bed": (3, 5), "call": (3, 9)})}))
    corner("taken off alike, and more", costs=COSTS, outcomes="case_id,area,start,service,quantity,basis\n" + "".join(
        f"P{number:03},{AREAS[number % 2]},2023-06,{service},{quantity},panel\n" for number in range(40)
        for service, quantity in (("bed", 2 if number % 2 else -2), ("call", 1))),
        assumptions=ASSUMPTIONS + "deadweight,service:bed,0.2,0.2,0.2,made up,a guess\n")
    corner("signed off, with a check that failed", {"status": "evaluation"}, outcomes=judged, costs=COSTS,
           quality="date,check,by,result,note\n2024-06,Sums made again,An analyst,Failed,\n2024-07,Sign-off,A director,Signed off,\n")
    corner("years of no rate", {"horizonYears": 3, "discountRate": 0}, outcomes=judged, costs=COSTS)
    found["years of few"][1]["assumptions.csv"] = lag
    return found


def put(work, name, files):
    """A folder of these files, written under another."""
    folder = Path(work) / name.replace(" ", "-")
    folder.mkdir()
    for file, text in files.items():
        (folder / file).write_text(text, "utf-8")
    return folder


def write(work):
    """The folders, written under another."""
    for name, (own, files) in folders().items():
        own = {key: value for key, value in own.items() if value is not None}
        yield put(work, name, {"evaluation.json": json.dumps(own, indent=1), **files})
    unread(work)


def unread(work):
    """Folders in words of their own, which are refused until these are told."""
    rows = ("case_id,area,service,quantity,basis\nP1,North,Casualty visit,2,worker said\nP2,North,Hospital stays,1,panel\n"
            "P3,South,zzqx,1,panel\nP4,South,Care at home,3,panel\n")
    costs = "item,amount,funder\nPay,100,The council\nRent,10,Town hall\n"
    plain = json.dumps({"title": "Own words", "priceYear": "2024-25", "groupBy": ["area"]})
    begun = "column,written,means\nservice,Care at home,home-care-hour\n"
    for name, files in {
            "own words": {"outcomes.csv": rows, "costs.csv": costs},
            "own words and errors": {"outcomes.csv": rows.replace(",2,", ",two,"), "costs.csv": costs},
            "own words begun": {"outcomes.csv": rows, "costs.csv": costs, "names.csv": begun},
            "a name alone": {"outcomes.csv": "case_id,area,service,quantity,basis\nP1,North,Smith John,1,panel\n"},
            "a name among words": {"outcomes.csv": rows.replace("zzqx", "Smith John").replace("Casualty visit", "07700 900123")}}.items():
        put(work, name, {"evaluation.json": plain, **files})


PLAN = {"coordinators": [{"month": 0, "count": 1}, {"month": 7, "count": 5}], "months": 24, "start": "2025-04", "capacity": 40,
        "rampUp": [0.2, 0.5, 1], "populationPerCoordinator": 10000, "diminishingReturns": 0.1, "costPerCoordinator": 40000}


def from_examples(run, work):
    """Examples that `new` writes, with something changed: their names."""
    run("new", work / "book.xlsx", "--workbook", "--design", "comparison")
    run("new", work / "still-an-example", "--design", "before-after")
    path = work / "still-an-example" / "evaluation.json"
    path.write_text(path.read_text("utf-8").replace('"illustration"', '"evaluation"'), "utf-8")
    book = load_workbook(work / "book.xlsx")
    sheet = book["service-use"]
    place = [cell.value for cell in sheet[1]].index("service") + 1
    sheet.cell(2, place).value = "Casualty visit"
    book.save(work / "words.xlsx")
    names = book.create_sheet("names")
    for row in (("column", "written", "means"), ("service", "Bed days", "hospital-inpatient-episode")):
        names.append(row)
    sheet.cell(3, place).value = "Bed days"
    book.save(work / "words-begun.xlsx")
    return "book.xlsx", "still-an-example"


CUSTODY = 'gross,service:custody-night,,6536,,GBP,0,"Table 4, printed saving"\n'
ALTERED = {
    "line-not-printed": ("voices-women", "published.csv", {CUSTODY: ""}),
    "line-not-printed-and-total-apart": ("voices-women", "published.csv", {CUSTODY: "", ",17088,": ",17999,"}),
    "line-misprinted": ("voices-women", "published.csv", {"service:custody-night,,6536": "service:custody-night,,6573"}),
    "line-left-out": ("voices-women", "published.csv", {",17088,": ",10552,"}),
    "line-in-neither": ("voices-women", "published.csv", {CUSTODY: "", ",17088,": ",10552,"}),
    "lines-in-neither-and-off": ("voices-women", "published.csv", {CUSTODY: "", ",17088,": ",10616,", "service:arrest,,20496": "service:arrest,,20560"}),
    "line-left-out-and-off": ("voices-women", "published.csv", {",17088,": ",10552,", "service:custody-night,,6536": "service:custody-night,,6000"}),
    "line-twice": ("voices-women", "published.csv", {",17088,": ",23624,"}),
    "several-lines": ("voices-women", "published.csv", {",17088,": ",17999,", "service:custody-night,,6536": "service:custody-night,,6000"}),
    "line-alone": ("ucd-uprating", "published.csv", {"service:eviction-complex,,7276": "service:eviction-complex,,6680"}),
    "top-of-range": ("derby-pilot", "published.csv", {',800000,,GBP,0,"a council page': ',880000,,GBP,0,"a council page',
                                                      ',800000,,GBP,0,"a network page': ',840000,,GBP,0,"a network page'}),
    "refused": ("voices-women", "service-use.csv", {"arrest,97,36": "arrest,many,36"}),
}
TWO_PRICES = ("service,label,unit,central,price_year,bearer,source\nx,X,unit,257,2015-16,NHS,made up\n"
              "y,Y,unit,2483,2015-16,NHS,made up\n")
WRITTEN = {
    "rounded-lines": {"evaluation.json": '{"title": "Rounded", "status": "reproduction", "priceYear": "2015-16"}',
                      "unit-costs.csv": TWO_PRICES,
                      "outcomes.csv": "service,quantity\nx,37\ny,19\n",
                      "published.csv": "measure,scope,printed,unit,decimals,source\ngross,service:x,10000,GBP,-3,made up\n"
                                       "gross,service:y,47000,GBP,-3,made up\ngross_savings,,57000,GBP,0,made up\n"},
    "another-price": {"evaluation.json": '{"title": "Another price", "status": "reproduction", "priceYear": "2015-16", "groupBy": ["area"]}',
                      "unit-costs.csv": "service,label,unit,central,price_year,bearer,source\nx,X,unit,152,2015-16,NHS,made up\n",
                      "outcomes.csv": "area,service,quantity\nNorth,x,10\nSouth,x,20\n",
                      "published.csv": "measure,scope,printed,unit,decimals,source\ngross,area:North,1550,GBP,0,made up\n"
                                       "gross,area:South,3100,GBP,0,made up\n"},
    "line-carried": {"evaluation.json": '{"title": "Carried", "status": "reproduction", "priceYear": "2015-16"}',
                     "unit-costs.csv": TWO_PRICES, "outcomes.csv": "service,quantity\nx,30\ny,20\n",
                     "assumptions.csv": ASSUMPTIONS + "deadweight,,,0.2,,made up,made up\n",
                     "published.csv": "measure,scope,printed,unit,decimals,source\ngross,service:x,7710,GBP,0,made up\n"
                                      "gross,service:y,46990,GBP,0,made up\ngross_savings,,54700,GBP,0,made up\n"
                                      "net_savings,,43760,GBP,0,made up\n"},
    "line-of-another-kind": {"evaluation.json": '{"title": "Another kind", "status": "reproduction", "priceYear": "2015-16"}',
                             "unit-costs.csv": "service,label,unit,central,price_year,bearer,benefit_type,source\n"
                                               "x,X,unit,257,2015-16,NHS,fiscal,made up\ny,Y,unit,2483,2015-16,NHS,economic,made up\n",
                             "outcomes.csv": "service,quantity\nx,30\ny,20\n",
                             "published.csv": "measure,scope,printed,unit,decimals,source\ngross,service:x,7710,GBP,0,made up\n"
                                              "gross,service:y,49660,GBP,0,made up\ngross_savings,,57370,GBP,0,made up\n"},
    "cost-past-the-period": {"evaluation.json": '{"title": "Paid later", "status": "reproduction", "priceYear": "2015-16", '
                                                '"period": {"start": "2015-04", "months": 12}}',
                             "unit-costs.csv": TWO_PRICES, "outcomes.csv": "service,quantity\nx,30\n",
                             "costs.csv": "item,start,months,amount\nPay,2015-04,18,41730\n",
                             "published.csv": "measure,scope,printed,unit,decimals,source\nprogramme_cost,,802.50,GBP per week,2,made up\n"},
    "line-turned": {"evaluation.json": '{"title": "Turned", "status": "reproduction", "priceYear": "2015-16"}',
                    "unit-costs.csv": TWO_PRICES, "outcomes.csv": "service,quantity\nx,30\ny,-20\n",
                    "published.csv": "measure,scope,printed,unit,decimals,source\ngross,service:x,7710,GBP,0,made up\n"
                                     "gross,service:y,-49660,GBP,0,made up\ngross_savings,,57370,GBP,0,made up\n"},
    "line-with-wrong-sign": {"evaluation.json": '{"title": "Wrong sign", "status": "reproduction", "priceYear": "2015-16"}',
                             "unit-costs.csv": TWO_PRICES, "outcomes.csv": "service,quantity\nx,30\ny,-20\n",
                             "published.csv": "measure,scope,printed,unit,decimals,source\ngross,service:x,7710,GBP,0,made up\n"
                                              "gross,service:y,49660,GBP,0,made up\ngross_savings,,57370,GBP,0,made up\n"},
    "rounded-apart": {"evaluation.json": '{"title": "Rounded apart", "status": "reproduction", "priceYear": "2015-16", "people": 66}',
                      "unit-costs.csv": TWO_PRICES, "outcomes.csv": "service,quantity\nx,30\ny,20\n",
                      "costs.csv": "item,amount\nPay,8540\n",
                      "published.csv": "measure,scope,printed,unit,decimals,source\ngross_savings,,57000,GBP,-3,made up\n"
                                       "programme_cost,,9000,GBP,-3,made up\nbenefit_cost_ratio,,6.72,ratio,2,made up\n"},
    "another-name": {"evaluation.json": '{"title": "Another name", "status": "reproduction", "priceYear": "2015-16", "people": 8, '
                                        '"period": {"start": "2015-04", "months": 12}}',
                     "unit-costs.csv": "service,label,unit,central,price_year,bearer,source\nx,X,unit,1523,2015-16,NHS,made up\n",
                     "costs.csv": "item,start,months,amount\nPay,2015-04,12,9011\n",
                     "outcomes.csv": "service,quantity\nx,10\n",
                     "published.csv": "measure,scope,printed,unit,decimals,source\nnet_benefit,,15230,GBP,0,made up\n"
                                      "net_savings,,6219,GBP,0,made up\n"},
    "both-ends": {"evaluation.json": '{"title": "Both ends", "status": "reproduction", "priceYear": "2015-16"}',
                  "unit-costs.csv": "service,label,unit,central,price_year,bearer,source\nx,X,unit,100,2015-16,NHS,made up\n"
                                    "y,Y,unit,10,2015-16,NHS,made up\n",
                  "outcomes.csv": "service,quantity_low,quantity,quantity_high\nx,8,10,12\ny,8,10,12\n",
                  "published.csv": "measure,scope,printed_low,printed,printed_high,unit,decimals,source\n"
                                   "gross,service:x,800,1000,1200,GBP,0,made up\ngross,service:y,80,100,120,GBP,0,made up\n"
                                   "gross_savings,,1017,1237,1457,GBP,0,made up\n"},
    "printed-payback": {"evaluation.json": '{"title": "Never", "status": "reproduction", "priceYear": "2015-16", "horizonYears": 1, '
                                           '"period": {"start": "2015-04", "months": 12}}',
                        "unit-costs.csv": "service,label,unit,central,price_year,bearer,source\nx,X,unit,10,2015-16,NHS,made up\n",
                        "costs.csv": "item,start,months,amount\nPay,2015-04,12,9000\n",
                        "outcomes.csv": "service,quantity,start\nx,10,2015-05\n",
                        "published.csv": "measure,scope,printed,unit,decimals,source\npayback_months,,9,months,0,made up\n"
                                         "gross,service:x,100,GBP,0,made up\n"},
    "printed-another-kind": {"evaluation.json": '{"title": "Counted besides", "status": "reproduction", "priceYear": "2018-19", "people": 100, '
                                                '"period": {"start": "2018-04", "months": 12}, "horizonYears": 1}',
                             "unit-costs.csv": "service,label,unit,central,price_year,bearer,benefit_type,source\n"
                                               "x,Admission,admission,2500,2018-19,NHS,fiscal,made up\n"
                                               "y,Attendance,attendance,137,2018-19,NHS,fiscal,made up\n"
                                               "z,Earnings,person,1200,2018-19,Individuals,economic,made up\n",
                             "outcomes.csv": "service,quantity\nx,40\ny,611\nz,20\n",
                             "published.csv": "measure,scope,printed,unit,decimals,source\n"
                                              "gross,service:x,100000,GBP,0,made up\ngross,service:y,84707,GBP,0,made up\n"
                                              "gross,service:z,24000,GBP,0,made up\ngross_savings,,208707,GBP,0,made up\n"},
}


def reproduced(fixtures, work):
    """Sets of folders whose printed figures are tried: traps, and copies of a study that somebody altered."""
    for name, (study, file, texts) in ALTERED.items():
        folder = Path(work) / name
        at_home = fixtures / "studies" / study
        shutil.copytree(at_home if at_home.exists() else fixtures / study, folder)
        path = folder / file
        for text, instead in texts.items():
            before = path.read_text("utf-8")
            if text not in before:
                raise SystemExit(f"{path} has no {text}")
            path.write_text(before.replace(text, instead), "utf-8")
    for name, files in WRITTEN.items():
        put(work, name, files)
    yield sorted((fixtures / "reproduce-traps").iterdir())
    yield [Path(work) / name for name in (*ALTERED, *WRITTEN)]
    yield [fixtures / "reproduce-traps" / "case-rows"]


def commands(work):
    """Command lines about the folders, each as its words."""
    work = Path(work)
    at = lambda name: work / name.replace(" ", "-")  # noqa: E731
    judged = at("answered for")
    yield "costs", "show", "residential-care-older-week"
    for number, (folder, changes) in enumerate([
            (judged, {}), (judged, {"months": 8, "diminishingReturns": 0}), (judged, {"costPerCoordinator": 4000000}),
            (at("few people"), {}), (at("money of few"), {}), (at("who pays"), {"costPerCoordinator": 1}),
            (at("few in a year"), {"start": None}),
            (judged, {"costPerCoordinator": 0}), (judged, {"costPerCoordinator": {"low": 0, "central": 100, "high": 200}})]):
        plan = work / f"plan-{number}.json"
        plan.write_text(json.dumps({key: value for key, value in {**PLAN, **changes}.items() if value is not None}), "utf-8")
        yield "what-if", folder, "--roll-out", plan
    yield "what-if", judged, "--until", "benefit_cost_ratio=1", "--vary", "deadweight", "--set", "attribution=0.4,0.6"
    yield "what-if", judged, "--until", "benefit_cost_ratio=100000", "--vary", "unit_cost[bed]", "--set", "attribution=0.6"
    yield "what-if", judged, "--until", "benefit_cost_ratio=-1", "--vary", "unit_cost[bed]"
    yield "what-if", judged, "--set", "quantity[bed]=100", "--set", "deadweight=0.2", "--each"
    yield "what-if", judged, "--set", "quantity[bed]=100", "--set", "deadweight=0.2", "--each", "--format", "markdown"
    yield "what-if", at("few in a year"), "--set", "discount_rate=0.07"
    yield "what-if", at("payer not stated"), "--set", "discount_rate=0.05"
    yield "what-if", at("few in a year"), "--set", "unit_cost[bed]=70"
    many = [f"--set=deadweight[service:{service}]=0.1" for service in ("bed", "visit", "call")]
    yield "what-if", at("who pays"), "--each", *many, "--set", "funder[NHS]=0.5", "--set", "horizon_years=3", "--set", "people=x2"
    yield "what-if", at("who pays"), "--each", "--set", "funder[NHS]=0.5", "--set", "horizon_years=3", "--by-body"
    wrong = work / "notes.xlsx"
    wrong.write_text("not a workbook", "utf-8")
    for name in (".xlsx", "book.txt", wrong, work):
        yield "what-if", judged, "--workbook", name
    for figure in ("net_benfit", "service:bad/net", "service:bed/colour", "scenario:Lter/net_benefit", "financial-year:1999/saved",
                   "payback_months", "savings_per_person", "Table 99, bed, net"):
        yield "explain", judged, figure
    for name in ("of nobody in particular", "never paid back", "nothing drawn", "lost", "without a range", "few people"):
        yield "explain", at(name), *MEASURES
    for service in ("bed", "visit", "call", "ae-attendance"):
        for column in ("people", "quantity", "unit_cost", "gross", "net"):
            yield "explain", at("lost"), f"service:{service}/{column}"
            yield "explain", at("of nobody in particular"), f"service:{service}/{column}"
    yield "explain", at("lost"), "arm:visit, programme/after"
    for name in ("answered for", "more judged", "judged and observed", "who pays", "compared other", "alternatives", "money of few"):
        yield from (("explain", at(name), figure) for figure in UNLISTED)
    yield "explain", at("payer not stated"), "funder:payer not stated/recovery"
    yield "explain", at("nothing for a funder"), "funder:NHS/recovery"
    yield "explain", at("who pays"), "funder:NHS/recovery"
    yield "explain", at("prices under licence"), "price:bed/central"
    for month in (1, 3, 12):
        yield "explain", at("paid back"), f"month:{month}/cost", f"month:{month}/saved"
    for year in ("2023-24", "2026-27", "2031-32", "2032-33"):
        yield "explain", at("far ahead"), f"financial-year:{year}/savings_nominal", f"financial-year:{year}/cost_nominal"
    yield "explain", at("nothing drawn"), "input:unit_cost[bed]/net_benefit_at_low"
    yield "what-if", at("nobody pays"), "--by-body", "--every-measure"
    for name in ("a quarter judged", "answered for"):
        yield "what-if", at(name), "--roll-out", work / "plan-0.json"
    yield "implied", "800k-880k", "--people", "50", "--months", "10", "--coordinators", "2", "--cost", "70k", "--capacity", "40%"
    for name in ("own words", "own words and errors", "own words begun", "a name among words", "a name alone", "words.xlsx", "words-begun.xlsx"):
        yield "check", at(name), "--suggest-names", work / f"{name} names.csv"
    for cost in (2000, 4000, 8000, 15000, 30000):
        plan = work / f"plan-at-{cost}.json"
        plan.write_text(json.dumps({**PLAN, "costPerCoordinator": cost}), "utf-8")
        yield "what-if", judged, "--roll-out", plan
    yield "what-if", at("many products"), "--each", *(f"--set=deadweight[service:s{number:03}]=0.1" for number in range(11))
    yield "what-if", at("prices of old"), "--set", "price_year=2023-24"
    yield "what-if", judged, "--until", "programme_cost=1", "--vary", "deadweight"
    yield "what-if", at("nothing of it"), "--set", "unit_cost[bed]=+50%"
    yield "explain", at("paid back"), "present_value_savings"
    yield "explain", at("spread by rows"), "input:likelihood[service:bed]/low_input"
    yield "explain", at("nothing drawn"), "present_value_savings_p50"
    yield "explain", at("carried by few"), "people:without_five/amount", "people:without_one/amount"


def of_another_version(part):
    """A part as another version of the tool would have made it: a mark on a line, the length of the body as LEB128, the body, its SHA-256."""
    start = part.index(b"\n") + 1
    while part[start] >= 0x80:
        start += 1
    body = part[start + 1:-32]
    version = body[1:1 + body[0]]
    body = body.replace(version, b"9" * len(version), 1)
    return part[:start + 1] + body + hashlib.sha256(body).digest()


def parts(work):
    """Command lines about parts of rows, each as its words and what stands on standard input."""
    work = Path(work)
    rows = work / "answered-for"
    outcomes, prices = (rows / name for name in ("outcomes.csv", "unit-costs.csv"))
    paths = [work / f"{number}.part" for number in (1, 2, 3, 4)]
    for number, path in enumerate(paths[:3], 1):
        yield ("partial", rows, "--part", f"{number}/3", "--output", path), ""
    yield ("merge", rows, *paths[:3], "--output", work / "in-parts"), ""
    yield ("merge", rows, *paths[:3], "--into", work / "all.part"), ""
    yield ("merge", rows, paths[0]), ""
    yield ("merge", rows, *paths[:2]), ""
    yield ("merge", rows, *paths[:3], paths[0]), ""
    yield ("partial", rows, "--part", "4/4", "--output", paths[3]), ""
    yield ("merge", rows, *paths[:2], paths[3]), ""
    header, *lines = outcomes.read_text("utf-8").splitlines()
    for instead in ([header, *lines, lines[0]], [header, lines[1], *lines[1:]]):
        outcomes.write_text("\n".join(instead) + "\n", "utf-8")
        yield ("merge", rows, *paths[:3]), ""
    outcomes.write_text("\n".join([header, *lines, lines[0].replace(",", ",?", 3)]) + "\n", "utf-8")
    yield ("partial", rows, "--part", "1/1", "--output", paths[3]), ""
    outcomes.write_text("\n".join([header, *lines]) + "\n", "utf-8")
    before = prices.read_text("utf-8")
    prices.write_text(before + "\n", "utf-8")
    yield ("merge", rows, *paths[:3]), ""
    prices.write_text(before, "utf-8")
    numbered = f"row,{header}\n2,{lines[0]}\n"
    numbers = ("partial", rows, "--stdin", "--part", "1/2", "--output")
    yield (*numbers, work / "numbered.part"), numbered
    yield (*numbers, work / "other.part"), numbered + f"2,{lines[1]}\n"
    yield (*numbers, work / "other.part"), f'row,{header},note\n3,{lines[0]},"a\nb"\n4,{lines[1]},\n'
    twin = work / "twin.part"
    yield ("partial", rows, "--stdin", "--part", "2/2", "--output", twin), numbered
    yield ("merge", rows, work / "numbered.part", twin), ""
    yield ("partial", rows, "--stdin", "--part", "1/1", "--output", twin), numbered.replace(lines[0], lines[1]) + "".join(
        f"{place},{line}\n" for place, line in enumerate(lines, 2) if place > 2)
    yield ("merge", rows, twin), ""
    yield ("partial", rows, "--part", "1/2", "--output", work / "first.part"), ""
    outcomes.write_text("\n".join([header, *lines[1:]]) + "\n", "utf-8")
    yield ("partial", rows, "--part", "2/2", "--output", work / "second.part"), ""
    outcomes.write_text("\n".join([header, *lines]) + "\n", "utf-8")
    yield ("merge", rows, work / "first.part", work / "second.part"), ""
    yield ("partial", work / "still-an-example", "--part", "1/1"), ""
    yield ("partial", work / "in-parts", "--part", "1/1"), ""
    yield ("partial", rows, "--part", "1/1000000"), ""
    yield ("merge", rows, *paths[:3], "--into", work / "x.part", "--html"), ""
    yield ("merge", rows, work / "none.part"), ""
    yield (*numbers, work / "other.part"), numbered + f"two,{lines[1]}\n"
    yield (*numbers, work / "other.part"), f"{header}\n{lines[0]}\n"
    other = header.split(",")
    swapped = ",".join([*other[1:], other[0]])
    cells = lines[0].split(",")
    yield ("partial", rows, "--stdin", "--part", "2/2", "--output", work / "swapped.part"), f"row,{swapped}\n3,{','.join([*cells[1:], cells[0]])}\n"
    yield ("merge", rows, work / "numbered.part", work / "swapped.part"), ""
    yield ("partial", work / "book.xlsx", "--part", "1/1"), ""
    yield ("merge", rows, outcomes), ""
    whole = paths[0].read_bytes()
    paths[0].write_bytes(of_another_version(whole))
    yield ("merge", rows, *paths[:3]), ""
    paths[0].write_bytes(whole[:-40])
    yield ("merge", rows, *paths[:3]), ""
    paths[0].write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    yield ("merge", rows, *paths[:3]), ""
    yield ("partial", rows, "--part", "5/4"), ""
    yield ("partial", rows), ""


# Figures that the list of a report leaves out, because they stand in its sentences.
UNLISTED = ("people:half/people", "people:four_fifths/people", "people:without_one/amount", "people:without_five/amount",
            "step:Came anyway, seen in the comparison group/change", "step:All of it, for events with alternative accounts/change",
            "step:Further years and discounting/change", "doubt:inputs alone/p50", "doubt:another group of such people/p50")
MEASURES = ("people", "gross_savings", "net_savings", "present_value_savings", "cashable_savings", "programme_cost", "net_benefit",
            "benefit_cost_ratio", "payback_months", "savings_per_person", "cost_per_person", "probability_savings_exceed_cost")
