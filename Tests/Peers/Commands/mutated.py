#!/usr/bin/env python3
"""Every command over inputs that were damaged on purpose: whatever a file holds, a run ends as the contract says.

    mutated.py AVOIDED [--inputs 150] [--first 1] [--seconds 30] [--megabytes 1000] [--keep DIR] [--sanitized]

Each input is a folder, a workbook or a price list of the repository, changed a few times: bits and bytes of any file, cells and rows
of a CSV, values and keys of the JSON, parts of a workbook's archive and the markup inside. The seeds are fixed, so that a run can be
had again. It is a fault where a run

- ends by a signal or with a status that is not one of 0 to 3, or the program says how it broke
- takes more processor time or memory than said, or does not end
- refuses without an error in the form of one, or refuses in `check` and not in `evaluate`
- leaves anything in or beside the input but what it was told to write

With `--sanitized` AVOIDED was built with a sanitizer: memory is not measured, and what the sanitizer says is a fault.
"""
import argparse
import collections
import io
import json
import math
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
FOLDERS = ["fixtures/comparison-group", "fixtures/council-early-help", "fixtures/derby", "fixtures/voices-women",
           "fixtures/own-sheet/filled-in", "fixtures/studies/redcar-community-agents", "fixtures/studies/keyring-walsall",
           "fixtures/studies/rotherham", "fixtures/studies/suffolk"]
BOOKS = ["Tests/OneWorkbook/libreoffice.ods", "Tests/OneWorkbook/libreoffice.xlsx", "Tests/OneWorkbook/openpyxl.xlsx"]
LISTS = ["Tests/PriceLists/price-list.xlsx", "Tests/PriceLists/other-money.xlsx", "Tests/PriceLists/ncc-schedule.csv",
         "fixtures/own-sheet/people.xlsx", "fixtures/own-sheet/people.csv", "Tests/PriceLists/faulty-transcription.csv"]

CELLS = ["", " ", "-", "0", "-0", "-1", "1", "2", "0.5", "1e308", "1e999", "-1e308", "NaN", "inf", "9" * 18, "9" * 38, "9" * 45, "0." + "1" * 40,
         "170141183460469231731687303715884105727", "-170141183460469231731687303715884105728", "9223372036854775807", "£1,234.50",
         "1.234,5", "35%", "100%", "101%", "x" * 3000, "=1+1", "\"", "\"\"", "a,b", "a;b", ";", ";;", "\u202e", "\x1b[31m", "\0", "e\u0301" * 50,
         "2024-05", "2024-13", "0000-00", "9999-12", "May-24", "31/02/2024", "2023-24", "9999-00", "Dec-11", "service:ae-attendance", "bearer:NHS",
         "ae-attendance", "ambulance-call-out", "NHS", "Local authority", "programme", "comparison", "low", "x0", "x1e30", "+10%", "-200%", "gamma",
         "pert", "normal", "lognormal", "se", "deadweight", "unit_cost", "#REF!", "#N/A", "total", "Total", "TRUE", "null"]
VALUES = [None, True, False, 0, 1, -1, 5, 100, 10**6, 10**9, 10**18, 10**40, 1e308, 0.1, "", "x", "2024-05", "2023-24", "green-book",
          [], {}, [[]], ["locality"], ["locality", "Locality"], [1, 2, 3], {"a": 1}, "\u202e", "x" * 5000, "evaluation", "illustration", "2015"]
KEYS = ["title", "people", "period", "priceYear", "horizonYears", "discountRate", "groupBy", "windows", "disclosure", "simulation",
        "comparison", "cluster", "catalogue", "status", "months", "start", "threshold", "roundTo", "draws", "seed", "sampling", "precision"]
FIGURES = ["net_savings", "benefit_cost_ratio", "payback_months", "people", "net_benefit", "present_value_savings"]
CHANGES = ["deadweight=0.3", "unit_cost=x2", "quantity=+10%", "people=x3", "horizon_years=5", "discount_rate=0.1", "programme_cost=x0",
           "likelihood=0.5", "price_year=2024-25", "deadweight=0:0.5:0.1"]

BROKEN = re.compile(r"Fatal error|Stack dump|Crash:|Current stack trace|Illegal instruction|AddressSanitizer|runtime error:|ThreadSanitizer|"
                    r"terminate called|Unexpectedly found nil|Index out of range")
