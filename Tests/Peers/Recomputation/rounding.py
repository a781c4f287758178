"""Rounding, discounting and the sharing out of whole amounts."""

from fractions import Fraction

DISCOUNT_SCHEDULES = {
    "green-book": ((30, "0.035"), (75, "0.03"), (125, "0.025")),
    "green-book-health": ((30, "0.015"), (75, "0.0129"), (125, "0.0107")),
}
FACTOR_PLACES = 18


def half_even(value, places=0):
    """A fraction at so many places, a tie going to the even digit. `round` does just that."""
    return Fraction(round(value * 10**places), 10**places)


def pence(pounds):
    """Pounds rounded once to whole pence."""
    return round(pounds * 100)


def discount_factor(rate, year):
    """What a pound of that year is worth in year 0, at 18 places."""
    factor = Fraction(1)
    for step in range(1, year + 1):
        if isinstance(rate, str):
            yearly = next(Fraction(value) for last, value in DISCOUNT_SCHEDULES[rate] if step <= last)
        else:
            yearly = Fraction(rate)
        factor /= 1 + yearly
    return half_even(factor, FACTOR_PLACES)


def cut(values, rounded):
    """Values in their order, each as the step that the rounded running total takes: together the rounded sum."""
    steps, running, before = [], Fraction(0), rounded(Fraction(0))
    for value in values:
        running += value
        after = rounded(running)
        steps.append(after - before)
        before = after
    return steps
