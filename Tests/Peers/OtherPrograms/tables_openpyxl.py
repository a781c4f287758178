#!/usr/bin/env python3
"""Checks the publication workbook with openpyxl, point by point as the Government Analysis Function asks of statistics in
spreadsheets ("Releasing statistics in spreadsheets"; "Making spreadsheets accessible: a brief checklist of the basics").

    tables_openpyxl.py AVOIDED FOLDER...

For each folder: `avoided evaluate FOLDER --output R --tables T.xlsx` twice; the two workbooks must be the same bytes, every point below
must hold, and every figure of the report's CSV files must stand in the workbook as it stands there. The same tables as `.ods` are
opened by LibreOffice, where it is installed, and saved as `.xlsx`, which must hold the same sheets, cells, headings, links and
printed pages. Prints each folder with the number of points, and fails with every point that does not hold.
Where openpyxl cannot be had the check is skipped, loudly, with status 0; `--require` makes that an error.
"""

import csv
import importlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from decimal import Decimal
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

from installing import installed

FRONT = ["Cover", "Contents", "Notes"]
SHORTHAND = {"[c]", "[x]", "[z]"}
NAMESPACE = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
UNIT = re.compile(r"\((?:£(?: a unit)?|%|ratio|months|people|number(?:, rounded to \d+)?|bytes|in the unit given)\)(?: \d+)?$")
# Names of sheets that no input has a part in; a table by a column of the evaluation's own is named after it.
SHEETS = re.compile(
    r"Cover|Contents|Notes|Summary|Assumptions|Unit_costs|Warnings|Provenance|Sensitivity|Sensitivity_of_cashable|Scenarios|Arms|"
    r"Net_position|Other_values|Cashable|Programme_cost|Net_benefit|Discounted_by_year|Bearer_and_cashable|Funders|Budget|"
    r"Budget_so_far|Budget_in_money_of_the_year|Simulation|Kinds_of_doubt|Indices|Pairs_of_values|Wellbeing(_\d+)?|"
    r"NAO_good_practice|NAO_test_of_impact|Conventions|Not_told|CHEERS|Checks|Benefit_owners|Scenario_net_position(_\d+)?|By_\w+")
# How many tenths of a digit's width a letter of a title and one of a sentence take.
TITLE, SENTENCE = 1.5, 0.9
NUMBER_WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def import_openpyxl(require):
    if not installed("openpyxl"):
        print("SKIPPED tables_openpyxl: openpyxl could not be installed", file=sys.stderr)
        sys.exit(1 if require else 0)
    return importlib.import_module("openpyxl")


class Points:
    """What holds and what does not."""

    def __init__(self, where):
        self.where = where
        self.held = set()
        self.failed = []

    def check(self, point, holds, detail=""):
        if holds:
            self.held.add(point)
        else:
            self.failed.append(f"{self.where}: {point}: {detail}")


def text(value):
    return "" if value is None else str(value)


def check_package(points, path):
    """What only the parts of the file tell."""
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        points.check("the archive is whole", archive.testzip() is None)
        points.check("no macro, picture, drawing or comment", not [
            name for name in names if re.search(r"vba|media|drawing|comments", name)], names)
        points.check("no time in the entries", all(
            item.date_time == (1980, 1, 1, 0, 0, 0) for item in archive.infolist()))
        core = archive.read("docProps/core.xml").decode()
        points.check("no time in the properties", "dcterms" not in core, core)
        points.check("language of the document", "<dc:language>en-GB</dc:language>" in core, core)
        styles = ElementTree.fromstring(archive.read("xl/styles.xml"))
        sizes = [float(size.get("val")) for size in styles.findall("m:fonts/m:font/m:sz", NAMESPACE)]
        points.check("letters of 12 points and more", min(sizes) >= 12, sizes)
        fonts = {name.get("val") for name in styles.findall("m:fonts/m:font/m:name", NAMESPACE)}
        points.check("letters without serifs", fonts == {"Arial"}, fonts)
        sheets = [archive.read(name).decode() for name in names if name.startswith("xl/worksheets/sheet")]
        # Of the styles that the writer knows those count that a cell has.
        looks = [int(look.get("fillId")) for look in styles.findall("m:cellXfs/m:xf", NAMESPACE)]
        worn = {looks[int(place)] for sheet in sheets for place in re.findall(r'<c [^>]*\bs="(\d+)"', sheet)}
        patterns = [fill.get("patternType") for fill in styles.findall("m:fills/m:fill/m:patternFill", NAMESPACE)]
        fills = {patterns[place] for place in worn}
        points.check("no fill", fills <= {"none", "gray125"}, fills)
        points.check("no formula", not any("<f>" in sheet for sheet in sheets))
        points.check("no header, footer or filter", not any(
            re.search(r"headerFooter|autoFilter|conditionalFormatting", sheet) for sheet in sheets))
        points.check("no formatting by colour in numbers", not any(
            "[Red]" in text(style.get("formatCode")) and used(styles, sheets, style.get("numFmtId"))
            for style in styles.findall("m:numFmts/m:numFmt", NAMESPACE)))


