#!/usr/bin/env python3
"""Reads reports with a CommonMark parser and a linter that are not ours: no raw HTML, every table whole, no rule broken.

Usage: Tests/Peers/OtherPrograms/report_markdown.py REPORT.md...
Installs markdown-it-py and pymarkdownlnt with pip where it can, and says loudly that it was skipped where it cannot.
"""

import pathlib
import subprocess
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))

from installing import installed

PACKAGES = {"markdown_it": "markdown-it-py", "pymarkdown": "pymarkdownlnt"}
# Lines are as long as their paragraphs: a report is read as it is rendered.
DISABLED = "line-length"


def need_packages():
    if not installed(**PACKAGES):
        print(f"SKIPPED report_markdown: {', '.join(PACKAGES.values())} could not be installed", file=sys.stderr)
        sys.exit(0)


def problems_of(path):
    from markdown_it import MarkdownIt

    text = path.read_text(encoding="utf-8")
    tokens = MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(text)
    problems = []
    inline = [child for token in tokens if token.type == "inline" for child in token.children]
    for token in tokens + inline:
        if token.type in ("html_block", "html_inline"):
            problems.append(f"raw HTML: {token.content[:60]!r}")
    tables = sum(token.type == "table_open" for token in tokens)
    rules = sum(line.startswith(("| :", "| -")) for line in text.splitlines())
    if tables != rules:
        problems.append(f"{tables} of {rules} tables are read as tables")
    rows = sum(token.type == "tr_open" for token in tokens)
    lines = sum(line.startswith("|") for line in text.splitlines())
    if rows != lines - rules:
        problems.append(f"{rows} of {lines - rules} rows are read as rows")
    titles = sum(token.type == "heading_open" and token.tag == "h1" for token in tokens)
    if titles != 1:
        problems.append(f"{titles} titles")
    for token in inline:
        target = (token.attrs or {}).get("src") or (token.attrs or {}).get("href") or ""
        # The two documents of a report are each other's neighbours.
        beside = target in ("report.md", "annex.md") and (path.parent / target).is_file()
        if target and not beside and not target.startswith(("https://", "http://", "#", "charts/")):
            problems.append(f"a link to {target!r}")
        if target.startswith("charts/") and not (path.parent / target).is_file():
            problems.append(f"{target} is not there")
    return problems, tables


def main(names):
    if not names:
        sys.exit(__doc__)
    need_packages()
    failed = False
    for name in names:
        path = pathlib.Path(name)
        problems, tables = problems_of(path)
        lint = subprocess.run(
            [sys.executable, "-m", "pymarkdown", "-d", DISABLED, "scan", str(path)], capture_output=True, text=True)
        if lint.returncode:
            problems += (lint.stdout + lint.stderr).splitlines()[:20]
        for problem in problems:
            print(f"FAILED {path}: {problem}", file=sys.stderr)
        failed = failed or bool(problems)
        if not problems:
            print(f"{path}: {tables} tables, no raw HTML, no rule broken")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
