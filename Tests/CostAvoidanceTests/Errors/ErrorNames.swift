import Foundation
import TestSupport

/// The names of errors that stand in the source text, so that a new error cannot be without a case.
enum ErrorNames {
    /// Names that reading a folder does not give, or that no folder can provoke, each with the reason.
    static let elsewhere: [String: String] = [
        "rows-not-numbered": "an error of partial",
        "more-than-live-there": "an error of a roll-out's plan",
        "not-a-row": "an error of partial",
        "row-given-twice": "an error of partial",
        "parts-of-a-workbook": "an error of partial and merge",
        "part-missing": "an error of merge",
        "part-given-twice": "an error of merge",
        "parts-differ": "an error of merge",
        "parts-of-another-file": "an error of merge",
        "not-a-part": "an error of merge",
        "damaged-part": "an error of merge",
        "bracket-not-closed": "an error of --set",
        "no-equals-sign": "an error of --set",
        "number-or-list": "an error of --set",
        "value-to-vary": "an error of --vary",
        "nothing-to-vary": "an error of --vary",
        "unknown-body": "an error of --until",
        "not-a-range": "an error of --set",
        "not-of-one-kind": "an error of --set",
        "value-twice": "an error of --set",
        "grid-too-large": "an error of --set",
        "no-bridge": "an error of --measure",
        "withheld": "an error of --set, --vary and --draws-csv",
        "stages-out-of-order": "an error of a roll-out plan",
        "stage-after-end": "an error of a roll-out plan",
        "unusual-population": "an error of a roll-out plan",
        "file-missing": "told as missing-file, or no error where the file is optional",
        "folder-missing": "exit status 3, with the folder's path",
        "scenario-too-deep": "needs more than fifty scenarios",
        "too-many-columns": "needs more than sixteen thousand columns",
        "too-long-row": "needs a row of fifty megabytes",
        "case-numbers-by-chance": "needs a column of case numbers",
        "too-many-rows": "needs thousands of services",
        "file-changed": "needs another program that writes while the file is read",
        "price-year-without-index": "a finding of costs check",
        "price-year-is-forecast": "a finding of costs check",
        "old-prices": "a finding of costs check",
        "vat-not-stated": "a finding of costs check",
        "contribution-not-stated": "a finding of costs check",
        "unused-price": "a finding of costs check",
        "map-without-field": "an error of a map of costs import",
        "unknown-map-field": "an error of a map of costs import",
        "conversion-without-factor": "an error of a map of costs import",
        "conversion-against-calendar": "an error of a map of costs import",
        "repeated-map-field": "an error of a map of costs import",
        "unusable-map-value": "an error of a map of costs import",
        "no-such-column": "an error of a map of reshape",
        "service-and-when": "an error of a map of reshape",
        "column-without-row": "an error of a map of reshape",
        "map-without-service": "an error of a map of reshape",
        "measure-without-column": "an error of a map of reshape",
        "map-without-case": "an error of a map of reshape",
        "mapped-twice": "an error of a map of reshape",
        "kept-under-a-name": "an error of a map of reshape",
        "length-said-twice": "an error of a sheet that reshape turns",
        "heading-over-columns": "an error of a sheet that reshape turns",
        "numbered-columns": "an error of a sheet that reshape turns",
        "percent-or-share": "an error of a sheet that reshape turns",
        "dates-either-way": "stands beside the error of a date that has the month first",
        "other-time": "a warning about a sheet that reshape turns",
        "blank-cell": "an error of a sheet that reshape turns",
        "percentage-as-value": "needs a number format of a spreadsheet",
        "date-for-number": "needs a number format of a spreadsheet",
        "money-for-number": "needs a number format of a spreadsheet",
        "time-for-number": "needs a number format of a spreadsheet",
        "rate-for-amount": "needs a number format of a spreadsheet",
        "words-of-a-format": "needs a number format of a spreadsheet",
        "document-properties": "needs properties of a workbook",
        "row-without-use": "a finding of a sheet that reshape turns",
        "repeated-person": "a finding of a sheet that reshape turns",
        "json-fault": "stands in a switch for what the other names cover",
    ]

    /// Every name in the sources that read.
    static func inSources() throws -> Set<String> {
        var names: Set<String> = []
        for target in ["CostAvoidance", "DelimitedText"] {
            let folder = "\(Repository.path)/Sources/\(target)"
            let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
            for file in files where file.hasSuffix(".swift") {
                names.formUnion(Self.names(in: try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)))
            }
        }
        return names
    }

    /// A name is what follows `code:`, the first text in a call that notes an error, and the first text of a triple of
    /// name, message and remedy.
    private static func names(in source: String) -> Set<String> {
        let text = source.replacing(#/(?m)//.*$/#, with: "")
        var names = Set(text.matches(of: #/code: "(?<name>[a-z][a-z0-9-]*[a-z0-9])"/#).map { String($0.output.name) })
        for call in text.matches(
            of: #/(?:error|warning|report|refuse|add)\(\s*(?:[^"{}]|\["\w+"\])*?,\s*"(?<name>[a-z][a-z0-9-]*[a-z0-9])"/#
        ) {
            names.insert(String(call.output.name))
        }
        guard text.contains("(code: String") else { return names }
        let prefix = text.contains(#""json-" + code"#) ? "json-" : ""
        for triple in text.matches(of: #/\(\s*"(?<name>[a-z][a-z0-9-]*[a-z0-9])",/#) {
            names.insert(prefix + String(triple.output.name))
        }
        return names
    }
}
