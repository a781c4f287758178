#!/usr/bin/env python3
"""Traces the system calls of every command: nothing is fetched or sent, and nothing is read or written but what was named.

    traced.py AVOIDED [--show]

Read may be: the folder or file named, the program, its libraries and what the system tells of itself (`SYSTEM`), and of the folders
above them only that they are there. Written may be: what was named as an output, and a name beside it until it is whole. No socket is
made, no other program started. With `--show` everything of the system that was read is printed.
"""
import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
# What a program needs to run at all, and asks of the machine: libraries, its own memory, processors, the zone and words of the user.
SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/", "/etc/ld.so", "/proc/self/", "/proc/stat", "/proc/cpuinfo", "/sys/devices/system/cpu",
          "/sys/fs/cgroup/", "/sys/kernel/mm/", "/dev/null", "/dev/urandom", "/etc/localtime", "/usr/share/zoneinfo", "/usr/share/locale",
          "/usr/share/icu", "/usr/libexec/swift", "/opt/swift/usr/lib", "/dev/tty")
NETWORK = {"socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "sendmmsg", "recvfrom", "recvmsg"}
WRITES = {"mkdir", "mkdirat", "rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "link", "linkat", "symlink", "symlinkat",
          "truncate", "chmod", "fchmodat", "chown", "mknod", "mknodat", "creat", "utimensat", "setxattr", "removexattr"}
# That something is there, and where a link leads.
LOOKS = {"stat", "lstat", "newfstatat", "statx", "access", "faccessat", "faccessat2", "readlink", "readlinkat", "statfs", "getcwd"}
CALL = re.compile(r"^\d+ +(\w+)\((.*)$")
TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')
# Where the loader looks for libraries beside the program.
LIBRARY = re.compile(r"\.so(\.[0-9.]+)?$|/(glibc-hwcaps|tls|x86_64|aarch64|haswell|xeon_phi|avx512_1)(/[\w-]+)*$")
FIGURE = "net_savings"


class Traced:
    """One command line with what it may read and write."""

    def __init__(self, avoided, work, words, reads, writes):
        self.avoided, self.work, self.words = avoided, work, [str(word) for word in words]
        self.reads = [str(path) for path in reads]
        self.writes = [str(path) for path in writes]
        self.system, self.wrong = set(), set()
        # Where Dispatch looks whether its own threads run, on a machine that has much to do.
        self.own_threads = set()

    def run(self):
        log = self.work / "trace"
        done = subprocess.run(["strace", "-f", "-s", "4096", "-o", str(log), "-e", "trace=%file,%network,%process", self.avoided, *self.words],
                              capture_output=True, text=True, errors="replace", cwd=self.work)
        if done.returncode not in (0, 1):
            self.wrong.add(f"ends with {done.returncode}: {done.stderr[-300:]}")
        started = 0
        traced = log.read_text(errors="replace").splitlines()
        # Each line begins with its thread, and each thread has the line of its end.
        self.own_threads = {f"/proc/{line.split(' ', 1)[0]}/stat" for line in traced}
        for line in traced:
            found = CALL.match(line)
            if not found:
                continue
            call, rest = found.groups()
            if call in NETWORK:
                self.wrong.add(f"asks the network: {call}({rest[:100]}")
            elif call == "execve":
                started += 1
                if started > 1:
                    self.wrong.add(f"starts another program: {rest[:100]}")
            elif call in ("fork", "vfork"):
                self.wrong.add(f"starts another process: {call}")
            else:
                self.look(call, rest)
        return self

    def look(self, call, rest):
        is_write = call in WRITES or call in ("open", "openat") and re.search(r"O_(WRONLY|RDWR|CREAT)", rest)
        paths = TEXT.findall(rest.split(" = ")[0])
        for path in paths[:2] if call.startswith(("rename", "link")) else paths[:1]:
            if not path:
                continue
            place = str((self.work / path)) if not path.startswith("/") else path
            place = str(Path(place)).replace("/./", "/")
            if is_write:
                if not self.is_in(place, self.writes, beside=True) and not (call == "mkdir" and "EEXIST" in rest) and place not in ("/dev/null", "/dev/tty"):
                    self.wrong.add(f"writes {place} ({call})")
            elif self.is_in(place, self.reads + self.writes, beside=True) or place == self.avoided:
                continue
            elif place.startswith(SYSTEM):
                self.system.add(place)
            elif place in self.own_threads:
                self.system.add("threads of its own")
            elif place.startswith(str(Path(self.avoided).parent) + "/") and LIBRARY.search(place):
                self.system.add("libraries beside the program")
            elif not self.is_above(place, call):
                self.wrong.add(f"reads {place} ({call})")

    @staticmethod
    def is_in(place, named, beside=False):
        return any(place == one or place.startswith(one + "/") or beside and place.startswith(one + ".partial-") for one in named)

    def is_above(self, place, call):
        """Whether it is a folder that something named, or the program, lies in; what it holds is listed only beside an output."""
        if call in LOOKS:
            return any(str(one).startswith(place.rstrip("/") + "/") for one in [*self.reads, *self.writes, self.avoided])
        return any(str(Path(one).parent) == place for one in self.writes)


def lines(avoided, work):
    inputs = work / "in"
    shutil.copytree(ROOT / "fixtures/derby", inputs)
    book = work / "in.xlsx"
    shutil.copy(ROOT / "Tests/OneWorkbook/openpyxl.xlsx", book)
    report, other = work / "report", work / "other"
    lists = work / "list.csv"
    shutil.copy(ROOT / "fixtures/own-sheet/costs-in-pounds.csv", lists)
    studies = work / "study"
    shutil.copytree(ROOT / "fixtures/studies/keyring-walsall", studies)
    few = ("--draws", "50")
    made = [
        (("evaluate", inputs, "--output", report, "--html", "--tables", work / "t.xlsx", *few), [inputs], [report, work / "t.xlsx"]),
        # Over a report that is there.
        (("evaluate", inputs, "--output", report, *few), [inputs], [report]),
        (("evaluate", book, "--output", other, *few), [book], [other]),
        (("check", inputs, "--suggest-names", work / "names.csv"), [inputs], [work / "names.csv"]),
        (("check", "in"), [inputs], []),
        (("what-if", inputs), [inputs], []),
        (("what-if", inputs, "--set", "deadweight=0.3", "--format", "json"), [inputs], []),
        (("what-if", inputs, "--workbook", work / "w.xlsx"), [inputs], [work / "w.xlsx"]),
        (("explain", inputs, FIGURE, *few), [inputs], []),
        (("verify", inputs), [inputs], []),
        (("reproduce", studies, "--output", work / "figures", *few), [studies], [work / "figures"]),
        (("diff", report, other), [report, other], []),
        (("costs", "ambulance"), [], []), (("costs", "--deflators"), [], []), (("costs", "check", lists), [lists], []),
        (("implied", "800k", "--people", "50"), [], []),
        (("new", work / "new"), [], [work / "new"]), (("new", work / "new.xlsx", "--workbook"), [], [work / "new.xlsx"]),
        (("reshape", lists, "--to", "outcomes"), [lists], []),
        (("--help",), [], []), (("--version",), [], [])]
    return [Traced(avoided, work, words, reads, writes) for words, reads, writes in made]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("avoided", help="the command to trace")
    parser.add_argument("--show", action="store_true", help="print what of the system is read")
    options = parser.parse_args()
    if shutil.which("strace") is None or subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode != 0:
        print("skipped: there is no strace here that works; no system call was looked at")
        return 0
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as directory:
        trials = [trial.run() for trial in lines(str(Path(options.avoided).resolve()), Path(directory).resolve())]
    for trial in trials:
        for fault in sorted(trial.wrong):
            print(f"{' '.join(trial.words)}: {fault}")
    system = sorted(set().union(*(trial.system for trial in trials)))
    if options.show:
        print("\n".join(system))
    wrong = sum(len(trial.wrong) for trial in trials)
    print(f"{len(trials)} command lines traced in {time.monotonic() - began:.0f} s; {len(system)} files of the system read; {wrong} went wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
