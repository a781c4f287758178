"""The tables of a report, from an estimate."""

from fractions import Fraction

from arms import arms
from bearers import bearers
from folder import ENDS
from rounding import half_even
from tornado import sensitivity
from worlds import OPPOSITE

MONEY = ("gross_low", "gross", "gross_high", "net_low", "net", "net_high")
NOT_WITHIN_HORIZON = "not within the horizon"
# A funder that is not named.
NOT_STATED = "not stated"


def decimal(value, places):
    """Plain digits, rounded half to even; empty for what is not known."""
    if value is None:
        return ""
    scaled = round(Fraction(value) * 10**places)
    digits = f"{abs(scaled):0{places + 1}d}"
    sign = "-" if scaled < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def pounds(value):
    return decimal(None if value is None else Fraction(value, 100), 2)


def suffixed(name, end):
    return name if end == "central" else f"{name}_{end}"


def portions_of(lines):
    return [portion for line in lines for portion in line.portions]


def total(portions, name):
    """One amount of what bodies bear of lines, added up in each world."""
    return {end: sum(getattr(portion.money[end], name) for portion in portions) for end in ENDS}


def money_columns(gross, net):
    return {suffixed(name, end): pounds(amounts[end]) for name, amounts in (("gross", gross), ("net", net)) for end in ENDS}


def year_columns(gross, net, present_value):
    return money_columns(gross, net) | {suffixed("present_value", end): pounds(present_value[end]) for end in ENDS}


def money_of(portions):
    return money_columns(total(portions, "gross"), total(portions, "net"))


def people_of(lines):
    """People behind some lines; not known where a row stands for many and nobody says how many."""
    parts = [part for line in lines for part in line.parts.values()]
    totals = [people for part in parts for people in part.totals]
    if None in totals or any(part.is_unnamed for part in parts):
        return ""
    return str(sum(totals) + len(set().union(*(part.cases for part in parts))))


def summary(estimate):
    fiscal = portions_of(estimate.fiscal())
    people = told(estimate)
    known = estimate.people()
    rows = {"people": {end: str(people) for end in ENDS} if known else dict.fromkeys(ENDS, "")}
    value = total(fiscal, "present_value")
    rows["gross_savings"] = {end: pounds(v) for end, v in total(fiscal, "gross").items()}
    rows["net_savings"] = {end: pounds(v) for end, v in total(fiscal, "net").items()}
    rows["present_value_savings"] = {end: pounds(v) for end, v in value.items()}
    rows["cashable_savings"] = {end: pounds(v) for end, v in total(fiscal, "cashable").items()}
    if people:
        rows["savings_per_person"] = {
            end: pounds(half_even(Fraction(v) / people)) for end, v in value.items()}
    if estimate.evaluation.costs:
        rows.update(cost_rows(estimate, value, people))
    return rows


