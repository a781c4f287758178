#!/usr/bin/env python3
"""Kills a run at every system call by which it writes its report, and has every such call fail, and looks what is left.

    killed.py AVOIDED [--every N]

A report stands in a folder already, made from other inputs. A run that is to take its place is ended, by `strace`, at each of its calls
in turn, and in other runs each call is answered with an error: no space, input or output, a file system that cannot be written. Then

- the folder holds the old report or the new one, whole, byte by byte
- a run that was told of an error ends with status 0 where it could do without the call, and otherwise with 3 and an error in words
- a run that was killed may leave a folder beside the report: the next run says so, takes nothing from it, and ends with the new report
- a run that was told of an error leaves nothing beside it, but where taking it away again is what failed: then it says so

And each of its inputs is cut off at its first reading, or cannot be read at that or at its last: the run names the file and ends with 1, or
with 3 where the machine failed, and the old report stays. The same where there are so many rows that they are read from disk piece by piece,
at readings in between too.

With `--every N` only each N-th call is tried.
"""
import argparse
import collections
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
# The calls by which something is written, made, named or taken away.
WRITING = ("mkdir", "openat", "write", "fsync", "close", "rename", "renameat2", "link", "linkat", "unlink", "unlinkat", "rmdir", "flock")
# What each is told.
ERRORS = {"mkdir": "ENOSPC", "openat": "ENOSPC", "write": "ENOSPC", "fsync": "EIO", "close": "EIO", "rename": "EROFS", "renameat2": "EROFS",
          "unlink": "EROFS", "unlinkat": "EROFS", "rmdir": "EROFS", "flock": "ENOLCK", "link": "ENOSPC", "linkat": "ENOSPC"}
# The calls by which an input is read, and what becomes of it.
READING = ("read", "pread64")
SPOILT = {"cut off": ("retval=0", 1), "unreadable": ("error=EIO", 3)}
PATIENCE = 120


