"""Between what bounds equations leave a row that is withheld: linear programmes over quantities of which no more is known than whether
use fell or rose. They are solved by SciPy's HiGHS, from PyPI.
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from installing import installed

# Below this part of the largest a singular value is what rounding leaves of nothing.
NOTHING = 1e-10


def bounds(equations, targets, units):
    """Of each target the least and the most that it can be, as shares of what it is; nothing where it comes to nothing.

    Quantities are counted in what they are, so that each is one, or none, and none is below nothing.
    """
    import numpy
    from scipy.optimize import linprog
    sizes = numpy.array([float(unit) or 1.0 for unit in units])
    there = numpy.array([float(unit != 0) for unit in units])

    def row(weights):
        vector = numpy.zeros(len(sizes))
        for place, weight in weights.items():
            vector[place] = float(weight)
        return vector * sizes

    rows = [one for one in (row(equation.weights) for equation in equations) if one.any()]
    matrix = numpy.array([one / numpy.linalg.norm(one) for one in rows])
    # Equations that follow from others would make the programme look as if nothing fitted, for what is rounded.
    _, values, directions = numpy.linalg.svd(matrix, full_matrices=False)
    matrix = directions[:(values > NOTHING * values[0]).sum()]
    truth = matrix @ there
    found = []
    for target in map(row, targets):
        whole = target @ there
        if not whole:
            found.append(None)
            continue
        ends = [linprog(sign * target / whole, A_eq=matrix, b_eq=truth, bounds=(0, None), method="highs") for sign in (1, -1)]
        found.append((ends[0].fun if ends[0].status == 0 else -float("inf"),
                      -ends[1].fun if ends[1].status == 0 else float("inf")))
    return found


def can_be_bounded():
    return installed("numpy", "scipy")
