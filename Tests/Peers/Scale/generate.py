#!/usr/bin/env python3
"""Writes an evaluation of many rows: made up, the same for the same numbers on every machine.

    generate.py FOLDER [--rows 1000000] [--people ROWS/5] [--shape grouped]

Shapes: grouped (a person's rows together), shuffled, uuid (identifiers that a program makes up), quoted (every cell in quotes),
ranges (a low and a high of each quantity and likelihood), alternatives (the first two rows of a person are two accounts of one event, of
which the first counts).
"""

import argparse
import json
import uuid
from pathlib import Path

SERVICES = [
    "ae-visit", "ambulance-call", "admission", "surgery-visit", "home-care", "care-home", "nursing-home", "social-work",
    "counselling", "police-call", "eviction", "homelessness",
]
AREAS = [f"Area {letter}" for letter in "ABCDEFGHIJ"]
BASES = ["practitioner", "panel", "trial", "self-report"]
BEARERS = ["NHS", "Council", "Police"]
FIRST_YEAR, YEARS = 2018, 7
SHAPES = ["grouped", "shuffled", "uuid", "quoted", "ranges", "alternatives"]
# Whose account of an event counts, and whose does not.
FIRST, SECOND = "practitioner", "panel"


def numbers(seed):
    """Numbers below a limit, one after another (Knuth's MMIX constants)."""
    state = seed

    def below(limit):
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) & (2**64 - 1)
        return (state >> 33) % limit

    return below


def identifier(person, shape):
    return str(uuid.uuid5(uuid.NAMESPACE_OID, str(person))) if shape == "uuid" else f"C{person:07d}"


def rows(count, people, shape):
    below = numbers(15)
    # A step that shares no factor with the number of people brings each in once before any comes again.
    step = next(step for step in range(people * 5 // 8 | 1, 2 * people + 3, 2) if people % step)
    before = None
    for row in range(count):
        person = row * step % people if shape == "shuffled" else row * people // count
        quantity, likelihood = 1 + below(52), 5 * (1 + below(20))
        cells = [
            identifier(person, shape), AREAS[person * 7919 % len(AREAS)],
            f"{FIRST_YEAR + below(YEARS)}-{1 + below(12):02d}", SERVICES[below(len(SERVICES))], str(quantity),
            f"{likelihood / 100:.2f}", BASES[below(len(BASES))],
        ]
        if shape == "alternatives":
            # Both accounts of an event are of one month and service.
            is_first, is_second = before is None or before[0] != person, before is not None and before[0] == person and before[1]
            if is_second:
                cells[2:4] = before[2]
            cells[6:] = [FIRST if is_first else SECOND if is_second else cells[6], "either" if is_first or is_second else ""]
            before = person, is_first, cells[2:4]
        if shape == "ranges":
            cells[5:5] = [str(quantity - 1), str(quantity + 1)]
            cells += [f"{max(likelihood - 5, 0) / 100:.2f}", f"{min(likelihood + 5, 100) / 100:.2f}"]
        yield ",".join(f'"{cell}"' for cell in cells) if shape == "quoted" else ",".join(cells)


def write(folder, count, people, shape):
    folder.mkdir(parents=True, exist_ok=True)
    header = ["case_id", "area", "start", "service", "quantity", "likelihood", "basis"]
    if shape == "ranges":
        header = header[:5] + ["quantity_low", "quantity_high", "likelihood", "basis", "likelihood_low", "likelihood_high"]
    if shape == "alternatives":
        header.append("alternative")
    with open(folder / "outcomes.csv", "w", encoding="utf-8") as file:
        file.write(",".join(header) + "\n")
        file.writelines(line + "\n" for line in rows(count, people, shape))
    with open(folder / "unit-costs.csv", "w", encoding="utf-8") as file:
        file.write("service,label,unit,central,price_year,bearer,source\n")
        for place, service in enumerate(SERVICES):
            file.write(f"{service},Made up: {service},event,{100 + 37 * place}.50,2023-24,{BEARERS[place % 3]},made up\n")
    settings = {
        "title": "Many rows", "programme": "Made up", "priceYear": "2023-24", "groupBy": ["area"], "people": people,
        "period": {"start": f"{FIRST_YEAR}-01", "months": 12 * YEARS}, "disclosure": {"threshold": 5},
    }
    (folder / "evaluation.json").write_text(json.dumps(settings, indent=2) + "\n", "utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--people", type=int)
    parser.add_argument("--shape", choices=SHAPES, default="grouped")
    options = parser.parse_args()
    write(options.folder, options.rows, options.people or max(1, options.rows // 5), options.shape)


if __name__ == "__main__":
    main()
