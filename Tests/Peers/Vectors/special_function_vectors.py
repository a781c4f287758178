"""Writes Tests/NumericsTests/SpecialFunctions/SpecialFunctionVectors.swift: values of SciPy's special functions.

    python3 Tests/Peers/Vectors/special_function_vectors.py > Tests/NumericsTests/SpecialFunctions/SpecialFunctionVectors.swift
"""
import math
import scipy
from scipy import special

TAILS = [1e-250, 1e-30, 1e-12, 1e-6, 0.025, 0.3, 0.5]


def emit(name, doc, rows):
    print(f"    /// {doc}")
    print(f"    static let {name}: [Row] = [")
    line = "       "
    for row in rows:
        item = " [" + ", ".join(repr(float(v)) for v in row) + "],"
        if len(line) + len(item) > 118:
            print(line)
            line = "       "
        line += item
    print(line)
    print("    ]\n")


def keep(*values):
    return all(math.isfinite(v) and (v == 0 or abs(v) > 1e-300) for v in values)


print(f"""/// Values of SciPy {scipy.__version__}'s special functions, over ordinary arguments and hard corners.
/// Written by Tests/Peers/Vectors/special_function_vectors.py.
enum SpecialFunctionVectors {{
    /// Arguments, then values, in the order each table names.
    typealias Row = [Double]
""")

emit("logGamma", "`gammaln`: x, value.",
     [(x, special.gammaln(x)) for x in
      [1e-300, 1e-10, 0.1, 0.5, 0.9, 0.999999, 1, 1.000001, 1.4616321449683623, 1.9, 1.99999999, 2, 2.00000001, 2.5, 3,
       5.5, 9.99, 10, 12.99, 13.01, 100.5, 1e4, 1e10, 1e100]])

emit("normal", "`ndtri`: probability below, point.",
     [(p, special.ndtri(p)) for p in
      [1e-300, 1e-100, 1e-30, 1e-16, 1e-10, 1.4e-11, 1e-6, 0.001, 0.0249, 0.025, 0.07, 0.0749, 0.0751, 0.1, 0.25, 0.3, 0.49,
       0.5, 0.5000001, 0.7, 0.925, 0.975, 0.999, 0.999999, 1 - 1e-12]])

rows = []
for a in [1e-3, 0.05, 0.5, 1, 2.5, 20, 150, 1999, 2001, 1e5, 1e9]:
    for t in TAILS:
        for inv in (special.gammaincinv, special.gammainccinv):
            x = inv(a, t)
            p, q = special.gammainc(a, x), special.gammaincc(a, x)
            # SciPy itself loses digits in the far tails of large shapes: what it cannot invert is left out.
            back = p if inv is special.gammaincinv else q
            if keep(x, p, q) and x > 0 and abs(back / t - 1) < 1e-11:
                rows.append((a, x, p, q))
emit("incompleteGamma", "`gammainc` and `gammaincc`: shape, point, probability below, probability above.", rows)

rows = []
for a, b in [(0.05, 0.05), (0.3, 4), (1, 1), (1, 5), (5, 1), (2, 3.5), (0.5, 0.5), (4, 4), (30, 2), (2, 300), (1500, 900),
             (1e5, 3e5), (1e-3, 20)]:
    for t in TAILS:
        for x in {special.betaincinv(a, b, t), special.betainccinv(a, b, t)}:
            if not 0 < x < 1:
                continue
            p, q = special.betainc(a, b, x), special.betaincc(a, b, x)
            # SciPy 1.17's `betaincc` gives 1 for 1 - 1e-12: rows whose tails do not add to 1 are left out.
            if keep(x, p, q) and p > 0 and q > 0 and abs(p + q - 1) < 1e-14:
                rows.append((a, b, x, p, q))
emit("incompleteBeta", "`betainc` and `betaincc`: alpha, beta, point, probability below, probability above.", rows)
print("}")
