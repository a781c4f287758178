"""Tries to recover withheld rows with published prices and assumptions as weights.

    attack.py AVOIDED --weighted 40 [--first 1]
    attack.py AVOIDED --folder FOLDER

A withheld row is in the span of the figures shown where its gross is one combination of them whatever the units are. It counts as
recovered only where that combination of the printed figures is near the truth, since rounding, or a range that is not that of the
row's own price, can leave nothing of it. A row of too few people counts as known, too, where quantities of which no more is known than
whether use fell or rose leave it no more room than 15%: `bounds.py`.
"""

from dataclasses import dataclass, field
from decimal import Decimal, localcontext
from fractions import Fraction

from bounds import bounds, can_be_bounded
from equations import STAGES, equations
from folder import read_evaluation
from published import run, with_threshold, withheld_rows
from ranges import WIDER, with_pooled_assumptions, with_pooled_prices
from weights import Figures

TARGETS = ("gross", "net")
# What a report may give services that it withholds in place of their own: each at an end of its own, or all at one together.
RANGES = [(with_pooled, wider) for wider in (None, *WIDER) for with_pooled in (with_pooled_prices, with_pooled_assumptions)]
# A report that says so of itself is nothing to be attacked.
UNFIT = "not for publication"
# A row is as good as told where it is known to this part of it.
NEAR = Fraction(15, 100)
# Digits of the elimination. Of a vector that depends on others it leaves some 10^-100; of one that does not it leaves many digits
# more, because weights have at most some thirty.
DIGITS = 120
NOTHING = Decimal(10) ** -60
# Amounts are sums of lines and years that are each rounded.
ROUNDED_LINES = 4


@dataclass
class Row:
    """A withheld row, and how far an intruder comes with it by stage."""
    table: str
    key: str
    # How many it is about, where rows do not stand for many, and whether those are too few: others are withheld for their sake.
    people: int | None
    is_few: bool
    truth: dict
    # By target the first stage in which it is in the span, and the first in which it is recovered, with the number found and
    # whether the prices fit with which it was: with others it is near by chance, and the intruder sees that they do not fit.
    spanned: dict = field(default_factory=dict)
    recovered: dict = field(default_factory=dict)
    # The first stage in which it is known to within a part of it, where it is about too few, and between what parts of it.
    narrowed: tuple | None = None

    def first_spanned(self):
        return min(self.spanned.values(), default=None)

    def first_recovered(self, targets=TARGETS):
        """Stage, target, number found and whether the prices fit."""
        found = [(stage, target, *more) for target, (stage, *more) in self.recovered.items() if target in targets]
        return min(found, key=lambda one: one[0], default=None)

    def note(self, target, stage, found, fits):
        self.spanned[target] = min(stage, self.spanned.get(target, stage))
        if abs(found - self.truth[target]) <= NEAR * abs(self.truth[target]):
            self.recovered.setdefault(target, (stage, found, fits))

    @property
    def is_found(self):
        """Whether an intruder comes to know a few people's, as nobody may. Rows of many are withheld for the sake of those."""
        return self.is_few and (self.narrowed is not None or bool(self.recovered))


# Linear algebra


def merged(equations, targets):
    """Equations and targets over fewer unknowns: such as stand in the same ratio wherever they stand are one."""
    vectors = [one.weights for one in equations] + targets
    columns = {}
    for row, vector in enumerate(vectors):
        for place, weight in vector.items():
            columns.setdefault(place, []).append((row, weight))
    kept = {}
    for column in columns.values():
        lead = column[0][1]
        kept.setdefault(tuple((row, weight / lead) for row, weight in column), None)
    return [dict(column) for column in kept]


def decimal(value):
    value = Fraction(value)
    return Decimal(value.numerator) / Decimal(value.denominator)


def solved(equations, targets):
    """Of each target the number that follows for it, or nothing where none does.

    Of all combinations of equations that give a target, the one that rounding disturbs least: of least norm, each equation in
    steps of what it is rounded to. Unknowns are made orthogonal one by one, as vectors over the equations, and what a target has of
    them goes along.
    """
    with localcontext() as context:
        context.prec = DIGITS
        count = len(equations)
        values = [decimal(one.value / one.step) for one in equations]
        found, open_targets = [Decimal(0)] * len(targets), set(range(len(targets)))
        # The largest that was ever taken of a target: what is nothing beside it is what the elimination leaves of nought.
        basis, sizes = [], [Decimal(0)] * len(targets)
        for column in merged(equations, targets):
            vector = [decimal(column.get(row, 0) / one.step) for row, one in enumerate(equations)]
            parts = [decimal(column.get(count + place, 0)) for place in range(len(targets))]
            length = sum(value * value for value in vector).sqrt()
            sizes = [max(size, abs(part)) for size, part in zip(sizes, parts)]
            for own, own_parts in basis:
                shadow = sum(one * other for one, other in zip(vector, own))
                if shadow:
                    vector = [one - shadow * other for one, other in zip(vector, own)]
                    parts = [one - shadow * other for one, other in zip(parts, own_parts)]
                    sizes = [max(size, abs(shadow * other)) for size, other in zip(sizes, own_parts)]
            left = sum(value * value for value in vector).sqrt()
            if left <= NOTHING * length or not length:
                open_targets -= {place for place in open_targets if abs(parts[place]) > NOTHING * sizes[place]}
                continue
            vector, parts = [value / left for value in vector], [part / left for part in parts]
            basis.append((vector, parts))
            known = sum(one * other for one, other in zip(vector, values))
            found = [so_far + part * known for so_far, part in zip(found, parts)]
        return [Fraction(number) if place in open_targets else None for place, number in enumerate(found)]