ERROR = re.compile(r'^(.+: )?error: .+|"verdict": "refused"', re.MULTILINE)


# A machine that is busy with other things takes so many times longer than a processor.
STALL = 10


# Damage


def damaged_bytes(data, draw):
    data = bytearray(data)
    for _ in range(draw.choice((1, 1, 2, 5))):
        at = draw.randrange(len(data) + 1)
        length = min(draw.choice((1, 1, 2, 8, 100, 5000)), len(data) - at)
        way = draw.randrange(7)
        if way == 0 and at < len(data):
            data[at] ^= 1 << draw.randrange(8)
        elif way == 1:
            del data[at:at + length]
        elif way == 2:
            data[at:at] = data[at:at + length] * draw.choice((1, 2, 50))
        elif way == 3:
            data[at:at] = draw.choice(CELLS).encode("utf-8", "surrogatepass")
        elif way == 4:
            del data[at:]
        elif way == 5:
            data[at:at + length] = bytes(draw.randrange(256) for _ in range(length))
        else:
            data[at:at] = draw.choice((b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n", b"\n\n", b'"', b",", b"{", b"[", b"\\u0000", b"\xc3"))
    return bytes(data)


def moved(text, draw):
    """A number near or far from one that stood there, so that what is damaged is still taken; other texts as they are."""
    try:
        number = float(text)
    except ValueError:
        return text
    number *= draw.choice((0, -1, 0.1, 0.5, 2, 3, 10, 1000, 10**6, 10**9, 10**12))
    if not math.isfinite(number):
        return text
    return str(int(number)) if number == int(number) else f"{number:.6f}"


def damaged_table(data, draw):
    rows = [line.split(",") for line in data.decode("utf-8", "replace").split("\n")]
    is_mild = draw.random() < 0.5
    for _ in range(draw.choice((1, 1, 2, 3, 8))):
        row = draw.randrange(len(rows))
        rows[row] = rows[row] or [""]
        cell = draw.randrange(len(rows[row]))
        way = 8 if is_mild else draw.randrange(9)
        if way == 8:
            rows[row] = [moved(text, draw) if draw.random() < 0.3 else text for text in rows[row]]
        elif way <= 3:
            text = draw.choice(CELLS)
            rows[row][cell] = '"' + text.replace('"', '""') + '"' if draw.random() < 0.5 else text
        elif way == 4:
            del rows[row][cell]
            rows[row] = rows[row] or [""]
        elif way == 5:
            rows[row:row] = [list(rows[row])] * draw.choice((1, 1, 30))
        elif way == 6:
            column = draw.randrange(max(len(rows[0]), 1))
            for line in rows[1:]:
                if column < len(line) and draw.random() < 0.7:
                    line[column] = draw.choice(CELLS)
        elif len(rows) > 1:
            del rows[row]
    return "\n".join(",".join(row) for row in rows).encode("utf-8", "surrogatepass")


def damaged_settings(data, draw):
    try:
        value = json.loads(data)
    except ValueError:
        return damaged_bytes(data, draw)
    for _ in range(draw.choice((1, 1, 2, 4))):
        place = value
        while isinstance(place, dict) and place:
            key = draw.choice(sorted(place))
            if isinstance(place[key], dict) and place[key] and draw.random() < 0.6:
                place = place[key]
                continue
            way = draw.randrange(4)
            if way == 0:
                del place[key]
            elif way == 1:
                place[draw.choice(KEYS)] = draw.choice(VALUES)
            else:
                place[key] = draw.choice(VALUES)
            break
    text = json.dumps(value, ensure_ascii=draw.random() < 0.5)
    if draw.random() < 0.05:
        text = "[" * 20000 + text
    return text.encode("utf-8", "surrogatepass")


def damaged_markup(data, draw):
    text = data.decode("utf-8", "replace")
    for _ in range(draw.choice((1, 2, 4, 10))):
        places = [found.start() for found in re.finditer(r">[^<]+<|\"[^\"]*\"", text[:200_000])]
        if not places:
            return damaged_bytes(data, draw)
        at = draw.choice(places) + 1
        end = min(place for place in (text.find("<", at), text.find('"', at), len(text)) if place >= 0)
        new = draw.choice(CELLS + ["&", "&amp;", "&#0;", "&x;", "<a/>", "A1", "XFD1048576", "ZZZ9999999", "1048577", "-1", "4294967296"])
        text = text[:at] + new + text[end:]
    return text.encode("utf-8", "surrogatepass")


def damaged_book(data, draw):
    """A workbook whose parts are changed and whose archive is right, so that what is inside is reached."""
    if draw.random() < 0.25:
        return damaged_bytes(data, draw)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(one, archive.read(one)) for one in archive.infolist()]
    chosen = draw.randrange(len(parts))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for number, (one, content) in enumerate(parts):
            if number == chosen or ("sheet" in one.filename or "content.xml" in one.filename) and draw.random() < 0.3:
                if draw.random() < 0.05:
                    continue
                content = damaged_markup(content, draw) if draw.random() < 0.7 else damaged_bytes(content, draw)
            archive.writestr(zipfile.ZipInfo(one.filename), content, draw.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)))
    return made.getvalue()