def used(styles, sheets, number):
    places = [index for index, xf in enumerate(styles.findall("m:cellXfs/m:xf", NAMESPACE))
              if xf.get("numFmtId") == number]
    return any(f' s="{place}"' in sheet for place in places for sheet in sheets)


def check_book(points, book, title):
    points.check("cover, contents and notes come first", book.sheetnames[:3] == FRONT, book.sheetnames)
    points.check("the summary comes first of the tables", book.sheetnames[3] == "Summary", book.sheetnames)
    points.check("the cover is what opens", book.active.title == "Cover", book.active.title)
    points.check("short names of sheets without spaces", all(
        re.fullmatch(r"\w{1,31}", name) for name in book.sheetnames), book.sheetnames)
    points.check("sheets have names that are always the same", all(SHEETS.fullmatch(n) for n in book.sheetnames), book.sheetnames)
    points.check("no two sheets of one name", len({n.lower() for n in book.sheetnames}) == len(book.sheetnames))
    points.check("no hidden sheet", all(sheet.sheet_state == "visible" for sheet in book), book.sheetnames)
    points.check("title of the document", book.properties.title == title, book.properties.title)
    points.check("no names that refer to cells", not book.defined_names, list(book.defined_names))
    tables = [table.name for sheet in book for table in sheet.tables.values()]
    points.check("tables have names of their own", len({name.lower() for name in tables}) == len(tables), tables)
    listed = [text(row[0].value) for row in rows_of(book["Contents"])]
    points.check("contents list every sheet after them", listed == book.sheetnames[2:], listed)
    for row in rows_of(book["Contents"]):
        link = row[0].hyperlink
        points.check("contents lead to every sheet", link is not None and link.location == f"'{row[0].value}'!A1",
                     row[0].value)


def rows_of(sheet):
    table = next(iter(sheet.tables.values()))
    return list(sheet[table.ref])[1:]


def check_sheet(points, sheet):
    name = sheet.title
    where = f"sheet {name}"
    points.check("a title in A1", text(sheet["A1"].value).strip() != "", where)
    points.check("the title is marked as a heading", sheet["A1"].style == "Heading 1", f"{where}: {sheet['A1'].style}")
    points.check("no merged cells", not sheet.merged_cells.ranges, where)
    points.check("no frozen panes", sheet.freeze_panes is None, where)
    points.check("no hidden row", not any(item.hidden for item in sheet.row_dimensions.values()), where)
    points.check("no hidden column", not any(item.hidden for item in sheet.column_dimensions.values()), where)
    points.check("no protection", not sheet.protection.sheet, where)
    check_print(points, sheet, where)
    for row in sheet.iter_rows():
        for cell in row:
            points.check("no cell sends to a file that is not there", name == "Provenance" or not re.search(
                r"\.csv|\.json|avoided explain", text(cell.value)), f"{where}, {cell.coordinate}: {text(cell.value)[:90]}")
        filled = [cell for cell in row if cell.value is not None]
        points.check("no empty row", filled, f"{where}, row {row[0].row}")
        points.check("every row begins in column A", row[0].value is not None, f"{where}, row {row[0].row}")
    for link in (cell.hyperlink for row in sheet.iter_rows() for cell in row if cell.hyperlink):
        words = text(sheet[link.ref].value)
        points.check("links are words", words and not words.startswith("http"), f"{where}, {link.ref}: {words}")
        points.check("links look like links", sheet[link.ref].font.underline == "single", f"{where}, {link.ref}")
        if link.location:
            target = link.location.split("!")[0].strip("'")
            points.check("links lead to a sheet that is there", target in sheet.parent.sheetnames, target)
    if name != "Cover":
        check_table(points, sheet, where)
    else:
        points.check("the cover is no table", not sheet.tables, where)
        words = " ".join(text(row[0].value) for row in sheet.iter_rows())
        for word in ["Status: ", "Date: ", "Author", "Prices: ", "Low, central and high"]:
            points.check(f"the cover says {word.strip()}", word in words, words)
        # What a reader meets is explained, and nothing that is nowhere.
        cells = {text(cell.value) for other in sheet.parent.worksheets[1:] for row in other.iter_rows() for cell in row}
        for shorthand in ["[c]", "[x]", "[z]"]:
            points.check(f"the cover explains {shorthand} where it is used", (shorthand + " " in words) == (shorthand in cells), words)


