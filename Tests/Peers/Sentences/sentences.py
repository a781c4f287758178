"""Every sentence that the program can write about an evaluation, in one place for an editor, each with one as it was written.

    sentences.py AVOIDED [--seeds 24] [--write FILE.md] [--most 100.0]

The sentences are the texts in the source of reports, workbooks, explanations and warnings, with `…` where something is put in. Reports,
workbooks, explanations and questions of many evaluations are made, and for each sentence the first that was written is looked up. The
page lists them by the file they stand in; behind them those that none of these evaluations gave. Where more than `--most` of a
hundred are never written the exit status is 1. Errors have a page of their own, ErrorsByName.
"""

import argparse
import html
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from functools import partial
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
sys.path[:0] = [str(HERE.parent / room) for room in ("Recomputation", "OtherPrograms")]

import corners  # noqa: E402
from generator import load, write_folder  # noqa: E402
import whatif_folders  # noqa: E402

ROOMS = [
    "Sources/EvaluationReports/Brief", "Sources/EvaluationReports/Sections", "Sources/EvaluationReports/Context",
    "Sources/EvaluationReports/Charts", "Sources/EvaluationReports/Words", "Sources/EvaluationReports/Workbook",
    "Sources/EvaluationReports/Publication", "Sources/EvaluationReports/Explanation", "Sources/EvaluationReports/WhatIf",
    "Sources/EvaluationReports/Reproduction", "Sources/EvaluationReports/Tables", "Sources/EvaluationReports/Check",
    "Sources/CostAvoidance/Judgement", "Sources/CostAvoidance/Release",
]
FEWEST_WORDS = 5
# What was being worked out when a number grew too large belongs to an error.
OF_ERRORS = ("while:", ".naming(", "summing =")
# Letters before a text among which that stands, with the blanks of a line between.
REACH = 200
# What is put into a sentence is no longer, and no sentence is sought at more places of its longest piece.
PUT_IN, MOST_TRIED = 400, 1000
FIXTURES = ("derby", "voices-women", "comparison-group", "council-early-help")


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
            found += by_line([re.sub(r"\\\n\s*", "", piece) for piece in pieces])
        elif text[place] == '"':
            is_of_an_error = text[max(0, place - REACH):place].rstrip().endswith(OF_ERRORS)
            pieces, place = pieces_of(text, place + 1, '"')
            if not is_of_an_error and not pieces[0].startswith("https://"):
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


def by_line(pieces):
    """A text of several lines as one for each, since each is written on a line of its own."""
    lines = [[]]
    for piece in pieces:
        first, *others = piece.split("\n")
        lines[-1].append(first)
        lines += [[other] for other in others]
    return lines


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


def run(avoided, *words, stdin=""):
    done = subprocess.run([avoided, *map(str, words)], input=stdin, capture_output=True, text=True, cwd=ROOT)
    return done.stdout + "\n" + done.stderr


def plain(text):
    """Words as they are read: without the marks of Markdown, a paragraph on a line."""
    text = re.sub(r"<!--.*?-->", " ", text, flags=re.S)
    text = html.unescape(re.sub(r"\\([\\`*_{}\[\]()<>#+.!|~$&-])", r"\1", text))
    text = re.sub(r"</?[a-z][^>]*>", " ", text)
    return re.sub(r"[`*]", "", re.sub(r"[^\S\n]+", " ", text))


def whole(text):
    """The same with lines that were broken to fit put together, behind it as it stands."""
    return text + "\n" + re.sub(r"\n ?(?=\S)", " ", text)


def cells(path):
    """The texts of a workbook, formulas among them."""
    with zipfile.ZipFile(path) as book:
        parts = [book.read(name).decode("utf-8") for name in book.namelist() if name.endswith(".xml")]
    markup = " ".join(parts)
    texts = re.findall(r"<(?:t|f|c:v|dc:subject)(?: [^>]*)?>([^<]*)<", markup)
    texts += re.findall(r' (?:prompt|error)="([^"]*)"', markup)
    return "\n".join(html.unescape(text).replace('""', '"') for text in texts)