def told(estimate):
    """People supported as the report tells them, by whom it divides: rounded where that is asked for."""
    multiple = estimate.evaluation.settings.get("disclosure", {}).get("roundTo") or 1
    return (estimate.people() + multiple // 2) // multiple * multiple


def cost_rows(estimate, value, people):
    """A cost is told from the least to the greatest, and the low world holds the greatest."""
    cost = {end: estimate.programme_cost(end) for end in ENDS}
    present = {end: estimate.present_value_cost(end) for end in ENDS}
    rows = {
        "programme_cost": {end: pounds(v) for end, v in cost.items()},
        "present_value_cost": {end: pounds(v) for end, v in present.items()},
        "net_benefit": {end: pounds(value[end] - present[OPPOSITE[end]]) for end in ENDS},
        "payback_months": dict.fromkeys(ENDS, ""),
    }
    if all(present.values()):
        rows["benefit_cost_ratio"] = {
            end: decimal(Fraction(value[end]) / divisor(value[end], present, end), 4) for end in ENDS}
        if estimate.calendar.is_dated:
            rows["payback_months"] = {
                end: NOT_WITHIN_HORIZON if month is None else str(month)
                for end, month in ((end, estimate.calendar.payback_month(end)) for end in ENDS)}
    if people:
        rows["cost_per_person"] = {
            end: pounds(half_even(Fraction(v) / people)) for end, v in cost.items()}
    return rows


def divisor(savings, cost, end):
    """The cost that savings are set against. A loss is at its worst over the least cost, so that
    the low ratio is the least and the high the greatest whatever the sign."""
    return cost[OPPOSITE[end]] if savings >= 0 else cost[end]


def by_service(estimate, all_lines):
    rows = {}
    for service in sorted({line.shown.service for line in all_lines}):
        lines = [line for line in all_lines if line.shown.service == service]
        cost = estimate.evaluation.unit_costs[service]
        row = {"label": cost.label, "unit": cost.unit, "people": people_of(lines)}
        for end in ENDS:
            row[suffixed("quantity", end)] = sum(line.money[end].quantity for line in lines)
            row[suffixed("unit_cost", end)] = decimal(estimate.unit_cost(service, end), 2)
        rows[service] = row | money_of(portions_of(lines))
    return rows


def keyed(portions, key):
    """Money columns of the portions under each key."""
    return {name: money_of([portion for portion in portions if key(portion) == name])
            for name in sorted({key(portion) for portion in portions})}


def by_group(lines, position):
    """Money columns by one `groupBy` value, from each line's cells."""
    rows = {}
    for portion in portions_of(lines):
        for end in ENDS:
            for name, units in (("gross", "own"), ("net", "units")):
                for groups, amount in portion.money[end].by_group(units).items():
                    empty = {"gross": dict.fromkeys(ENDS, 0), "net": dict.fromkeys(ENDS, 0)}
                    rows.setdefault(groups[position], empty)[name][end] += amount
    return {key: money_columns(**rows[key]) for key in sorted(rows)}


def lost(estimate, keys, shown, columns):
    """Empty rows for keys under which everybody was lost to follow-up: nothing is known of them."""
    programme = [use for use in estimate.evaluation.uses if not use.comparison]
    followed = {key for use in programme if use.after is not None for key in keys(use)}
    unknown = {key for use in programme if use.after is None for key in keys(use)} - followed - set(shown)
    return {name: dict.fromkeys(columns, "") for name in sorted(unknown)}


def with_lost(estimate, tables):
    """The tables with a row for each service, bearer and group of lost people alone."""
    evaluation = estimate.evaluation

    def is_fiscal(use):
        return evaluation.unit_costs[use.service].benefit_type == "fiscal"

    def service(use):
        return [use.service] if is_fiscal(use) else []

    def bodies(use):
        return [bearer for bearer, _ in bearers(evaluation.unit_costs[use.service].bearer)] if is_fiscal(use) else []

    money = list(money_columns(**{name: dict.fromkeys(ENDS, 0) for name in ("gross", "net")}))
    for name, row in lost(estimate, service, tables["by-service"], ["people", *money]).items():
        own = evaluation.unit_costs[name]
        tables["by-service"][name] = {"label": own.label, "unit": own.unit} | row
    tables["by-bearer"] |= lost(estimate, bodies, tables["by-bearer"], money)
    for position, name in enumerate(evaluation.group_by):
        table = tables[f"by-{name}"]
        table |= lost(estimate, lambda use: [use.groups[position]], table, money)
    return tables


def by_financial_year(estimate):
    """Savings and cost in the prices of the price year, and in the money of the year where the index reaches it; nothing is
    nothing in any money, and a cost that nobody gave is not known."""
    evaluation = estimate.evaluation
    index = evaluation.index
    rows = {}
    for key, amounts in sorted(estimate.calendar.by_financial_year().items()):
        if not any(amounts["savings"].values()) and not any(amounts["cost"].values()):
            continue
        row = {}
        for name in ("savings", "cost"):
            for end in ENDS:
                row[suffixed(name, end)] = pounds(amounts[name][end])
                in_money = f"{name}_nominal" if end == "central" else f"{name}_nominal_{end}"
                reaches = key[0] in index or not any(amounts[name].values())
                row[in_money] = "" if not reaches else pounds(
                    round(amounts[name][end] * index.get(key[0], 0) / index[evaluation.price_year]))
                if name == "cost" and not evaluation.costs:
                    row[suffixed(name, end)] = row[in_money] = ""
        rows[key[0], key[1] or NOT_STATED, key[2]] = row
    return rows


def financial_years(estimate):
    """What the chart is drawn from: all bodies together, year by year without a gap, and savings less cost so far."""
    sums = {}
    for (year, _, _), amounts in estimate.calendar.by_financial_year().items():
        if any(any(own.values()) for own in amounts.values()):
            row = sums.setdefault(int(year[:4]), {name: dict.fromkeys(ENDS, 0) for name in ("savings", "cost")})
            for name, own in row.items():
                for end in ENDS:
                    own[end] += amounts[name][end]
    rows, so_far = {}, dict.fromkeys(ENDS, 0)
    for first in range(min(sums, default=0), max(sums, default=-1) + 1):
        row = sums.get(first, {name: dict.fromkeys(ENDS, 0) for name in ("savings", "cost")})
        for end in ENDS:
            so_far[end] += row["savings"][end] - row["cost"][OPPOSITE[end]]
        rows[f"{first}-{(first + 1) % 100:02d}"] = {
            suffixed(name, end): pounds(own[end]) for name, own in (*row.items(), ("cumulative", so_far)) for end in ENDS}
    return rows


def net_position(estimate):
    """Of each body that pays or gains what it pays, what is avoided for it, of that cashable, what remains, and for each pound.

    Present values."""
    costs, portions, rows = estimate.evaluation.costs, portions_of(estimate.fiscal()), {}
    for body in sorted({portion.bearer for portion in portions} | {cost.funder for cost in costs}):
        pays = {end: estimate.present_value_cost(end, [cost for cost in costs if cost.funder == body]) for end in ENDS}
        own = [portion for portion in portions if portion.bearer == body]
        avoided = total(own, "present_value")
        remains = {end: avoided[end] - pays[OPPOSITE[end]] for end in ENDS}
        amounts = {"pays": pays, "avoided": avoided, "cashable": total(own, "cashable"), "remains": remains}
        body = body or NOT_STATED
        rows[body] = {suffixed(name, end): pounds(values[end]) for name, values in amounts.items() for end in ENDS}
        rows[body] |= {suffixed("for_each_pound", end): for_each_pound(avoided[end], pays, end) for end in ENDS}
    return rows


def for_each_pound(savings, pays, end):
    return decimal(Fraction(savings) / divisor(savings, pays, end), 4) if all(pays.values()) else ""


def one_at_a_time(estimate):
    """The tornado's table; without a cost there is a swing and no net benefit."""
    rows = {}
    for key, row in sensitivity(estimate).items():
        rows[key] = {f"net_benefit_at_{end}": pounds(row[end]) if estimate.evaluation.costs else "" for end in ("low", "high")}
        rows[key]["swing"] = pounds(row["swing"])
    return rows


def all_tables(estimate):
    evaluation, fiscal, calendar = estimate.evaluation, estimate.fiscal(), estimate.calendar
    tables = {
        "summary": summary(estimate),
        "by-service": by_service(estimate, fiscal),
        "by-bearer": keyed(portions_of(fiscal), lambda portion: portion.bearer),
        "by-year": {str(year): year_columns(**row) for year, row in sorted(calendar.by_year().items())},
        "by-benefit-type": keyed(portions_of(estimate.lines), lambda portion: estimate.benefit_type(portion.line)),
    }
    if evaluation.costs:
        tables["net-position"] = net_position(estimate)
    if rows := one_at_a_time(estimate):
        tables["sensitivity"] = rows
    others = [line for line in estimate.lines if estimate.benefit_type(line) != "fiscal"]
    if others:
        tables["other-values"] = by_service(estimate, others)
    for position, name in enumerate(evaluation.group_by):
        tables[f"by-{name}"] = by_group(fiscal, position)
    if evaluation.has_period and calendar.is_dated:
        tables["by-financial-year"] = by_financial_year(estimate)
        if tables["by-financial-year"]:
            tables["charts/by-financial-year"] = financial_years(estimate)
    if evaluation.uses:
        tables["arms"] = arms(estimate)
        tables = with_lost(estimate, tables)
    return tables
