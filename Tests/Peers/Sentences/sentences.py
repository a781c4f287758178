"""Every sentence that the program can write about an evaluation, in one place for an editor, each with one as it was written.

    sentences.py AVOIDED [--seeds 24] [--write FILE.md] [--most 100.0]

The sentences are the texts in the source of reports, workbooks, explanations and warnings, with `…` where something is put in. Reports,
workbooks, explanations and questions of many evaluations are made, and for each sentence the first that was written is looked up. The
page lists them by the file they stand in; behind them those that none of these evaluations gave. Where more than `--most` of a
hundred are never written the exit status is 1. Errors have a page of their own, ErrorsByName.
"""

import argparse
import html
import random
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
sys.path[:0] = [str(HERE.parent / room) for room in ("Recomputation", "OtherPrograms", "Commands")]

from generator import load, write_folder  # noqa: E402
import whatif_folders  # noqa: E402
from evaluations import write_plan  # noqa: E402

ROOMS = [
    "Sources/EvaluationReports/Brief", "Sources/EvaluationReports/Sections", "Sources/EvaluationReports/Context",
    "Sources/EvaluationReports/Charts", "Sources/EvaluationReports/Words", "Sources/EvaluationReports/Workbook",
    "Sources/EvaluationReports/Publication", "Sources/EvaluationReports/Explanation", "Sources/EvaluationReports/WhatIf",
    "Sources/EvaluationReports/Reproduction", "Sources/EvaluationReports/Tables", "Sources/EvaluationReports/Check",
    "Sources/CostAvoidance/Judgement", "Sources/CostAvoidance/Release",
]
FEWEST_WORDS = 5
# What is put into a sentence is no longer, and no sentence is sought at more places of its longest piece.
PUT_IN, MOST_TRIED = 400, 40
# An evaluation in words of its own.
OWN_WORDS = {
    "evaluation.json": '{ "title": "Own words", "priceYear": "2024-25", "groupBy": ["area"] }',
    "outcomes.csv": "case_id,area,service,quantity,basis\nP1,North,Casualty visit,2,worker said\nP2,North,Hospital stays,1,panel\n"
                    "P3,South,zzqx,1,panel\nP4,South,Care at home,3,panel\n",
    "costs.csv": "item,amount,funder\nPay,100,The council\nRent,10,Town hall\n",
}
FIXTURES = ("derby", "voices-women", "comparison-group", "council-early-help")
ASKED_EVERY = 5


# What the source can write


def literals(text):
    """Each text in Swift source as its fixed pieces: what stands between the parts that are put in."""
    found, place = [], 0
    while place < len(text):
        if text.startswith("//", place):
            place = text.find("\n", place)
            if place < 0:
                break
        elif text.startswith("/*", place):
            place = text.index("*/", place) + 2
        elif text.startswith('#"', place):
            place = text.index('"#', place + 2) + 2
        elif text.startswith('"""', place):
            pieces, place = pieces_of(text, place + 3, '"""')
            found.append([re.sub(r"\\\n\s*", "", piece) for piece in pieces])
        elif text[place] == '"':
            pieces, place = pieces_of(text, place + 1, '"')
            found.append(pieces)
        else:
            place += 1
    return found


def pieces_of(text, place, end):
    pieces, piece = [], ""
    while not text.startswith(end, place):
        if text.startswith("\\(", place):
            pieces.append(piece)
            piece, place = "", inside(text, place + 2)
        elif text[place] == "\\" and end == '"':
            piece += {"n": "\n", "t": "\t"}.get(text[place + 1], text[place + 1])
            place += 2
        else:
            piece += text[place]
            place += 1
    return pieces + [piece], place + len(end)


def inside(text, place):
    """The place behind the bracket that closes what is put in, with texts of its own passed over."""
    depth = 1
    while depth:
        if text[place] == '"':
            _, place = pieces_of(text, place + 1, '"')
            continue
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        place += 1
    return place