def tree(folder):
    """Every file of a folder with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def leftovers(place):
    return sorted(path.name for path in place.iterdir() if ".partial-" in path.name)


class Faults:
    def __init__(self, avoided, work):
        self.avoided, self.work = avoided, work
        self.old, self.new = work / "old", work / "new"
        self.inputs, self.others = ROOT / "fixtures/comparison-group", ROOT / "fixtures/voices-women"
        for inputs, report in ((self.others, self.old), (self.inputs, self.new)):
            self.run(inputs, report)
        self.reports = {"old": tree(self.old), "new": tree(self.new)}

    def command(self, inputs, report):
        # Calls are counted by thread.
        return [self.avoided, "evaluate", str(inputs), "--output", str(report), "--draws", "20", "--quiet", "--threads", "1"]

    def run(self, inputs, report, *before):
        return subprocess.run([*before, *self.command(inputs, report)], capture_output=True, text=True, errors="replace", timeout=PATIENCE)

    def place(self, name):
        place = self.work / name
        shutil.copytree(self.old, place / "report")
        return place

    def calls(self):
        """How often the thread that writes makes each call up to the first and the last one about the report's folder."""
        place = self.place("counted")
        log = self.work / "calls"
        self.run(self.inputs, place / "report", "strace", "-f", "-o", str(log), "-e", "trace=" + ",".join(WRITING))
        counts, first, last = collections.defaultdict(collections.Counter), {}, {}
        descriptors = collections.defaultdict(set)
        for line in log.read_text(errors="replace").splitlines():
            found = re.match(r"(\d+) +(\w+)\((.*)", line)
            if not found:
                continue
            thread, call, rest = found.groups()
            counts[thread][call] += 1
            known = re.match(r"(\d+)\b", rest)
            about = str(place) in rest or (call in ("write", "fsync", "close", "flock") and known and known[1] in descriptors[thread])
            if call == "openat" and str(place) in rest and "O_RDONLY" not in rest or "O_DIRECTORY" in rest and ".partial" in rest:
                opened = re.search(r"= (\d+)$", rest)
                if opened:
                    descriptors[thread].add(opened[1])
            if call == "close" and known:
                descriptors[thread].discard(known[1])
            if about:
                first.setdefault((thread, call), counts[thread][call])
                last[thread, call] = counts[thread][call]
        writer = max(counts, key=lambda thread: sum(last.get((thread, call), 0) for call in WRITING))
        return [(call, number) for call in WRITING if (writer, call) in last
                for number in range(first[writer, call], last[writer, call] + 1)]

    def trial(self, call, number, what):
        """What was wrong after a run that ended at a call or was told of an error there, and what it left."""
        place = self.place(f"{call}-{number}-{what[:3]}")
        inject = "signal=SIGKILL" if what == "killed" else f"error={ERRORS[call]}"
        done = self.run(self.inputs, place / "report", "strace", "-f", "-o", "/dev/null", "-e", f"trace={call}",
                        "-e", f"inject={call}:{inject}:when={number}")
        name, wrong = f"{call} {number} {what}", []
        # Of a report that could not take its place in one step, or of an old one that cannot be taken away.
        left = leftovers(place)
        report = place / "report"
        standing = tree(report) if report.is_dir() else None
        which = next((which for which, files in self.reports.items() if files == standing), None)
        if which is None:
            wrong.append(f"{name}: the folder holds neither report whole")
        if what != "killed":
            if done.returncode not in (0, 3):
                wrong.append(f"{name}: exit status {done.returncode}: {done.stderr[-300:]}")
            if done.returncode == 3 and "error: " not in done.stderr:
                wrong.append(f"{name}: exit status 3 and no error in words")
            if done.returncode == 0 and which != "new":
                wrong.append(f"{name}: exit status 0, and the old report stands there")
            if left and not any(one in done.stderr for one in left) and call not in ("unlink", "unlinkat", "rmdir"):
                wrong.append(f"{name}: leaves {left} and says nothing of it")
        again = self.run(self.inputs, report)
        if again.returncode != 0 or tree(report) != self.reports["new"]:
            wrong.append(f"{name}: the next run ends with {again.returncode} and not with the new report: {again.stderr[-300:]}")
        unnamed = [one for one in left if one not in again.stderr and (place / one).exists()]
        if unnamed:
            wrong.append(f"{name}: {unnamed} stays, and the next run says nothing of it: {again.stderr[-300:]}")
        shutil.rmtree(place)
        return wrong, bool(left), which


    def many(self):
        """An evaluation of so many bytes of rows that they are not held in memory."""
        folder = self.work / "many"
        folder.mkdir()
        (folder / "evaluation.json").write_text(json.dumps({
            "title": "Many rows", "status": "illustration", "priceYear": "2023-24", "people": 36_000,
            "period": {"start": "2024-04", "months": 12}}))
        with open(folder / "outcomes.csv", "w") as rows:
            rows.write("case_id,service,quantity,note\n")
            rows.writelines(f"C{number:07},ae-attendance,{number % 3 + 1},{'seen again ' * 42}\n" for number in range(36_000))
        assert (folder / "outcomes.csv").stat().st_size > 16 << 20
        return folder

    def readings(self, inputs, names, most):
        """Each input with the call by which it is read, and which of them: the first, the last, and so many as `most` says with those."""
        found = []
        for path in sorted(path for path in inputs.rglob("*") if path.is_file() and path.name in (names or [path.name])):
            log = self.work / "readings"
            self.run(inputs, self.place("read") / "report", "strace", "-f", "-o", str(log), "-P", str(path), "-e", "trace=" + ",".join(READING))
            shutil.rmtree(self.work / "read")
            calls = collections.Counter(re.findall(r"^\d+ +(\w+)\(", log.read_text(errors="replace"), re.M))
            for call, count in calls.items():
                numbers = sorted({1 + (count - 1) * step // (most - 1) for step in range(most)})
                found += [(inputs, path, call, number, what) for number in numbers for what in SPOILT
                          # Behind the end there is nothing.
                          if number < count or count == 1 or what != "cut off"]
        return found

    def spoilt(self, inputs, path, call, number, what):
        """What was wrong after a run that could not read an input to its end."""
        place = self.place(f"{inputs.name}-{path.stem}-{call}-{number}-{what[:3]}")
        done = self.run(inputs, place / "report", "strace", "-f", "-o", "/dev/null", "-P", str(path), "-e", f"trace={call}",
                        "-e", f"inject={call}:{SPOILT[what][0]}:when={number}")
        name, wrong = f"{path.name}, {what} at {call} {number}", []
        if done.returncode != SPOILT[what][1] or path.name not in done.stderr or "error: " not in done.stderr:
            wrong.append(f"{name}: exit status {done.returncode}: {done.stderr[-300:]}")
        if tree(place / "report") != self.reports["old"] or leftovers(place):
            wrong.append(f"{name}: the old report does not stand there alone")
        shutil.rmtree(place)
        return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("avoided", help="the command to try")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="try each N-th call only")
    options = parser.parse_args()
    if shutil.which("strace") is None or subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode != 0:
        print("skipped: there is no strace here that works; no run was killed")
        return 0
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as directory, ThreadPoolExecutor(2) as pool:
        faults = Faults(str(Path(options.avoided).resolve()), Path(directory).resolve())
        calls = faults.calls()[::options.every]
        trials = [(call, number, what) for call, number in calls for what in ("killed", "told of an error")]
        wrong, left, standing = [], 0, collections.Counter()
        for found, leaves, which in pool.map(lambda trial: faults.trial(*trial), trials):
            for fault in found:
                print(fault, flush=True)
            wrong += found
            left += leaves
            standing[which] += 1
        readings = faults.readings(faults.inputs, [], 2) + faults.readings(faults.many(), ["outcomes.csv"], 6)
        for found in pool.map(lambda reading: faults.spoilt(*reading), readings):
            for fault in found:
                print(fault, flush=True)
            wrong += found
    print(f"{len(calls)} system calls, each killed and each failing: {standing['old']} times the old report stood there and {standing['new']} times the "
          f"new one; {left} left something beside it, which the next run named; {len(readings)} readings of inputs cut off or failing; {len(wrong)} went wrong; {time.monotonic() - began:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
