"""Ways to write an evaluation otherwise whose effect on the report is known beforehand.

Most must change nothing but the hashes of the inputs. Where the way a sum is cut decides a rounding, a line may move by a
penny and no more.
"""

import csv
import io
import json
import random
import re
from decimal import Decimal
from pathlib import Path

from bearers import bearers

CASE_FILES = ("outcomes.csv", "service-use.csv")
PENNY = Decimal("0.01")
SMALLEST_SHARE = Decimal("0.0001")
MILLIONTH = Decimal("0.000001")
QUANTITIES = ("quantity_low", "quantity", "quantity_high")
WORLDS = ("low", "central", "high")
ROW_NUMBER = re.compile(rb"\blines? \d|\.csv:\d|^W\d\d,[^,]*,\d")


def read(path):
    with open(path, encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    return list(rows[0]) if rows else [], rows


def write(path, columns, rows, **style):
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, **{"lineterminator": "\n", **style})
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(out.getvalue().encode())


def case_files(folder):
    return [folder / name for name in CASE_FILES if (folder / name).exists()]


def shuffled(folder, draw):
    """Rows in another order, and the accounts of each event in theirs."""
    for path in case_files(folder):
        columns, rows = read(path)
        events = {}
        for row in rows:
            key = (row["case_id"], row["alternative"]) if row.get("alternative") else object()
            events.setdefault(key, []).append(row)
        order = list(events)
        draw.shuffle(order)
        write(path, columns, [row for key in order for row in events[key]])


def renamed(folder, draw):
    """Other names for the same cases, in the same order: people are drawn in the order of their names."""
    old = sorted({row["case_id"] for path in case_files(folder) for row in read(path)[1] if row["case_id"]})
    names = {name: f"person-{place:06d}-{draw.getrandbits(32):08x}" for place, name in enumerate(old)}
    for path in case_files(folder):
        columns, rows = read(path)
        for row in rows:
            row["case_id"] = names.get(row["case_id"], "")
        write(path, columns, rows)


