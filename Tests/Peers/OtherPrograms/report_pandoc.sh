#!/usr/bin/env bash
# Puts reports through pandoc to .docx and PDF: no warning, every table and every picture whole, and report.md no longer than it may be.
# Usage: Tests/Peers/OtherPrograms/report_pandoc.sh REPORT-FOLDER...
# Installs pandoc, WeasyPrint and librsvg from Debian where it can, and says loudly that it was skipped where it cannot.
set -euo pipefail

skip() { echo "SKIPPED report_pandoc: $1" >&2; exit 0; }

need() {
    command -v "$1" >/dev/null && return
    "$(dirname "$0")/../../../.ci/programs" "$1" || true
    command -v "$1" >/dev/null || skip "$1 is not here and could not be installed"
}

need pandoc
need rsvg-convert
need weasyprint
need unzip
need pdfinfo

[ $# -gt 0 ] || { echo "usage: $0 REPORT-FOLDER..." >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
fail() { echo "FAILED $1: $2" >&2; failures=$((failures + 1)); }

# Pictures no wider than the page, tables small enough for seven columns.
page='<style>@page{margin:16mm} body{font-size:10pt} img{max-width:100%} table{font-size:7pt}</style>'

most_pages=4

for document in "${@/%//report.md}" "${@/%//annex.md}"; do
    folder=${document%/*}
    name=${document##*/}
    report=$document
    [ -f "$report" ] || { fail "$folder" "there is no $name"; continue; }
    tables=$(grep -c '^| [:-]' "$report" || true)
    pictures=$(grep -c '^!\[' "$report" || true)

    said=$(cd "$folder" && pandoc "$name" -o "$work/report.docx" --fail-if-warnings 2>&1) \
        || fail "$report" "docx: $said"
    [ -z "$said" ] || fail "$report" "docx: $said"
    in_document=$(unzip -p "$work/report.docx" word/document.xml | grep -o '<w:tbl>' | wc -l)
    [ "$in_document" -eq "$tables" ] || fail "$folder" "docx holds $in_document of $tables tables"
    in_document=$(unzip -l "$work/report.docx" | grep -c 'word/media/.*\.svg' || true)
    [ "$in_document" -eq "$pictures" ] || fail "$folder" "docx holds $in_document of $pictures pictures"

    said=$(cd "$folder" && pandoc "$name" -o "$work/report.pdf" --pdf-engine=weasyprint \
        --shift-heading-level-by=-1 -M document-css=false -V header-includes="$page" --fail-if-warnings 2>&1) \
        || fail "$folder" "PDF: $said"
    [ -z "$said" ] || fail "$folder" "PDF: $said"
    head -c 5 "$work/report.pdf" | grep -q '%PDF-' || fail "$folder" "no PDF came out"
    pages=$(pdfinfo "$work/report.pdf" | awk '/^Pages:/ { print $2 }')
    [ "$name" != report.md ] || [ "$pages" -le "$most_pages" ] || fail "$report" "$pages pages, and at most $most_pages are for those who decide"

    # Every cell that pandoc read must be there: rows of tables in HTML against rows in Markdown.
    rows=$(grep -c '^|' "$report" || true)
    read_rows=$(pandoc -f gfm "$report" -t html | grep -c '<tr' || true)
    [ "$read_rows" -eq $((rows - tables)) ] || fail "$folder" "pandoc read $read_rows of $((rows - tables)) rows"
    echo "$report: $tables tables and $pictures pictures in .docx and PDF of $pages pages, no warning"
    rm -f "$work"/report.*
done
[ "$failures" -eq 0 ]