def check_print(points, sheet, where):
    setup = sheet.page_setup
    points.check("prints on its side", setup.orientation == "landscape", where)
    points.check("prints as wide as its pages", sheet.sheet_properties.pageSetUpPr.fitToPage and (setup.fitToWidth or 1) >= 1
                 and setup.fitToHeight in (0, "0", None), where)
    width = sum(item.width for item in sheet.column_dimensions.values())
    if sheet.title == "Cover":
        return
    table = next(iter(sheet.tables.values()))
    first = int(re.search(r"\d+", table.ref).group())
    points.check("headings are printed on every page", sheet.print_title_rows == f"${first}:${first}"
                 or sheet.print_title_rows == f"{first}:{first}", f"{where}: {sheet.print_title_rows}")
    points.check("the title is not cut", len(text(sheet["A1"].value)) * TITLE <= width + 2, f"{where}: {width}")
    for row in range(2, first):
        words = text(sheet.cell(row, 1).value)
        points.check("no sentence above a table is cut", len(words) * SENTENCE <= width, f"{where}, {words}")


def check_table(points, sheet, where):
    points.check("one marked table", len(sheet.tables) == 1, where)
    table = next(iter(sheet.tables.values()))
    cells = list(sheet[table.ref])
    first, last = table.ref.split(":")
    points.check("the table begins in column A", re.fullmatch(r"A\d+", first), f"{where}: {table.ref}")
    points.check("the table ends where the sheet does", last == cells[-1][-1].coordinate == sheet.dimensions.split(":")[1],
                 f"{where}: {table.ref}, {sheet.dimensions}")
    points.check("the table has a name", re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", table.name), table.name)
    points.check("the table has rows", len(cells) > 1, where)
    headings = [text(cell.value) for cell in cells[0]]
    points.check("one row of headings, each another", len({h.lower() for h in headings}) == len(headings), headings)
    points.check("headings are those of the mark", [column.name for column in table.tableColumns] == headings, headings)
    points.check("no symbol in place of a note", not any(
        re.search(r"[*†‡¹²³]$", words) for words in [text(sheet["A1"].value), *headings]), where)
    points.check("headings say what stands under them", not any(
        re.fullmatch(r"Line.*|At [\d£-].*|[\d.,]+%.*\(£\)", words) and not words.startswith("Line of the input table")
        and "draws below" not in words for words in headings), headings)
    points.check("headings wrap", all(cell.alignment.wrap_text for cell in cells[0]), where)
    points.check("a line says how many tables there are", any(
        "contains one table" in text(row[0].value) for row in sheet.iter_rows(max_row=cells[0][0].row)), where)
    has_notes = "[note " in text(sheet["A1"].value)
    points.check("who has notes says where they are", not has_notes or any(
        "worksheet Notes" in text(row[0].value) for row in sheet.iter_rows(max_row=cells[0][0].row)), where)
    shorthand = set()
    for row in cells[1:]:
        for cell, heading in zip(row, headings):
            place = f"{where}, {cell.coordinate}"
            points.check("no empty cell in a table", cell.value is not None and text(cell.value).strip(), place)
            points.check("no error value", not text(cell.value).startswith("#"), place)
            if text(cell.value) in SHORTHAND:
                shorthand.add(cell.value)
            if isinstance(cell.value, (int, float)):
                points.check("drawn pounds are shown without pence", "draws" not in heading or "£" not in cell.number_format
                             or cell.number_format.count("0.00") == 0 or cell.value != int(cell.value), place)
                points.check("numbers stand to the right", cell.alignment.horizontal in (None, "general", "right"), place)
                points.check("numbers have a unit in their heading", UNIT.search(heading), f"{place}: {heading}")
                points.check("a unit given is in a column of its own",
                             "in the unit given" not in heading or "Unit" in headings, f"{place}: {headings}")
                points.check("amounts have the sign of the pound", "(£" not in heading or "£" in cell.number_format, place)
            else:
                points.check("each figure has a cell of its own", not UNIT.search(heading) or not re.search(
                    r"\d.*(?:\(| to |±).*\d", text(cell.value)), f"{place}: {cell.value}")
                points.check("no number is kept as text", not re.fullmatch(r"-?[\d,]+\.\d\d", text(cell.value)), place)
                points.check("words are on the left, or among numbers", not cell.alignment.horizontal
                             or UNIT.search(heading) or cell.alignment.horizontal == "right", place)
    for letters in {cell.column_letter for cell in cells[0]}:
        points.check("every column has a width", sheet.column_dimensions[letters].width >= 8, f"{where}, {letters}")
    for cell in (cell for row in cells[1:] for cell in row if isinstance(cell.value, (int, float))):
        shown = f"{cell.value:,.2f}" if cell.number_format != "#,##0" else f"{cell.value:,}"
        points.check("no number is wider than its column", len(shown) + 2 <= sheet.column_dimensions[
            cell.column_letter].width, f"{where}, {cell.coordinate}: {shown}")
    lines = " ".join(text(row[0].value) for row in sheet.iter_rows(max_row=cells[0][0].row))
    if sheet.title != "Notes":
        for word in shorthand:
            points.check("shorthand is explained above its table", f"{word} " in lines, f"{where}: {word}")


def check_notes(points, book):
    texts = [text(row[0].value) for row in rows_of(book["Notes"])]
    points.check("notes are numbered", texts == [f"[note {index + 1}]" for index in range(len(texts))], texts)
    marks = {mark for sheet in book for mark in re.findall(r"\[note \d+\]", text(sheet["A1"].value))}
    points.check("every note is referred to, and no other", marks == set(texts), marks ^ set(texts))


def check_counts(points, book, folder):
    """What notes say of numbers of rows, and what is said where counts of people are rounded."""
    notes = {text(row[0].value): (text(row[1].value), text(row[2].value)) for row in rows_of(book["Notes"])}
    for words, sheets in notes.values():
        found = re.search(r"(\S+) of (\d+) prices? ha(?:s|ve) no range", words)
        if found:
            rows = rows_of(book["Unit_costs"])
            without = sum(1 for row in rows if text(row[6].value) == text(row[8].value) == "[x]")
            said = NUMBER_WORDS.index(found[1].lower()) if found[1].lower() in NUMBER_WORDS else int(found[1])
            points.check("notes count rows as the sheet has them", (said, int(found[2])) == (without, len(rows)), words)
        # Inputs that may not be told are left out of the file and of the sheet, too.
        is_withheld = any(f"because {what} would show" in words for what in ("its effect", "their effects"))
        points.check("what a note leaves out is left out",
                     "left out" not in words or is_withheld or sheets != "Sensitivity", words)
    with open(os.path.join(folder, "evaluation.json"), encoding="utf-8") as file:
        rounded = re.search(r'"roundTo"\s*:\s*(\d+)', file.read())
    if rounded and int(rounded[1]) > 1:
        words, sentence = f"rounded to {rounded[1]}", f"rounded to the nearest {rounded[1]}"
        cover = " ".join(text(row[0].value) for row in book["Cover"].iter_rows())
        points.check("the cover says that counts are rounded", sentence in cover, cover)
        points.check("a note says that counts are rounded", any(sentence in note for note, _ in notes.values()))
        for sheet in book.worksheets[3:]:
            table = next(iter(sheet.tables.values()))
            headings = [text(cell.value) for cell in list(sheet[table.ref])[0]]
            points.check("headings of counts say that they are rounded", not any(
                re.match(r"(People|Asked|Answered|Better \(|Same \(|Worse \()", heading) and UNIT.search(heading)
                and words not in heading for heading in headings), f"{sheet.title}: {headings}")


def is_bound(cell, share):
    """Whether a cell says in words what a share of draws leaves open."""
    found = re.fullmatch(r"(above|below) ([\d.]+)%", text(cell))
    if not found:
        return False
    bound = Decimal(found[2]) / 100
    return share > bound if found[1] == "above" else share < bound


def columns_of_people(sheet):
    """The columns of a sheet's table that count people."""
    first = next(iter(sheet.tables.values())).ref
    return {cell.column_letter for cell in sheet[first][0] if text(cell.value).startswith("People")}


def check_figures(points, book, report):
    """Every number of every CSV file, in its order; a cell that is empty there holds the shorthand of the file's notes."""
    for name in sorted(os.listdir(report)):
        if not name.endswith(".csv"):
            continue
        with open(os.path.join(report, name), encoding="utf-8", newline="") as file:
            lines = list(csv.DictReader(file))
        if not lines:
            continue
        sheet = name[:-4].replace("-", "_").capitalize()
        points.check("every CSV file has its sheet", sheet in book.sheetnames, sheet)
        if sheet not in book.sheetnames:
            continue
        for line, row in zip(lines, rows_of(book[sheet])):
            notes = line.pop("notes", "")
            expected = [Decimal(cell) for column, cell in line.items()
                        if re.fullmatch(r"-?\d+(\.\d+)?", cell) and column not in ("year", "service", "code")]
            # The sheet counts people by body, group and year, as the report does and the file does not.
            counted = () if "people" in line else columns_of_people(book[sheet])
            found = [Decimal(str(cell.value)) for cell in row
                     if isinstance(cell.value, (int, float)) and cell.column_letter not in counted]
            if line.get("measure") == "probability_savings_exceed_cost" and line["central"]:
                share = Decimal(line["central"])
                points.check("no chance is certain", 0 < share < 1 or is_bound(row[3].value, share), text(row[3].value))
                if not found and is_bound(row[3].value, share):
                    continue
            points.check("figures are those of the CSV file", expected == found, f"{name}: {expected} {found}")
            absent = {text(cell.value) for cell in row} & {"[c]"}
            points.check("what is withheld there is withheld here", ("[c]" in notes) == bool(absent), f"{name}: {line}")
        points.check("as many rows, or one more with the total", len(rows_of(book[sheet])) - len(lines) in (0, 1), name)


def check_open_document(points, openpyxl, book, avoided, folder, scratch):
    """The same tables as an OpenDocument spreadsheet, as LibreOffice reads it."""
    _, tables = evaluate(avoided, folder, scratch, "open", ".ods")
    _, again = evaluate(avoided, folder, scratch, "again", ".ods")
    with open(tables, "rb") as one, open(again, "rb") as two:
        points.check(".ods: the same inputs give the same bytes", one.read() == two.read())
    with zipfile.ZipFile(tables) as archive:
        first = archive.infolist()[0]
        points.check(".ods: the media type comes first, as it is", (first.filename, first.compress_type) == ("mimetype", 0)
                     and archive.read("mimetype") == b"application/vnd.oasis.opendocument.spreadsheet")
        listed = re.findall(r'full-path="([^"]+)"', archive.read("META-INF/manifest.xml").decode())
        points.check(".ods: every part is listed", set(listed) == {"/"} | set(archive.namelist()) - {
            "mimetype", "META-INF/manifest.xml"}, listed)
        content = archive.read("content.xml").decode()
        heading = re.search(r'style:name="(\w+)" style:family="table-cell" style:parent-style-name="Heading_20_1"', content)[1]
        points.check(".ods: titles are marked as headings", all(
            re.search(r'<table:table-cell table:style-name="(\w+)"', sheet)[1] == heading
            for sheet in content.split("<table:table ")[1:]), heading)
        points.check(".ods: every sheet but the cover has a marked table", content.count("<table:database-range ")
                     == len(book.sheetnames) - 1)
        points.check(".ods: parts are well formed", all(
            ElementTree.fromstring(archive.read(name)) is not None for name in archive.namelist() if name.endswith(".xml")))
    if shutil.which("soffice") is None:
        return print("SKIPPED tables_openpyxl .ods: no soffice", file=sys.stderr)
    saved = os.path.join(scratch, "saved")
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{scratch}/profile", "--convert-to", "xlsx", "--outdir",
                    saved, tables], check=True, capture_output=True)
    other = openpyxl.load_workbook(os.path.join(saved, "open.xlsx"))
    points.check(".ods: title of the document", other.properties.title == book.properties.title, other.properties.title)
    points.check(".ods: the same sheets", other.sheetnames == book.sheetnames, other.sheetnames)
    for sheet, copy in zip(book, other):
        where = f"sheet {sheet.title}"
        for row, others in zip(sheet.iter_rows(), copy.iter_rows()):
            for cell, there in zip(row, others):
                points.check(".ods: the same cells", text(cell.value) == text(there.value)
                             or isinstance(cell.value, (int, float)) and abs(cell.value - there.value) < 1e-9,
                             f"{where}, {cell.coordinate}: {cell.value} {there.value}")
                if isinstance(cell.value, (int, float)):
                    points.check(".ods: shares and pounds are shown as such", all(
                        (sign in cell.number_format) == (sign in there.number_format) for sign in "£%"),
                        f"{where}, {cell.coordinate}: {cell.number_format} {there.number_format}")
        points.check(".ods: as many rows", sheet.max_row == copy.max_row, where)
        points.check(".ods: nothing is hidden or merged", copy.sheet_state == "visible" and not copy.merged_cells.ranges, where)
        links = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.hyperlink}
        points.check(".ods: the same links", links == {
            cell.coordinate for row in copy.iter_rows() for cell in row if cell.hyperlink}, where)
        points.check(".ods: prints on its side", copy.page_setup.orientation == "landscape", where)
        if sheet.title != "Cover":
            rows = [text(item.print_title_rows).replace("$", "") for item in (sheet, copy)]
            points.check(".ods: headings are printed on every page", rows[0] == rows[1], f"{where}: {rows}")


