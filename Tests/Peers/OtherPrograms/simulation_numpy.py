"""A million draws of 24 inputs in NumPy, beside the same model in `benchmarks simulation`, in one run.

    swift build -c release --product benchmarks
    env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE python3 Tests/Peers/OtherPrograms/simulation_numpy.py .build/release/benchmarks

Twelve unit costs are gamma (shape 25), twelve shares of deadweight beta between 0.05 and 0.5 with a standard deviation of a
sixth of the range. Both programs draw, multiply, add up, and take mean, standard error, three quantiles of savings, cost,
net benefit and ratio, and the chance that savings exceed cost.
"""

import re
import subprocess
import sys
import time

import numpy as np

DRAWS = 1_000_000
SERVICES = 12
COST = 100_000.0
RUNS = 9
LOW, HIGH = 0.05, 0.5


def beta_parameters(mode):
    """Alpha and beta of the beta distribution on LOW to HIGH with this mode and a sixth of the range as deviation."""
    m = (mode - LOW) / (HIGH - LOW)

    def variance(total):
        alpha, beta = 1 + m * total, 1 + (1 - m) * total
        return alpha * beta / ((alpha + beta) ** 2 * (alpha + beta + 1))

    low, high = 0.0, 1000.0
    while high - low > 1e-12 * high:
        middle = (low + high) / 2
        low, high = (middle, high) if variance(middle) > 1 / 36 else (low, middle)
    return 1 + m * low, 1 + (1 - m) * low


PARAMETERS = [beta_parameters(0.1 + 0.02 * service) for service in range(SERVICES)]


def simulate(seed):
    random = np.random.default_rng(seed)
    savings = np.zeros(DRAWS)
    for service, (alpha, beta) in enumerate(PARAMETERS):
        cost = random.gamma(25, 100 * (service + 1) / 25, DRAWS)
        deadweight = LOW + (HIGH - LOW) * random.beta(alpha, beta, DRAWS)
        savings += (10 + service) * cost * (1 - deadweight)
    net = savings - COST
    points = [2.5, 50, 97.5]
    return {
        "mean": net.mean(),
        "error": net.std(ddof=1) / np.sqrt(DRAWS),
        "net": np.percentile(net, points),
        "savings": np.percentile(savings, points),
        "cost": np.percentile(np.full(DRAWS, COST), points),
        "ratio": np.percentile(savings / COST, points),
        "probability": (net > 0).mean(),
    }


def exact_mean():
    total = -COST
    for service, (alpha, beta) in enumerate(PARAMETERS):
        total += (10 + service) * 100 * (service + 1) * (1 - LOW - (HIGH - LOW) * alpha / (alpha + beta))
    return total


def main():
    text = subprocess.run([sys.argv[1], "simulation"], capture_output=True, text=True, check=True).stdout
    print(text, end="")
    seconds = {int(t): float(s) for t, s in re.findall(r"threads (\d+)\nseconds (\S+)", text)}
    used = min(float(p) for p in re.findall(r"seconds \S+ processor (\S+)", text))
    best, processor, result = float("inf"), float("inf"), None
    for run in range(RUNS):
        start, start_processor = time.perf_counter(), time.process_time()
        result = simulate(run)
        best = min(best, time.perf_counter() - start)
        processor = min(processor, time.process_time() - start_processor)
    print(f"NumPy {np.__version__}: seconds {best:.4f}, processor {processor:.4f}, {processor * 1e9 / DRAWS / SERVICES / 2:.2f} ns per variate")
    print(f"mean {result['mean']:.2f} exact {exact_mean():.2f} standard error {result['error']:.2f}")
    print("p2.5 {:.2f} p50 {:.2f} p97.5 {:.2f}".format(*result["net"]))
    print(f"savings exceed cost in {result['probability']:.6f}")
    for threads, ours in sorted(seconds.items()):
        print(f"NumPy over avoided on {threads} thread(s): {best / ours:.1f}")
    print(f"NumPy over avoided in processor time: {processor / used:.1f}")


main()
