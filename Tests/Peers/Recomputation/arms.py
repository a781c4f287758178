"""What each arm used of each service before and after, on as many months."""

from fractions import Fraction

from lines import QUANTITY_PLACES, avoided
from rounding import half_even

PROGRAMME, COMPARISON = "programme", "comparison"


def used(uses, service, name):
    """Units of a service in an arm: after, before over as many months, or the change from one to the other."""
    kept = [use for use in uses if use.service == service and use.after is not None]
    after = sum((use.after for use in kept), Fraction(0))
    change = -half_even(avoided(kept), QUANTITY_PLACES)
    return {"before": after - change, "after": after, "change": change}[name]


def people(uses, service):
    """People followed for a service, those who used none of it included; nothing where a published total does not say."""
    followed = {use.case for use in uses if use.case and use.after is not None}
    own = [use for use in uses if use.service == service]
    kept = {use.case for use in own if use.after is not None}
    lost = {use.case for use in own if use.case and use.after is None} - kept
    totals = [use.people for use in own if not use.case and use.after is not None]
    return "" if None in totals else str(sum(totals) + len(followed - lost))


def is_lost(uses, service):
    """Whether everybody with a row was lost to follow-up: what became of them is not known, which is not nought."""
    own = [use for use in uses if use.service == service]
    return bool(own) and all(use.after is None for use in own)


def arms(estimate):
    """Rows by service and arm. The difference stands with the programme: its change beyond the comparison's."""
    evaluation, rows = estimate.evaluation, {}
    own = {arm: [use for use in evaluation.uses if use.comparison == (arm == COMPARISON)] for arm in (PROGRAMME, COMPARISON)}
    central = "central", "central"
    for service in sorted({use.service for use in evaluation.uses}):
        lines = [line for line in estimate.lines if line.evidence == "observed" and line.service == service]
        for arm, uses in own.items():
            if not uses:
                continue
            if is_lost(uses, service):
                rows[service, arm] = dict.fromkeys(("people", "before", "after", "change", "difference"), "")
                continue
            row = {"people": people(uses, service)}
            row |= {name: used(uses, service, name) for name in ("before", "after", "change")}
            if arm == COMPARISON:
                row["difference"] = ""
            elif lines:
                row["difference"] = -sum(line.units("units", central) for line in lines)
            rows[service, arm] = row
    return rows
