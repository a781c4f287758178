/// Grounds: what may be changed stands out by its ground, its letters and a word beside it.
extension CellStyle {
    /// The grounds in the order of their places: none, the one that every file must have, inputs, headings.
    static let fills: String = {
        func plain(_ colour: String) -> String {
            "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(colour)\"/><bgColor indexed=\"64\"/></patternFill></fill>"
        }
        return "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill>" + plain("FFFFF2CC") + plain("FFE4EBF2") + "</fills>"
    }()

    var fill: Int {
        if isInput { return 2 }
        return switch self {
        case .sample: 2
        case .bandedWords, .bandedNumbers, .bandedRemark: 3
        default: 0
        }
    }

    /// Whether the cell may be typed over.
    var isInput: Bool {
        switch self {
        case .inputPounds, .inputShare, .inputNumber: true
        default: false
        }
    }
}
