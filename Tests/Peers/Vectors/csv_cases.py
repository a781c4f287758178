"""Writes Tests/DelimitedTextTests/CSV/PythonCSVCases.swift: tables that Python's csv module wrote and read back.

    python3 Tests/Peers/Vectors/csv_cases.py

Python's csv is an implementation of RFC 4180 by other people; where both agree, both are likely right.
"""
import csv
import io
import pathlib
import platform
import random

CONTENTS = ["", "a", "12.50", ",", "\"", "\"\"", "\n", "\r\n", "x,y", "one\ntwo", "say \"no\"", "é£€", "\U0001F300",
            "a b", "\t", ";", "long text that fills more than one machine word", "\",\"", ",\n\",", "eight888", "seven77"]


def written(rows, line_end, quoting):
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator=line_end, quoting=quoting).writerows(rows)
    return out.getvalue()


def literal(text):
    shown = "".join(
        {"\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(c, c) for c in text)
    return f"\"{shown}\""


def cases():
    draw = random.Random(4180)
    for number in range(60):
        width = draw.randint(1, 4)
        header = [f"c{i}" for i in range(width)]
        rows = [[draw.choice(CONTENTS) for _ in range(width)] for _ in range(draw.randint(0, 5))]
        quoting = draw.choice([csv.QUOTE_MINIMAL, csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
        text = written([header] + rows, draw.choice(["\n", "\r\n"]), quoting)
        if draw.random() < 0.3:
            text = text.rstrip("\r\n")
        back = [row for row in csv.reader(io.StringIO(text, newline=""), strict=True) if row]
        yield text, back[1:], written([header] + rows, "\n", csv.QUOTE_MINIMAL)


def main():
    target = pathlib.Path(__file__).parents[2] / "DelimitedTextTests" / "CSV" / "PythonCSVCases.swift"
    lines = [
        f"// Written by Tests/Peers/Vectors/csv_cases.py with Python {platform.python_version()}'s csv module (seed 4180); not edited.",
        "", "/// Tables as Python's csv module wrote them and read them back.", "enum PythonCSVCases {",
        "    /// A file, the records Python reads from it, and the same records as Python writes them with LF.",
        "    struct Case: Sendable {", "        let text: String", "        let rows: [[String]]", "        let written: String",
        "        init(_ text: String, _ rows: [[String]], _ written: String) {",
        "            (self.text, self.rows, self.written) = (text, rows, written)", "        }", "    }", "",
        "    static let all: [Case] = ["]
    for text, rows, again in cases():
        table = "[" + ", ".join("[" + ", ".join(map(literal, row)) + "]" for row in rows) + "]"
        lines.append(f"        Case({literal(text)}, {table}, {literal(again)}),")
    lines += ["    ]", "}", ""]
    target.write_text("\n".join(lines), encoding="utf-8", newline="\n")


main()
