#!/usr/bin/env python3
"""How long and how hard reports are to read: words, amounts with pence, the mean length of a sentence, and the Flesch reading ease.

    python3 Tests/Peers/Sentences/readability.py reports/*

Of each folder both documents, report.md and annex.md. Words and amounts are those of the whole document, tables too; sentences are those
of running text: paragraphs, bullets and notes, without headings, tables, pictures and code. Flesch, R. (1948), "A new readability
yardstick", Journal of Applied Psychology 32(3): 206.835 - 1.015 x words per sentence - 84.6 x syllables per word; 60 to 70 is plain
English. Syllables are counted by groups of vowels, which is near enough for a mean over a document."""

import re
import sys
from pathlib import Path

WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
PENCE = re.compile(r"£[0-9,]+\.[0-9]{2}\b")


def syllables(word):
    """Groups of vowels, a silent e at the end aside; one at least."""
    word = word.lower().rstrip("'’")
    groups = len(re.findall(r"[aeiouy]+", word))
    if word.endswith("e") and not word.endswith(("le", "ee")) and groups > 1:
        groups -= 1
    if word.endswith("ed") and not word.endswith(("ted", "ded")) and groups > 1:
        groups -= 1
    return max(1, groups)


def running(text):
    """The paragraphs, bullets and notes, as plain words."""
    text = re.sub(r"```.*?```", "", text, flags=re.S)
    kept = []
    for line in text.splitlines():
        line = line.strip().lstrip(">").strip()
        if not line or line.startswith(("|", "#", "![")):
            continue
        line = re.sub(r"^([-*]|\d+\.)\s+", "", line)
        line = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", line)
        kept.append(re.sub(r"[`*_\\]", "", line))
    return kept


def sentences(paragraphs):
    """Cut behind full stops, question marks and exclamation marks that a capital or the end follows."""
    for paragraph in paragraphs:
        for sentence in re.split(r"(?<=[.!?])\s+(?=[A-Z£\"])", paragraph):
            if len(WORD.findall(sentence)) > 2:
                yield sentence


def measured(text):
    told = [WORD.findall(sentence) for sentence in sentences(running(text))]
    words = [word for sentence in told for word in sentence]
    if not words:
        return 0, 0.0
    length = len(words) / len(told)
    ease = 206.835 - 1.015 * length - 84.6 * sum(map(syllables, words)) / len(words)
    return length, ease


def main():
    folders = [Path(name) for name in sys.argv[1:] if (Path(name) / "report.md").is_file()]
    if not folders:
        sys.exit("usage: readability.py FOLDER...: folders of reports")
    print("| Document | Words | Amounts with pence | Words in a sentence | Flesch reading ease |")
    print("| :-- | --: | --: | --: | --: |")
    for folder in folders:
        for name in ("report.md", "annex.md"):
            text = (folder / name).read_text(encoding="utf-8")
            length, ease = measured(text)
            print(f"| {folder.name}/{name} | {len(text.split()):,} | {len(PENCE.findall(text))} | {length:.1f} | {ease:.0f} |")


if __name__ == "__main__":
    main()