def damage(path, draw):
    data = path.read_bytes()
    kind = path.suffix if draw.random() < 0.75 else ""
    way = {".csv": damaged_table, ".json": damaged_settings, ".xlsx": damaged_book, ".ods": damaged_book}.get(kind, damaged_bytes)
    path.write_bytes(way(data, draw))


# Trials


class Trial:
    """One damaged input, and what went wrong with any command over it."""

    def __init__(self, avoided, seed, work, options):
        self.avoided, self.seed, self.options = avoided, seed, options
        self.draw = random.Random(f"mutated {seed}")
        self.place = work / str(seed)
        self.out = self.place / "out"
        self.out.mkdir(parents=True)
        self.faults, self.statuses = [], collections.Counter()
        self.slowest, self.largest = (0, ""), (0, "")
        kind = self.draw.random()
        name = self.draw.choice(FOLDERS if kind < 0.6 else BOOKS if kind < 0.85 else LISTS)
        self.is_list = kind >= 0.85
        self.input = self.place / Path(name).name
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, self.input)
            files = sorted(file for file in self.input.rglob("*") if file.is_file() and file.suffix in (".csv", ".json"))
        else:
            shutil.copy(ROOT / name, self.input)
            files = [self.input]
        for file in self.draw.sample(files, min(len(files), self.draw.choice((1, 1, 1, 2)))):
            damage(file, self.draw)

    def standing(self):
        """All that is there but what may be written, with what tells whether it was written to."""
        return {path: (path.lstat().st_ino, path.lstat().st_size, path.lstat().st_mtime_ns) for path in self.place.rglob("*") if self.out not in path.parents and path != self.out}

    def run(self, *words):
        words = [str(word) for word in words]
        began = time.monotonic()
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            child = subprocess.Popen([self.avoided, *words], stdin=subprocess.DEVNULL, stdout=output, stderr=errors, cwd=self.out,
                                     env={"PATH": "/usr/bin:/bin", "LC_ALL": "C", **{key: value for key, value in os.environ.items() if "SAN_OPTIONS" in key}})
            usage = self.waited(child, began)
            errors.seek(0)
            output.seek(0)
            said = errors.read().decode("utf-8", "surrogateescape")
            # With --format json, and of a price list, the errors are the result.
            told = said + (output.read().decode("utf-8", "surrogateescape") if {"json", "costs"} & set(words) else "")
        if usage is None:
            self.faults.append(f"does not end in {STALL * self.options.seconds:.0f} s: {words}")
            return None
        status, megabytes, taken = usage
        self.slowest = max(self.slowest, (taken, " ".join(words)))
        if taken > self.options.seconds:
            self.faults.append(f"takes {taken:.0f} s of processor time: {words}")
        self.statuses[status] += 1
        self.largest = max(self.largest, (megabytes, " ".join(words)))
        if status not in (0, 1, 2, 3):
            self.faults.append(f"exit status {status}: {words}\n{said[-1500:]}")
        elif found := BROKEN.search(said):
            self.faults.append(f"says {found[0]!r}: {words}\n{said[-1500:]}")
        if status in (1, 2, 3) and not ERROR.search(told) and "verify" not in words:
            self.faults.append(f"exit status {status} and no error in the form of one: {words}\n{said[:500]}")
        if megabytes > self.options.megabytes and not self.options.sanitized:
            self.faults.append(f"takes {megabytes:.0f} MB: {words}")
        return status

    def waited(self, child, began):
        """Status, megabytes and seconds of processor time of a process that ended in time."""
        pause = 0.002
        while time.monotonic() - began < STALL * self.options.seconds:
            done, status, usage = os.wait4(child.pid, os.WNOHANG)
            if done:
                child.returncode = os.waitstatus_to_exitcode(status)
                return child.returncode, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime
            time.sleep(pause)
            pause = min(pause * 1.5, 0.02)
        child.kill()
        child.wait()
        return None

    def all(self):
        before = self.standing()
        if self.is_list:
            self.lists()
        else:
            self.evaluation()
        after = self.standing()
        for path in sorted(set(before) ^ set(after)):
            self.faults.append(f"{'leaves' if path in after else 'takes away'} {path}")
        self.faults += [f"changes {path}" for path in sorted(set(before) & set(after)) if before[path] != after[path] and not path.is_dir()]

    def evaluation(self):
        draws = "20"
        checked = self.run("check", self.input)
        evaluated = self.run("evaluate", self.input, "--output", self.out / "report", "--draws", draws, "--html", "--tables", self.out / "t.xlsx")
        if checked != evaluated and None not in (checked, evaluated):
            self.faults.append(f"check ends with {checked} and evaluate with {evaluated}: {self.input}")
        further = [
            ("explain", self.input, self.draw.choice(FIGURES), "--draws", draws), ("explain", self.input),
            ("what-if", self.input, "--set", self.draw.choice(CHANGES)), ("what-if", self.input),
            ("what-if", self.input, "--workbook", self.out / "w.xlsx"), ("verify", self.input),
            ("what-if", self.input, "--until", "benefit_cost_ratio=1", "--vary", "deadweight"),
            ("reproduce", self.input, "--output", self.out / "figures", "--draws", draws),
            ("check", self.input, "--suggest-names", self.out / "names.csv"), ("check", self.input, "--format", "json"),
            ("diff", self.out / "report", self.out / "report")]
        # Who refuses an input refuses it everywhere, in one place of the code.
        for words in self.draw.sample(further, 5 if evaluated == 0 else 2):
            self.run(*words)

    def lists(self):
        self.run("costs", "check", self.input)
        self.run("reshape", self.input, "--to", self.draw.choice(("outcomes", "service-use")))
        self.run("costs", "--deflators", "import", self.input)


