extension ClientContribution {
    private static let careWords: Set<String> = ["care", "residential", "nursing", "meals", "respite", "domiciliary"]

    /// What a label of care says itself: `average gross weekly expenditure`; nil where it says neither or both, and of what is no care,
    /// for gross and net are words of taxes and wages too.
    init?(inLabel label: String) {
        let words = Set(label.lowercased().split { !$0.isLetter }.map(String.init))
        let said = Self.allCases.filter { words.contains($0.rawValue) }
        guard said.count == 1, !words.isDisjoint(with: Self.careWords) else { return nil }
        self = said[0]
    }
}