def sentences():
    """By file, the texts of so many words that they are read as a sentence."""
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.swift")):
            own = []
            for pieces in literals(path.read_text("utf-8")):
                words = re.findall(r"[A-Za-z][A-Za-z'’]+", " ".join(pieces))
                if len(words) >= FEWEST_WORDS and pieces not in own:
                    own.append(pieces)
            if own:
                yield path.relative_to(ROOT), own


# What is written


def run(avoided, *words):
    done = subprocess.run([avoided, *map(str, words)], capture_output=True, text=True, cwd=ROOT)
    return done.stdout + "\n" + done.stderr


def plain(text):
    """Words as they are read: without the marks of Markdown, a paragraph on a line."""
    text = re.sub(r"<!--.*?-->", " ", text, flags=re.S)
    text = html.unescape(re.sub(r"\\([\\`*_{}\[\]()<>#+.!|~$&-])", r"\1", text))
    text = re.sub(r"</?[a-z][^>]*>", " ", text)
    return re.sub(r"[`*]", "", re.sub(r"[^\S\n]+", " ", text))


def cells(path):
    """The texts of a workbook, formulas among them."""
    with zipfile.ZipFile(path) as book:
        parts = [book.read(name).decode("utf-8") for name in book.namelist() if name.endswith(".xml")]
    texts = re.findall(r"<(?:t|f|c:v)(?: [^>]*)?>([^<]*)<", " ".join(parts))
    return "\n".join(html.unescape(text).replace('""', '"') for text in texts)


def written(avoided, folder, scratch):
    """All that is said of one evaluation."""
    report, book, tables = scratch / "report", scratch / "book.xlsx", scratch / "tables.xlsx"
    for path in (book, tables):
        path.unlink(missing_ok=True)
    texts = [run(avoided, "evaluate", folder, "--output", report, "--tables", tables)]
    texts += [path.read_text("utf-8") for pattern in ("*.md", "charts/*.svg") for path in sorted(report.glob(pattern))]
    texts += [run(avoided, "check", folder), run(avoided, "verify", folder), run(avoided, "what-if", folder, "--workbook", book)]
    texts += [cells(path) for path in (book, tables) if path.exists()]
    names = [line.split()[0] for line in run(avoided, "explain", folder, "--quiet").splitlines() if line.strip()]
    for first in range(0, len(names), ASKED_EVERY * 12):
        texts.append(run(avoided, "explain", folder, *names[first:first + ASKED_EVERY * 12:ASKED_EVERY]))
    for words in (["--until", "net_benefit=0", "--vary", "deadweight"], ["--set", "deadweight=0,0.2,0.4"],
                  ["--set", "deadweight=0.3", "--by-body"], ["--set", "horizon_years=3"]):
        texts.append(run(avoided, "what-if", folder, *words))
    return [plain(text) for text in texts]


def corpus(avoided, seeds, work):
    prices = work / "unit-costs.csv", work / "deflators.csv"
    prices[0].write_text(run(avoided, "costs", "--format", "csv", "--quiet"), "utf-8")
    prices[1].write_text(run(avoided, "costs", "--deflators", "--format", "csv", "--quiet"), "utf-8")
    catalogue = load(*prices)
    folders = [ROOT / "fixtures" / name for name in FIXTURES]
    for design in ("judged", "before-after", "comparison"):
        run(avoided, "new", work / design, "--design", design)
        folders.append(work / design)
    folders += sorted((ROOT / "fixtures" / "studies").iterdir())
    folders += [Path(folder) for folder in whatif_folders.written(work)]
    for seed in range(1, seeds + 1):
        write_folder(work / f"seed-{seed}", seed, catalogue)
        folders.append(work / f"seed-{seed}")
    texts = []
    for folder in folders:
        texts += written(avoided, folder, work)
    texts.append(plain(run(avoided, "reproduce", *sorted(map(str, (ROOT / "fixtures" / "studies").iterdir())),
                           "--output", work / "studies")))
    texts += [plain(path.read_text("utf-8")) for path in sorted((work / "studies").glob("*.md"))]
    texts.append(plain(run(avoided, "implied", "800k-880k", "--people", "50", "--months", "10", "--coordinators", "2",
                           "--cost", "70k", "--capacity", "40%")))
    write_plan(work / "plan.json", random.Random(1))
    for folder in folders[:4]:
        texts.append(plain(run(avoided, "what-if", folder, "--roll-out", work / "plan.json")))
    (work / "own").mkdir()
    for name, text in OWN_WORDS.items():
        (work / "own" / name).write_text(text, "utf-8")
    texts.append(plain(run(avoided, "check", work / "own")))
    texts.append(plain(run(avoided, "check", work / "own", "--suggest-names", work / "own" / "names.csv")))
    # No path of a run may stand on the page.
    return "\n".join(texts).replace(str(work), "MY").replace(str(ROOT) + "/", "")