def tried(avoided, seed, work, options):
    trial = Trial(avoided, seed, work, options)
    trial.all()
    if trial.faults and options.keep:
        shutil.copytree(trial.place, Path(options.keep) / str(seed), dirs_exist_ok=True)
    shutil.rmtree(trial.place, ignore_errors=True)
    return trial


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("avoided", help="the command to try")
    parser.add_argument("--inputs", type=int, default=150, help="how many damaged inputs")
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--seconds", type=float, default=30, help="of processor time that a run may take")
    parser.add_argument("--megabytes", type=float, default=1000, help="beyond which a run takes too much memory")
    parser.add_argument("--keep", metavar="DIR", help="where inputs that go wrong are kept")
    parser.add_argument("--sanitized", action="store_true", help="the command was built with a sanitizer")
    options = parser.parse_args()
    avoided = str(Path(options.avoided).resolve())
    began = time.monotonic()
    statuses, wrong, slowest, largest = collections.Counter(), 0, (0, ""), (0, "")
    with tempfile.TemporaryDirectory() as directory, ThreadPoolExecutor(2) as pool:
        seeds = range(options.first, options.first + options.inputs)
        for trial in pool.map(lambda seed: tried(avoided, seed, Path(directory), options), seeds):
            for fault in trial.faults:
                print(f"seed {trial.seed}: {fault}", flush=True)
            wrong += len(trial.faults)
            statuses += trial.statuses
            slowest, largest = max(slowest, trial.slowest), max(largest, trial.largest)
    ends = ", ".join(f"{count} with {status}" for status, count in sorted(statuses.items()))
    print(f"{options.inputs} damaged inputs, {statuses.total()} command lines in {time.monotonic() - began:.0f} s, ended {ends}; "
          f"the slowest took {slowest[0]:.1f} s, the largest {largest[0]:.0f} MB; {wrong} went wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
