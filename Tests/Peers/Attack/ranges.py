"""The range of prices that a report may give services which it withholds, in place of their own, as its documentation says (What is
withheld). Where the low and high of a report fit the equations under it, the intruder knows the weights.
"""

from dataclasses import replace
from fractions import Fraction


def with_pooled_ranges(evaluation, services):
    """The evaluation with one relative range of unit costs for some services: the widest of any, outward to whole per cents."""
    amounts = [evaluation.unit_costs[service].amount for service in services]
    lows = [amount["low"] / amount["central"] for amount in amounts if amount["central"]]
    highs = [amount["high"] / amount["central"] for amount in amounts if amount["central"]]
    if not lows:
        return evaluation
    low, high = Fraction(min(lows) * 100 // 1, 100), Fraction(-(-max(highs) * 100 // 1), 100)
    pooled = {}
    for service in services:
        cost = evaluation.unit_costs[service]
        central = cost.amount["central"]
        pooled[service] = replace(cost, amount={"low": central * low, "central": central, "high": central * high})
    return replace(evaluation, unit_costs=evaluation.unit_costs | pooled)
