#!/usr/bin/env python3
"""Runs every command of the tutorials and compares what it prints with what the tutorial shows, and runs those of the README.

    tutorials.py AVOIDED [--write]

A tutorial is an article of the documentation whose name ends in Tutorial.md, or BeyondOneMachine.md. Its blocks of `sh` run one after another in one
new folder that has the fixtures, as a reader would type them; the block of `text` behind one is all that it prints, errors
included. A block without one prints nothing. A command that fails ends the tutorial, so one that shows a failure says with
`||` what follows it. `--write` puts what is printed in the place of what is shown.

Of README.md and of the list of commands, which show no output, every block is run too, and none fails. Where one compiles the program
first, or the tests, the program that is there stands in for it: `.ci/run` compiles.
"""

import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
ARTICLES = ROOT / "Sources/CostAvoidance/CostAvoidance.docc"
WITHOUT_OUTPUT = (ROOT / "README.md", ARTICLES / "EveryCommand.md")
# What stands between a command's block and the next block, with the output that the tutorial shows.
BLOCK = re.compile(r"^```sh\n(?P<commands>.*?)^```\n(?P<shown>\n```text\n(?P<output>.*?)^```\n)?", re.MULTILINE | re.DOTALL)
# Seconds after which a block counts as hung.
PATIENCE = 120


def without_compiling(commands):
    """The commands with the program in place of what they would compile first."""
    commands = re.sub(r"^swift run avoided", "avoided", commands, flags=re.MULTILINE)
    return re.sub(r"^swift (build|test) .*\n", "", commands, flags=re.MULTILINE)


def printed(commands, folder, programs):
    """What the commands print; nothing but a failure's words where one fails, which no tutorial shows."""
    environment = os.environ | {"PATH": f"{programs}:{os.environ['PATH']}", "HOME": str(folder / "home"),
                                "LC_ALL": "C.UTF-8", "COLUMNS": "100"}
    run = subprocess.run(["bash", "-euo", "pipefail", "-c", commands], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=PATIENCE)
    lines = [line.rstrip() for line in run.stdout.splitlines()]
    if run.returncode:
        lines.append(f"[ended with status {run.returncode}]")
    return "".join(f"{line}\n" for line in lines), run.returncode == 0


class Tutorial:
    """One article, run in a folder of its own."""

    def __init__(self, path, folder, programs, shows_output):
        self.path, self.folder, self.programs, self.shows_output = path, folder, programs, shows_output
        self.text = path.read_text(encoding="utf-8")
        self.blocks = 0
        self.faults = []

    def run(self):
        """The article as it would be with what its commands print."""
        return BLOCK.sub(self.block, self.text)

    def block(self, match):
        self.blocks += 1
        output, succeeded = printed(without_compiling(match["commands"]), self.folder, self.programs)
        if not self.shows_output and succeeded:
            return match[0]
        shown = match["output"] or ""
        if output != shown or not succeeded:
            line = self.text.count("\n", 0, match.start()) + 1
            difference = difflib.unified_diff(shown.splitlines(), output.splitlines(), "shown", "printed", lineterm="", n=1)
            self.faults.append("\n".join([f"{self.path.name}:{line}: {match['commands'].splitlines()[0]}", *difference]))
        written = f"\n```text\n{output}```\n" if output else ""
        return f"```sh\n{match['commands']}```\n{written}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("avoided", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    tutorials = [*sorted(ARTICLES.glob("*Tutorial.md")), ARTICLES / "BeyondOneMachine.md"]
    faults, blocks = [], 0
    for article in [*tutorials, *WITHOUT_OUTPUT]:
        with tempfile.TemporaryDirectory() as work:
            programs, folder = Path(work) / "bin", Path(work) / "folder"
            programs.mkdir()
            (programs / "avoided").symlink_to(arguments.avoided.resolve())
            shutil.copytree(ROOT / "fixtures", folder / "fixtures")
            # Where the compiler puts it.
            (folder / ".build/release").mkdir(parents=True)
            (folder / ".build/release/avoided").symlink_to(arguments.avoided.resolve())
            tutorial = Tutorial(article, folder, programs, shows_output=article in tutorials)
            written = tutorial.run()
        if not tutorial.blocks:
            tutorial.faults.append(f"{article.name}: it has no command")
        if arguments.write and article in tutorials:
            article.write_text(written, encoding="utf-8")
        faults += tutorial.faults
        blocks += tutorial.blocks
    print("\n".join(faults), end="\n" if faults else "")
    print(f"tutorials: {len(tutorials)}, {blocks} blocks of commands run, {len(faults)} fail or print something else than is shown")
    return 1 if not tutorials or (faults and not arguments.write) else 0


if __name__ == "__main__":
    sys.exit(main())