# One evaluation


@dataclass
class Attacked:
    # Nothing where the report says of itself that it is not for publication.
    rows: list | None
    # Scenarios that are not worked out, and equations that do not hold of the true units, by stage.
    skipped: list
    wrong: dict


def attack_with_weights(avoided, folder, work, prices):
    """Reports the folder as it is and without a threshold, under `work`, and goes through the stages."""
    open_folder = with_threshold(folder, work / "open", 0)
    report, truth = work / "report", work / "truth"
    for source, target in ((folder, report), (open_folder, truth)):
        done = run(avoided, "evaluate", source, "--output", target, "--draws", 10, "--charts", "svg", "--quiet")
        if done.returncode:
            raise SystemExit(f"{source}: {done.stderr}")
        if UNFIT in done.stdout:
            return Attacked(None, [], {})
    evaluation = read_evaluation(folder, *prices)
    own = Figures(evaluation)
    rows = []
    for table, key, amounts in withheld_rows(report, truth):
        if table in ("by-service", "by-bearer", *(f"by-{name}" for name in evaluation.group_by)):
            people = own.people(own.is_in(table, key))
            truth_of_row = {one: Fraction(amounts[one]) for one in TARGETS}
            rows.append(Row(table, key, people, too_few(people, evaluation), truth_of_row))
    found, skipped = equations(own, folder, report)
    services = [row.key for row in rows if row.table == "by-service"]
    # Whoever knows the program knows that low and high may be computed with one range for all services that are withheld. Of ranges
    # that fit there is no need to believe in others.
    beliefs = [(own, found, wrong_by_stage(found, own))]
    for with_pooled, wider in RANGES if services else ():
        if not beliefs[-1][-1]:
            break
        figures = Figures(with_pooled(evaluation, services, wider))
        believed = equations(figures, folder, report)[0]
        beliefs.append((figures, believed, wrong_by_stage(believed, figures)))
    held = [belief for belief in beliefs if not belief[-1]]
    for figures, believed, wrong in held or beliefs:
        go_through(rows, figures, believed, fits=not wrong)
    return Attacked(rows, skipped, {} if held else beliefs[0][-1])


def too_few(people, evaluation):
    return people is not None and people < evaluation.threshold


def wrong_by_stage(found, figures):
    wrong = {}
    for one in found:
        rounded = ROUNDED_LINES * (1 + len(one.weights)) * (1 + figures.inputs.horizon)
        if one.off(figures.unknowns.units) > one.step * rounded:
            wrong.setdefault(one.stage, []).append(one.name)
    return wrong


def go_through(rows, figures, found, fits):
    for stage in STAGES:
        # Of what comes to nothing whatever it was there is nothing to recover.
        left = [(row, target) for row in rows for target in TARGETS if target not in row.recovered and row.truth[target]]
        known = [one for one in found if one.stage <= stage]
        if not left or not any(one.stage == stage for one in found):
            continue
        targets = [figures.row(row.table, row.key, target, figures.worlds["central"]) for row, target in left]
        for (row, target), number in zip(left, solved(known, targets)):
            if number is not None:
                row.note(target, stage, number, fits)
        if fits:
            narrow(rows, figures, known, stage)


def narrow(rows, figures, known, stage):
    """Notes of which rows of too few people the gross is known to within a part of it."""
    few = [row for row in rows if row.is_few and row.narrowed is None and row.truth["gross"]]
    targets = [figures.row(row.table, row.key, "gross", figures.worlds["central"]) for row in few]
    for row, between in zip(few, bounds(known, targets, figures.unknowns.units) if few else ()):
        if between and between[0] > 1 - NEAR and between[1] < 1 + NEAR:
            row.narrowed = stage, *between


# Many evaluations


COLUMNS = {
    "in the span": lambda row: row.first_spanned(),
    "recovered": lambda row: stage_of(row),
    "with prices that fit": lambda row: stage_of(row) if row.recovered and row.first_recovered()[-1] else None,
    "gross": lambda row: stage_of(row, ("gross",)),
    "about few people": lambda row: stage_of(row) if row.is_few else None,
    "of these to within 15%": lambda row: row.narrowed[0] if row.narrowed else None,
}


def table_of_counts(rows):
    """By stage how many rows are in the span, and how many are recovered: in all, and of these some."""
    lines = [f"{'known so far':64}" + "".join(f"  {name}" for name in COLUMNS)]
    for stage, name in STAGES.items():
        counts = {column: sum((reached(row) or "z") <= stage for row in rows) for column, reached in COLUMNS.items()}
        lines.append(f"{stage}  {name if stage == '0' else 'and ' + name:61}"
                     + "".join(f"  {count:{len(column)}}" for column, count in counts.items()))
    return lines


def stage_of(row, targets=TARGETS):
    return (row.first_recovered(targets) or (None,))[0]


def told_of(row):
    """What is said of a row of one folder."""
    about = "rows of many" if row.people is None else f"people: {row.people}"
    text = f"{row.table} {row.key} ({about}): "
    if row.narrowed:
        stage, low, high = row.narrowed
        text += f"by stage {stage} ({STAGES[stage]}) from {float(low):.0%} to {float(high):.0%} of what it is; "
    if not row.spanned:
        return text + "not recovered"
    if not row.recovered:
        spanned = row.first_spanned()
        return text + f"in the span by stage {spanned} ({STAGES[spanned]}), and no number near the truth follows"
    stage, target, number, fits = row.first_recovered()
    return text + (f"recovered by stage {stage} ({STAGES[stage]}): {target} {float(number):.2f}, in truth "
                   f"{float(row.truth[target]):.2f}{'' if fits else ', by chance, with prices that do not fit'}")