def some(names):
    """Of figures of each table and column, and of each measure and end, the first, the last and one between."""
    kinds = {}
    for name in names:
        table, column = name.partition(":")[0], name.rpartition("/")[2]
        kinds.setdefault((table, column) if ":" in name else name, []).append(name)
    return sorted({own[place] for own in kinds.values() for place in (0, len(own) // 2, -1)})


def strings(text):
    """All that stands in JSON, a text on a line; nothing of what is none, as where a command refuses."""
    if not text.startswith(("{", "[")):
        return ""
    found, open_values = [], [json.JSONDecoder().raw_decode(text)[0]]
    while open_values:
        value = open_values.pop()
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, (dict, list)):
            open_values += value.values() if isinstance(value, dict) else value
    return "\n".join(found)


def written(avoided, folder, scratch, is_asked=True):
    """All that is said of one evaluation; with questions where it is asked some."""
    report, book, tables = scratch / "report", scratch / "book.xlsx", scratch / "tables.xlsx"
    for path in (book, tables):
        path.unlink(missing_ok=True)
    texts = [run(avoided, "evaluate", folder, "--output", report, "--tables", tables)]
    texts += [path.read_text("utf-8") for path in sorted(report.glob("*.md"))]
    texts += [re.sub(r"\n", " ", path.read_text("utf-8")) for path in sorted(report.glob("charts/*.svg"))]
    texts.append(run(avoided, "what-if", folder, "--workbook", book))
    texts += [cells(path) for path in (book, tables) if path.exists()]
    figures = run(avoided, "explain", folder, "--quiet")
    names = [re.split(r"\s{2,}", line.strip())[0] for line in figures.splitlines() if line.startswith("  ")]
    if names:
        texts.append(strings(run(avoided, "explain", folder, *some(names), "--format", "json", "--quiet")))
    answers = asked(avoided, folder) if is_asked else []
    return [plain(text) for text in texts] + [whole(plain(text)) for text in answers]


def asked(avoided, folder):
    """What is answered to questions that fit any evaluation."""
    texts = [run(avoided, "check", folder), run(avoided, "verify", folder)]
    for words in (["--until", "net_benefit=0", "--vary", "deadweight"], ["--set", "deadweight=0,0.2,0.4"],
                  ["--set", "deadweight=0.3", "--by-body"], ["--set", "horizon_years=3"]):
        texts += [run(avoided, "what-if", folder, *words), run(avoided, "what-if", folder, *words, "--format", "markdown")]
    return texts


def explained(avoided, folder, names):
    """How figures of one evaluation were made, and why some are not told: those together of which none is refused."""
    done = subprocess.run([avoided, "explain", folder, *names], capture_output=True, text=True, cwd=ROOT)
    said = whole(plain(done.stdout + "\n" + done.stderr))
    if done.returncode == 0:
        told = run(avoided, "explain", folder, *names, "--format", "json")
        return [said, plain(strings(told))]
    if len(names) == 1:
        return [said]
    # Each that is refused is named, but where it may not be repeated.
    others = [name for name in names if name not in done.stderr]
    if 0 < len(others) < len(names):
        return [said] + explained(avoided, folder, others)
    half = len(names) // 2
    return explained(avoided, folder, names[:half]) + explained(avoided, folder, names[half:])


def corpus(avoided, seeds, work):
    prices = work / "unit-costs.csv", work / "deflators.csv"
    prices[0].write_text(run(avoided, "costs", "--format", "csv", "--quiet"), "utf-8")
    prices[1].write_text(run(avoided, "costs", "--deflators", "--format", "csv", "--quiet"), "utf-8")
    catalogue, own = load(*prices), work / "own"
    own.mkdir()
    usual = [ROOT / "fixtures" / name for name in FIXTURES]
    for design in ("judged", "before-after", "comparison"):
        run(avoided, "new", work / design, "--design", design)
        usual.append(work / design)
    studies = sorted((ROOT / "fixtures" / "studies").iterdir())
    others = studies + [Path(folder) for folder in whatif_folders.written(work)] + list(corners.write(own))
    others += [own / name for name in corners.from_examples(partial(run, avoided), own)]
    for seed in range(1, seeds + 1):
        write_folder(work / f"seed-{seed}", seed, catalogue)
        others.append(work / f"seed-{seed}")
    texts = []
    for folder in usual + others:
        texts += written(avoided, folder, work, folder in usual)
    for folders in (studies, *corners.reproduced(ROOT / "fixtures", own)):
        texts.append(whole(plain(run(avoided, "reproduce", *folders, "--output", work / "reproduced"))))
        texts += [plain(path.read_text("utf-8")) for path in sorted((work / "reproduced").glob("*.md"))]
    figures = {}
    for command, *words in corners.commands(own):
        if command == "explain":
            folder, *names = words
            figures.setdefault(folder, {}).update(dict.fromkeys(names))
        else:
            texts.append(whole(plain(run(avoided, command, *words))))
    for words, stdin in corners.parts(own):
        texts.append(whole(plain(run(avoided, *words, stdin=stdin))))
    for folder, names in figures.items():
        texts += explained(avoided, folder, list(names))
    # No path of a run may stand on the page.
    text = "\n".join(texts).replace(str(work), "MY").replace(str(ROOT) + "/", "")
    # No sentence goes over a line, so that what is said again is looked through once.
    return "\n".join(dict.fromkeys(text.split("\n")))


# One beside the other


def example(pieces, text, small):
    """The first place in a text where the fixed pieces of a sentence stand in their order, in one paragraph; nothing where none is."""
    fixed = [re.sub(r"\s+", " ", re.sub(r"[`*]", "", piece)) for piece in pieces]
    fixed[0] = fixed[0].lstrip()
    fixed[-1] = fixed[-1].rstrip()
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