def evaluate(avoided, folder, scratch, name, ending=".xlsx"):
    report, tables = os.path.join(scratch, name), os.path.join(scratch, name + ending)
    subprocess.run([avoided, "evaluate", folder, "--output", report, "--tables", tables, "--quiet", "--draws", "2000"],
                   check=True, capture_output=True)
    return report, tables


def main():
    words = sys.argv[1:]
    require = "--require" in words
    avoided, *folders = [word for word in words if word != "--require"]
    openpyxl = import_openpyxl(require)
    failed = []
    for folder in folders:
        with tempfile.TemporaryDirectory() as scratch:
            report, tables = evaluate(avoided, folder, scratch, "one")
            _, again = evaluate(avoided, folder, scratch, "two")
            points = Points(os.path.basename(folder))
            with open(tables, "rb") as one, open(again, "rb") as two:
                points.check("the same inputs give the same bytes", one.read() == two.read())
            with open(os.path.join(report, "report.md"), encoding="utf-8") as file:
                title = file.readline()[2:].strip()
            check_package(points, tables)
            book = openpyxl.load_workbook(tables)
            check_book(points, book, title.replace("\\", ""))
            for sheet in book:
                check_sheet(points, sheet)
            check_notes(points, book)
            check_counts(points, book, folder)
            check_figures(points, book, report)
            check_open_document(points, openpyxl, book, avoided, folder, scratch)
            print(f"{points.where}: {len(book.sheetnames)} worksheets, {len(points.held)} points hold, "
                  f"{len(points.failed)} places where one does not")
            failed += points.failed
    for line in failed[:40]:
        print(line)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
