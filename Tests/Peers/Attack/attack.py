"""Tries to recover what a report withholds from everything it publishes together.

    attack.py AVOIDED [--seeds 20] [--first 1]
    attack.py AVOIDED --weighted 40 [--first 1]
    attack.py AVOIDED --folder FOLDER

Random evaluations with few people in some rows are reported twice: under a threshold, and without one, which is the truth.
An intruder knows how rows are made of cells (service, basis, groups, year) and has every number of every file. Reported are
withheld amounts that stand in some file as they are, and withheld rows that are a combination of rows shown. With `--weighted` or
`--folder` published prices and assumptions are weights of it: `weighted.py`.
"""

import argparse
import json
import re
import shutil
import sys
import tempfile
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

# What an intruder knows of how rows become cells is the recomputation's knowledge.
sys.path.append(str(Path(__file__).parents[1] / "Recomputation"))

from attack_explain import explained_parts, few_left, shown_parts, text_of_each, told
from bounds import can_be_bounded
from dated import CASHABLE, NOT_CASHABLE, NOT_KNOWN
from folder import read_evaluation
from generator import Generator, load
from lines import Line
from method import Estimate
from published import BUDGET, MONEY, SAVINGS, YEARS, budget, budget_years, rows_of, run, tables, with_threshold, withheld_rows
from weighted import attack_with_weights, table_of_counts, told_of
from weighted_folder import write_weighted

THRESHOLD = 5
# Of built-in unit costs; a folder may name one.
EDITIONS = (2015, 2022, 2026)
# An amount below this may be in a file by chance.
TELLING = Decimal(20)
NUMBER = re.compile(r"-?\d[\d,]*\.\d\d(?!\d)")
# With pounds and no pence, only larger amounts tell.
TELLING_WHOLE = Decimal(5000)
WHOLE = re.compile(r"£(\d[\d,]*)(?![\d,]*\.\d)")

# The edges of a histogram's bands are round numbers of the picture and no amounts.
BAND = re.compile(r"-?£[\d,]+ to -?£[\d,]+")


def published_text(avoided, folder, report):
    """Every file of the report and every screen of the commands that read the folder, by name."""
    texts = {str(path.relative_to(report)): path.read_text("utf-8", "replace")
             for path in report.rglob("*") if path.is_file() and path.suffix != ".xlsx"}
    for words in (("what-if", folder), ("what-if", folder, "--format", "json"), ("verify", folder), ("check", folder)):
        done = run(avoided, *words)
        texts[" ".join(map(str, words[:1] + words[2:]))] = done.stdout + done.stderr
    return texts


def explain_name(table, key):
    if table in (BUDGET, YEARS):
        return f"financial-year:{key if table == YEARS else ', '.join(key)}"
    return {"by-service": "service", "by-bearer": "bearer", "by-year": "year"}.get(table, table[3:]) + f":{key}"


@dataclass
class Cell:
    """Rows of one service, basis, group and start month, judged or observed, or of one account of an event."""
    line: Line
    service: str
    basis: str
    groups: tuple
    month: int
    cases: set
    year: int


