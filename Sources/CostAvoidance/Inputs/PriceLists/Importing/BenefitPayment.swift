/// Benefits that the Department for Work and Pensions pays out, which the Unit Cost Database has in its column of fiscal costs.
///
/// What one person is paid another pays: it is a transfer, and no saving of resources. The work of deciding and paying a claim is a
/// fiscal cost.
enum BenefitPayment {
    private static let payers = ["dwp", "department for work and pensions", "department of work and pensions"]
    private static let abbreviations: Set<String> = ["pip", "dla", "jsa", "esa"]
    private static let names = [
        "personal independence payment", "attendance allowance", "disability living allowance", "jobseeker",
        "job seeker", "employment and support allowance", "employment & support allowance", "income support",
        "housing benefit", "carer's allowance", "carers allowance", "carers' allowance", "universal credit",
    ]
    /// What is done with a claim, in the beginnings of words.
    private static let work = ["process", "maint", "administ", "application", "assess", "transaction", "appeal"]

    /// Whether a row of the database is money paid to a claimant.
    static func isPaid(by agency: String, _ description: String) -> Bool {
        let agency = agency.lowercased()
        guard payers.contains(where: agency.hasPrefix) else { return false }
        let text = description.lowercased().replacing("\u{2019}", with: "'")
        let words = text.split { !$0.isLetter }.map(String.init)
        guard words.contains(where: abbreviations.contains) || names.contains(where: text.contains) else {
            return false
        }
        return !words.contains { word in work.contains { word.hasPrefix($0) } }
    }
}