def carriage_returns(folder, _):
    for path in folder.glob("*.csv"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def marked(folder, _):
    for path in folder.glob("*.csv"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())


def quoted(folder, _):
    for path in folder.glob("*.csv"):
        columns, rows = read(path)
        if rows:
            write(path, columns, rows, quoting=csv.QUOTE_ALL)


def split(folder, draw):
    """Rows as several that add up to them, one of them perhaps of the other sign."""
    path = folder / "outcomes.csv"
    if not path.exists():
        return
    columns, rows = read(path)
    pieces = []
    for row in rows:
        whole = [Decimal(row[name]) if row.get(name) else None for name in QUANTITIES]
        if not row.get("alternative") and draw.random() < 0.5:
            # The same part of each end keeps them in order; six decimals are as many as a quantity may have.
            part = [None if value is None else (value * draw_part).quantize(MILLIONTH)
                    for draw_part in [Decimal(draw.choice((-1, 1, 2, 3))) / 4] for value in whole]
            rest = [None if value is None else value - taken for value, taken in zip(whole, part)]
            if in_order(part) and in_order(rest):
                pieces += [row | written(part), row | written(rest)]
                continue
        pieces.append(row)
    draw.shuffle(pieces)
    write(path, columns, in_their_order(pieces, rows))


def in_order(values):
    known = [value for value in values if value is not None]
    return known == sorted(known)


def written(values):
    return {name: f"{value:f}" for name, value in zip(QUANTITIES, values) if value is not None}


def in_their_order(pieces, rows):
    """The pieces, with the accounts of events in the order of the file."""
    accounts = iter([row for row in rows if row.get("alternative")])
    return [next(accounts) if piece.get("alternative") else piece for piece in pieces]


def regrouped(folder, draw):
    """Other `groupBy` columns, or none, with values drawn by lot: a case has one value, rows without a case have any."""
    path = folder / "evaluation.json"
    settings = json.loads(path.read_text("utf-8"))
    old, new = settings.get("groupBy", []), draw.sample(["ward", "team", "cohort"], draw.randint(0, 3))
    path.write_text(json.dumps(settings | {"groupBy": new}, indent=2), "utf-8")
    labels = {}

    def label():
        return {name: draw.choice("abcdefgh") for name in new}

    for path in case_files(folder):
        columns, rows = read(path)
        for row in rows:
            row |= labels.setdefault(row["case_id"], label()) if row["case_id"] else label()
        kept = [name for name in columns if name not in old]
        write(path, kept[:1] + new + kept[1:], rows, extrasaction="ignore")


def with_built_in(folder, built_in):
    """The path, columns and rows of the folder's unit costs, those it takes from the catalogue among them."""
    path = folder / "unit-costs.csv"
    columns, rows = read(path) if path.exists() else (list(built_in[0]), [])
    own = {row["service"] for row in rows}
    used = {row["service"] for file in case_files(folder) for row in read(file)[1]}
    return path, columns, rows + [
        {name: row.get(name, "") for name in columns} for row in built_in if row["service"] in used - own]


def bearers_assumed(folder):
    """The assumptions of a folder, and the bearers that they name."""
    path = folder / "assumptions.csv"
    assumptions = read(path)[1] if path.exists() else []
    return assumptions, sorted({row["scope"].partition(":")[2] for row in assumptions if row["scope"].startswith("bearer:")})


def borne(shares):
    """A cell that says which name bears how many per cent."""
    return next(iter(shares)) if len(shares) == 1 else "; ".join(f"{name} {share:f}%" for name, share in shares.items())


def per_cent(share):
    return Decimal(share.numerator * 100) / share.denominator


def renamed_bearers(folder, draw, built_in):
    """Other bearers for all services: those that an assumption names keep together under another name, the others need not."""
    path, columns, rows = with_built_in(folder, built_in)
    assumptions, named = bearers_assumed(folder)
    names = {bearer: f"Body {draw.getrandbits(32):08x}" for bearer in named}
    for row in rows:
        old = bearers(row["bearer"])
        others = iter(draw.sample(("Ministry", "Council", "Trust", row["service"]), len(old)))
        row["bearer"] = borne({names.get(name) or next(others): per_cent(share) for name, share in old})
    write(path, columns, rows)
    for row in assumptions:
        kind, _, bearer = row["scope"].partition(":")
        if kind == "bearer":
            row["scope"] = f"bearer:{names[bearer]}"
    if assumptions:
        write(folder / "assumptions.csv", list(assumptions[0]), assumptions)


def split_bearers(folder, draw, built_in):
    """Two or three bearers in place of each that no assumption names, whether it bears all or a share."""
    path, columns, rows = with_built_in(folder, built_in)
    _, named = bearers_assumed(folder)
    for row in rows:
        shares = {}
        for name, share in bearers(row["bearer"]):
            rest = per_cent(share)
            for further in "" if name in named else draw.choice(("A", "AB")):
                taken = (rest * draw.randint(1, 9) / 10).quantize(SMALLEST_SHARE)
                shares[f"{name} {further}"], rest = taken, rest - taken
            shares[name] = rest
        row["bearer"] = borne(shares)
    write(path, columns, rows)


def doubled(folder, _):
    """Every quantity twice as large."""
    for path in case_files(folder):
        columns, rows = read(path)
        for row in rows:
            for name in ("quantity_low", "quantity", "quantity_high", "before", "after"):
                if row.get(name):
                    row[name] = f"{Decimal(row[name]) * 2:f}"
        write(path, columns, rows)


def all_deadweight(folder, _):
    """Everything would have happened anyway."""
    path = folder / "assumptions.csv"
    rows = [row for row in (read(path)[1] if path.exists() else []) if row["parameter"] != "deadweight"]
    rows.append({"parameter": "deadweight", "scope": "", "low": "", "central": "1", "high": "", "source": "a check"})
    write(path, ("parameter", "scope", "low", "central", "high", "range", "source"), rows)


# How reports are compared


def report_files(report):
    return {str(path.relative_to(report)): path.read_bytes() for path in sorted(report.rglob("*")) if path.is_file()}


def changed_files(before, after, kept):
    """Files of a report whose kept lines differ, the record of its inputs' hashes left out."""
    old, new = report_files(before), report_files(after)
    return [name for name in sorted(old.keys() | new.keys())
            if name != "provenance.json" and lines_kept(old.get(name), kept) != lines_kept(new.get(name), kept)]


def lines_kept(content, kept):
    """Lines of a file; those that quote a hash of an input are never kept, and a table's padding is not looked at."""
    return content and [b" ".join(line.split()) for line in content.split(b"\n") if kept(line) and not is_hash_line(line)]


def is_hash_line(line):
    return any(len(word) >= 12 and all(c in b"0123456789abcdef" for c in word)
               for word in line.replace(b"`", b" ").replace(b"|", b" ").split())


def money(report, name, columns):
    _, rows = read(report / name)
    key = list(rows[0])[0] if rows else ""
    return {(row[key], column): Decimal(row[column]) for row in rows for column in columns if row[column]}


# Tables whose rows are about a bearer.
OF_BEARERS = ("by-bearer", "by-financial-year", "net-position")
# Simulated, where people and inputs are drawn in the order of their names.
DRAWN = ("probability_savings_exceed_cost",)
GROSS = ("gross_low", "gross", "gross_high")
NET = ("net_low", "net", "net_high")


def unchanged(before, after, _):
    return [f"{name} differs" for name in changed_files(before, after, lambda line: True)]


def unchanged_but_row_numbers(before, after, _):
    """Warnings point at rows, and rows have moved."""
    return [f"{name} differs" for name in changed_files(before, after, lambda line: not ROW_NUMBER.search(line))]


def same_but_bearers(before, after, _):
    """Who bears what moves no total, no draw of the simulation, and no row of a service, a group, a year, an arm or an input: not its
    money, units or people."""
    names = {str(path.relative_to(report)) for report in (before, after)
             for pattern in ("summary.csv", "by-*.csv", "other-values.csv", "arms.csv", "sensitivity.csv", "charts/by-financial-year.csv")
             for path in report.glob(pattern)} - {f"{name}.csv" for name in OF_BEARERS}
    return [f"{name} differs" for name in sorted(names) if not same_file(before / name, after / name)]


def same_file(one, other):
    return one.exists() and other.exists() and telling(read(one)[1]) == telling(read(other)[1])


def telling(rows):
    """Rows but those in which nothing falls: a last year is there where a penny of one bearer meets one of another."""
    return [row for row in rows if any(row.get(name, "other") != "0.00" for name in ("savings_low", "savings", "savings_high"))
            or any(row[name] != "0.00" for name in ("cost_low", "cost", "cost_high"))]


def same_totals(before, after, _):
    """How tables are cut can never move a total: every measure of the summary, in all three worlds, to the penny."""
    return different_totals(*({row["measure"]: row for row in read(report / "summary.csv")[1]} for report in (before, after)))


def different_totals(old, new):
    return [f"{measure} {world}: {old[measure][world]} became {new[measure][world]}" for measure in old for world in WORLDS
            if measure not in DRAWN and old[measure][world] != new[measure][world]]


def twice_the_gross(before, after, lines):
    return multiplied(before, after, lines, 2, GROSS)


def multiplied(before, after, lines, factor, columns):
    """Amounts of by-bearer.csv are `factor` times what they were, to within two pence for each line: what a body bears is a
    difference of two rounded amounts."""
    old, new = (money(report, "by-bearer.csv", columns) for report in (before, after))
    allowed = PENNY * (1 + factor) * lines
    return [f"{' '.join(cell)}: {old.get(cell)} became {new.get(cell)}" for cell in sorted(old.keys() | new.keys())
            if cell not in old or cell not in new or abs(new[cell] - factor * old[cell]) > allowed]


def nothing_is_net(_, after, __):
    return [f"{' '.join(cell)} is {value}" for cell, value in money(after, "by-benefit-type.csv", NET).items() if value]


# Each change with what it must do to the report.
RELATIONS = (
    (shuffled, unchanged_but_row_numbers), (renamed, unchanged),
    (carriage_returns, unchanged), (marked, unchanged), (quoted, unchanged),
    (split, same_totals), (regrouped, same_totals), (renamed_bearers, same_totals), (split_bearers, same_but_bearers),
    (doubled, twice_the_gross), (all_deadweight, nothing_is_net),
)


def lines_of(folder):
    return sum(len(read(path)[1]) for path in case_files(folder))


def check(folder, report, seed, copy, evaluate, built_in):
    """What a change did that it must not, by the name of the change.

    `copy` makes a fresh copy of the folder, and `evaluate` writes its report and gives that with what went wrong.
    """
    found = []
    for change, relation in RELATIONS:
        other = rewritten(change, seed, copy, built_in)
        other_report, refused = evaluate(other)
        faults = [refused] if refused else relation(Path(report), Path(other_report), lines_of(folder))
        found += [f"{change.__name__}: {fault}" for fault in faults]
    return found


def check_totals(folder, seed, copy, tables, built_in):
    """The same of the recomputation itself, whose totals no way to cut a table may move either."""
    found, old = [], tables(folder)
    for change, relation in RELATIONS:
        if relation in (same_totals, same_but_bearers):
            new = tables(rewritten(change, seed, copy, built_in))
            faults = different_totals(old["summary"], new["summary"])
            if relation is same_but_bearers:
                faults += [f"{name} differs" for name in old if name not in OF_BEARERS
                           and telling(keyed(old[name])) != telling(keyed(new[name]))]
            found += [f"recomputed, {change.__name__}: {fault}" for fault in faults]
    return found


def keyed(rows):
    return [row | {"key": key} for key, row in rows.items()]


def rewritten(change, seed, copy, built_in):
    other, draw = copy(change.__name__), random.Random(seed)
    if change in (renamed_bearers, split_bearers):
        change(other, draw, built_in)
    else:
        change(other, draw)
    return other