class Cells:
    """Rows of every table as vectors over the finest cells: what part of a cell's net of one year stands in the row.

    Who bears how much of a cell is published, and so is what is assumed of it: of a cell's gross a body has its share, of its net
    its share of what is left.
    """

    def __init__(self, estimate, of_gross=False):
        self.evaluation, self.estimate, self.of_gross = estimate.evaluation, estimate, of_gross
        parts = [(line, part) for line in estimate.lines for part in line.parts.values()]
        self.lines = [Cell(line, line.service, line.basis, part.groups, part.month, part.cases or part.everybody, line.year)
                      for line, part in parts]
        self.kinds = [line.evidence for line, _ in parts]

    def members(self, table, key):
        return [sum(weight * self.part(cell, portion, table, key) for portion, weight in self.borne(cell)) for cell in self.lines]

    def borne(self, cell):
        """What bodies bear of a cell, with their part of it."""
        left = [portion.share * (1 if self.of_gross else money_of(portion).factor) for portion in cell.line.portions]
        if not any(left):
            left = [portion.share for portion in cell.line.portions]
        return [(portion, part / sum(left)) for portion, part in zip(cell.line.portions, left)]

    def weighed(self, cell, amount):
        """What an amount of what each body bears comes to over a cell."""
        return sum(weight * amount(money_of(portion)) for portion, weight in self.borne(cell))

    def is_fiscal(self, cell):
        return self.estimate.benefit_type(cell.line) == "fiscal"

    def part(self, cell, portion, table, key):
        if table != "by-benefit-type" and self.is_fiscal(cell) == (table == "other-values"):
            return 0
        if table == "by-year":
            return self.falling(cell, portion, lambda month: str(month // 12) == key)
        if table == BUDGET:
            return self.budgeted(cell, portion, *key)
        if table == YEARS:
            return sum(self.budgeted(cell, portion, key, portion.bearer, kind) for kind in (CASHABLE, NOT_CASHABLE, NOT_KNOWN))
        group_by = self.evaluation.group_by
        if table.startswith("by-") and table[3:] in group_by:
            return int(cell.groups[group_by.index(table[3:])] == key)
        place = {"by-bearer": portion.bearer, "by-benefit-type": self.estimate.benefit_type(cell.line)}
        return int(place.get(table, cell.service) == key)

    def falling(self, cell, portion, is_inside):
        """Of the gross or net of one year what falls in some months, over the horizon; only of net some drops off."""
        kept = 1 if self.of_gross else money_of(portion).kept
        return sum((kept**k * Fraction(sum(is_inside(cell.month + 12 * k + m) for m in range(12)), 12)
                    for k in range(self.estimate.horizon)), Fraction(0))

    def budgeted(self, cell, portion, financial_year, bearer, cashability):
        share, lag = (getattr(money_of(portion), name) for name in ("cash_share", "cash_lag"))
        parts = {NOT_KNOWN: 1} if share is None else {CASHABLE: share, NOT_CASHABLE: 1 - share}
        if portion.bearer != bearer or not parts.get(cashability):
            return 0
        later = lag if cashability == CASHABLE else 0
        year = self.estimate.calendar.financial_year
        return parts[cashability] * self.falling(cell, portion, lambda month: year(month + later) == financial_year)

    def people(self, table, key):
        """Cases behind a row; nothing where rows stand for many."""
        cases = [cell.cases for cell, inside in zip(self.lines, self.members(table, key)) if inside]
        return len(set().union(*cases)) if cases and all(cases) else None


def money_of(portion):
    return portion.money["central"]


class Span:
    """What follows from vectors by sums and differences."""

    def __init__(self, vectors):
        self.pivots = {}
        for vector in vectors:
            rest = self.reduced(vector)
            lead = next((i for i, value in enumerate(rest) if value), None)
            if lead is not None:
                self.pivots[lead] = [value / rest[lead] for value in rest]

    def reduced(self, vector):
        rest = [Fraction(value) for value in vector]
        for lead in range(len(rest)):
            if rest[lead] and lead in self.pivots:
                factor = rest[lead]
                rest = [value - factor * other for value, other in zip(rest, self.pivots[lead])]
        return rest

    def __contains__(self, vector):
        return not any(self.reduced(vector))


def present_value(money):
    """Of the net of one year what it comes to over the horizon, discounted."""
    return sum(money.kept**k * factor for k, factor in enumerate(money.discounts))


def undiscounted(money):
    """Of the net of one year what it comes to over the horizon, not discounted."""
    return sum(money.kept**k for k in range(len(money.discounts)))


def combinations_of_gross(cells, report, withheld, parts):
    """Withheld rows whose gross is a sum and difference of gross amounts shown."""
    vectors = [vector for _, _, shown in parts for vector in shown]
    for name, rows in tables(report).items():
        key = list(rows[0])[0] if rows else ""
        vectors += [cells.members(name, row[key]) for row in rows if row["gross"]]
    total = [int(cells.is_fiscal(cell)) for cell in cells.lines]
    span, given = Span([*vectors, total]), Span([total])
    return [f"gross of {name} {key} is a combination of rows shown" for name, key, _ in withheld if name not in (BUDGET, YEARS)
            for members in [cells.members(name, key)] if any(members) and members in span and members not in given]


def combinations(cells, report, withheld, parts, told_totals):
    """Withheld rows that are sums and differences of what is shown."""
    vectors = [vector for _, _, shown in parts for vector in shown]
    for name, rows in tables(report).items():
        key = list(rows[0])[0] if rows else ""
        vectors += [cells.members(name, row[key]) for row in rows if row["gross"]]
    vectors += [cells.members(name, key) for name, of in ((BUDGET, budget), (YEARS, budget_years))
                for key, row in of(report).items() if row["savings"]]
    total = [int(cells.is_fiscal(cell)) for cell in cells.lines]
    # The present value beside the net: each year of an effect has what is left of it and a discount factor of its own.
    discounted = [inside * cells.weighed(cell, present_value) for inside, cell in zip(total, cells.lines)]
    vectors += [total, discounted]
    if told_totals:
        vectors.append([inside * cells.weighed(cell, undiscounted) for inside, cell in zip(total, cells.lines)])
    # What follows from the two totals alone cannot be kept from anybody.
    given = Span([total, discounted])
    summary = {row["measure"]: row for row in rows_of(report / "summary.csv")}
    if summary["cashable_savings"]["central"]:
        # Shares are published: what could leave a budget and what nobody knows that of are two more equations.
        for counted in (lambda money: money.cash_share or 0, lambda money: money.cash_share is None):
            vectors.append([inside * cells.weighed(cell, lambda money: present_value(money) * counted(money))
                            for inside, cell in zip(total, cells.lines)])
    span = Span(vectors)
    return [f"{name} {key} is a combination of rows shown" for name, key, _ in withheld
            if any(cells.members(name, key)) and cells.members(name, key) in span and cells.members(name, key) not in given]


def verbatim(texts, withheld, shown):
    """Withheld amounts that stand in a file as they are, and are no amount that may be shown."""
    found = []
    for name, text in texts.items():
        exact = {Decimal(token.replace(",", "")) for token in NUMBER.findall(text)}
        whole = {Decimal(token.replace(",", "")) for token in WHOLE.findall(BAND.sub("", text))}
        for table, key, amounts in withheld:
            for column, amount in amounts.items():
                if amount in shown or -amount in shown:
                    continue
                if abs(amount) >= TELLING and (amount in exact or -amount in exact):
                    found.append(f"{table} {key} {column} {amount} stands in {name}")
                elif abs(amount) >= TELLING_WHOLE and abs(round(amount)) in whole - {abs(round(a)) for a in shown}:
                    found.append(f"{table} {key} {column} {amount} stands rounded in {name}")
    return found


def explained(avoided, folder, withheld):
    asked = [(table, key, column, amounts[column], f"{explain_name(table, key)}/{column}") for table, key, amounts in withheld
             for column in (("savings",) if table in (BUDGET, YEARS) else ("net", "gross"))]
    texts = text_of_each(avoided, folder, list(dict.fromkeys(figure for *_, figure in asked)))
    return [f"{table} {key} {column} {amount} is told by explain" for table, key, column, amount, figure in asked
            if abs(amount) >= TELLING and f"{abs(amount):,.2f}" in texts[figure]]


def asked(cells, report):
    """The rows that are shown, and the total, by the names that explain knows them by."""
    yield "gross_savings", [int(cells.is_fiscal(cell)) for cell in cells.lines], None
    for name, rows in tables(report).items():
        key = list(rows[0])[0] if rows else ""
        for row in rows:
            if row["gross"]:
                service = row[key] if name in ("by-service", "other-values") else None
                yield explain_name(name, row[key]), cells.members(name, row[key]), service


def moves(report, withheld):
    """Services whose present value follows from how far the net benefit moves with their unit cost or quantity."""
    found = []
    path = report / "sensitivity.csv"
    hidden = {key for table, key, _ in withheld if table in ("by-service", "other-values")}
    for row in rows_of(path) if path.exists() else []:
        scope = row["scope"].removeprefix("service:")
        if scope in hidden:
            found.append(f"sensitivity.csv tells {row['parameter']} of withheld service {scope}: swing {row['swing']}")
    return found


def attack(avoided, seed, work, prices, catalogue):
    # Few people for tables with many withheld rows, many for explanations with many parts.
    size = {"people": (12, 40)} if seed % 2 else {"people": (60, 200), "rows": (150, 600)}
    generator = Generator(seed, *catalogue, **size)
    folder, open_folder = work / f"seed-{seed}", work / f"open-{seed}"
    generator.write(open_folder)
    shutil.copytree(open_folder, folder)
    settings = json.loads((folder / "evaluation.json").read_text())
    settings["disclosure"] = {"threshold": THRESHOLD}
    (folder / "evaluation.json").write_text(json.dumps(settings))
    report, truth = work / f"report-{seed}", work / f"truth-{seed}"
    for source, target in ((folder, report), (open_folder, truth)):
        done = run(avoided, "evaluate", source, "--output", target, "--html", "--quiet")
        if done.returncode:
            return 0, [done.stderr]
    withheld = list(withheld_rows(report, truth))
    shown = {Decimal(row[column]) for rows in tables(report).values() for row in rows for column in MONEY if row[column]}
    shown |= {Decimal(row[column]) for name in ("by-service", "other-values") for row in tables(report).get(name, [])
              for column in ("unit_cost_low", "unit_cost", "unit_cost_high") if row[column]}
    shown |= {Decimal(row[column]) for of in (budget, budget_years) for row in of(report).values()
              for column in SAVINGS if row[column]}
    shown |= {Decimal(row[end]) for row in rows_of(report / "summary.csv") for end in ("low", "central", "high")
              if row["unit"] == "GBP" and row[end]}
    estimate = Estimate(read_evaluation(folder, *prices))
    cells, cells_of_gross = Cells(estimate), Cells(estimate, of_gross=True)
    # Only rows about few people are secrets themselves; others are withheld for their sake, and part of one may be shown.
    secret = [row for row in withheld if (cells.people(*row[:2]) or THRESHOLD) < THRESHOLD]
    explained_rows = explained_parts(avoided, folder, cells, asked(cells, report))
    parts, parts_of_gross = (list(shown_parts(each, asked(each, report), explained_rows)) for each in (cells, cells_of_gross))
    over_all_years = run(avoided, "explain", folder, "financial-year:total/savings", "--format", "json")
    told_totals = over_all_years.returncode == 0 and json.loads(over_all_years.stdout).get("state") == "known"
    found = combinations(cells, report, withheld, parts, told_totals)
    found += combinations_of_gross(cells_of_gross, report, withheld, parts_of_gross)
    found += verbatim({**published_text(avoided, folder, report), **dict(told(avoided, folder))}, secret, shown)
    found += [f"what explain leaves of {name} is about few people" for name, members, vectors in parts
              if few_left(cells, members, vectors, THRESHOLD)]
    found += explained(avoided, folder, withheld) + moves(report, withheld)
    return len(withheld), found


def write_general(work, seed, catalogue):
    """A random evaluation of everything that the method has, under a threshold."""
    Generator(seed, *catalogue, people=(12, 40)).write(work / f"open-{seed}")
    return with_threshold(work / f"open-{seed}", work / f"seed-{seed}", THRESHOLD)


def weighted(avoided, folders, work, prices):
    """How far weights take an intruder into each folder, row by row of a single one; whether to what a few people's rows come to."""
    rows, folders, unfit = [], list(folders), 0
    if not can_be_bounded():
        print("SKIPPED attack: numpy and scipy could not be installed", file=sys.stderr)
        return False
    for number, folder in enumerate(folders):
        place = work / f"weighted-{number}"
        place.mkdir()
        attacked = attack_with_weights(avoided, folder, place, prices)
        if attacked.rows is None:
            unfit += 1
            continue
        rows += attacked.rows
        for name in attacked.skipped:
            print(f"{folder.name}: scenario {name} is not worked out")
        for stage, names in attacked.wrong.items():
            print(f"{folder.name}: {len(names)} figures of stage {stage} are not what the folder's own prices give: {names[0]}")
        for row in attacked.rows:
            if len(folders) == 1 or row.is_found:
                print(f"{folder.name}: {told_of(row)}")
    print("\n".join(table_of_counts(rows)))
    print(f"{len(folders)} evaluations, of which {unfit} are not for publication; of the others {len(rows)} rows are withheld, "
          f"{sum(row.is_few for row in rows)} of them about few people themselves")
    return any(row.is_found for row in rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("avoided", help="the command to try")
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--weighted", type=int, help="so many evaluations with prices and assumptions as weights, and no others")
    parser.add_argument("--folder", type=Path, help="an evaluation in place of random ones, with prices and assumptions as weights")
    parser.add_argument("--general", action="store_true", help="weighted, of evaluations that use everything the method has")
    options = parser.parse_args()
    avoided = str(Path(options.avoided).resolve())
    withheld = leaks = 0
    with tempfile.TemporaryDirectory() as directory:
        work = Path(directory)
        prices = work / "unit-costs.csv", work / "deflators.csv"
        prices[0].write_text(run(avoided, "costs", "--format", "csv", "--quiet").stdout, "utf-8")
        prices[1].write_text(run(avoided, "costs", "--deflators", "--format", "csv", "--quiet").stdout, "utf-8")
        for edition in EDITIONS:
            own = run(avoided, "costs", "--catalogue", edition, "--format", "csv", "--quiet")
            (work / f"unit-costs-{edition}.csv").write_text(own.stdout, "utf-8")
        catalogue = load(*prices)
        if options.folder or options.weighted:
            seeds = range(options.first, options.first + (options.weighted or 0))
            folders = [options.folder] if options.folder else (
                write_general(work, seed, catalogue) if options.general else write_weighted(work / f"seed-{seed}", seed)
                for seed in seeds)
            return 1 if weighted(avoided, folders, work, prices) else 0
        for seed in range(options.first, options.first + options.seeds):
            count, found = attack(avoided, seed, work, prices, catalogue)
            withheld += count
            leaks += len(found)
            for leak in found:
                print(f"seed {seed}: {leak}")
    print(f"{options.seeds} random evaluations, {withheld} rows withheld, {leaks} leaks")
    return 1 if leaks else 0


if __name__ == "__main__":
    sys.exit(main())
