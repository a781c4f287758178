import DelimitedText

extension Reshaping {
    /// Two spellings of one person in the sheet, which the evaluation that the rows are for would refuse.
    package var caseFaults: Diagnostics { CaseSpellings(persons).diagnostics() }
}