# One beside the other


def example(pieces, text, small):
    """The first place in a text where the fixed pieces of a sentence stand in their order, in one paragraph; nothing where none is."""
    fixed = [re.sub(r"\s+", " ", re.sub(r"[`*]", "", piece)) for piece in pieces]
    fixed[0], fixed[-1] = fixed[0].lstrip(), fixed[-1].rstrip()
    between = r"[^\n]{0,%d}?" % PUT_IN
    # Of what is put in at an end so much is shown as is in its sentence or its cell.
    first = "" if fixed[0] else r"[^\n.|:]{0,80}"
    last = "" if fixed[-1] else r"[^\n.|]{0,120}"
    inner = fixed[0 if fixed[0] else 1:len(fixed) if fixed[-1] else -1]
    whole = re.compile(first + between.join(map(re.escape, inner)) + last, re.I)
    longest = max(fixed, key=len).lower()
    reach = sum(map(len, fixed)) + PUT_IN * len(fixed)
    place, tried = small.find(longest), 0
    while place >= 0 and tried < MOST_TRIED:
        found = whole.search(text, max(0, place - reach), min(len(text), place + reach))
        if found:
            return found[0].strip()
        place, tried = small.find(longest, place + 1), tried + 1
    return ""


def shown(pieces):
    return re.sub(r"\s+", " ", "…".join(pieces)).strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("avoided")
    parser.add_argument("--seeds", type=int, default=24)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--keep", type=Path, help="where all that was written is kept")
    parser.add_argument("--read", type=Path, help="what --keep kept, looked through again")
    parser.add_argument("--most", type=float, default=100.0, help="how many of a hundred may be without an example")
    options = parser.parse_args()
    avoided = str(Path(options.avoided).resolve())
    if options.read:
        text = options.read.read_text("utf-8")
    else:
        with tempfile.TemporaryDirectory() as directory:
            text = corpus(avoided, options.seeds, Path(directory))
    if options.keep:
        options.keep.write_text(text, "utf-8")
    lines, missing, count, small = [], [], 0, text.lower()
    for path, own in sentences():
        lines.append(f"\n## {path.stem}\n\n{path.parent}\n")
        for pieces in own:
            count += 1
            found = example(pieces, text, small)
            if not found:
                missing.append((path, pieces))
                continue
            lines.append(f"- {shown(pieces)}" + ("" if found == shown(pieces) else f"\n\n  > {found}\n"))
    head = [
        "# Sentences", "",
        f"What reports, workbooks and explanations can say: {count} texts, with … where something is put in and one as it was written"
        f" beneath; {len(missing)} were written of none of the evaluations that are tried and stand at the end. Errors are in ErrorsByName.",
    ]
    tail = ["\n## Never written here\n"] + [f"- {path.stem}: {shown(pieces)}" for path, pieces in missing]
    if options.write:
        options.write.write_text("\n".join(head + lines + tail) + "\n", "utf-8")
    share = 100 * len(missing) / count
    print(f"{count} sentences, {count - len(missing)} with an example, {len(missing)} without ({share:.1f} of a hundred)")
    return 1 if share > options.most else 0


if __name__ == "__main__":
    sys.exit(main())
