import Numerics

/// Pounds as people read them.
public enum PoundsText {
    /// `£1,234`, `-£1,234`: whole pounds, rounded half to even, for prose and screens.
    public static func whole(_ money: Money) -> String {
        let pounds = money.decimal.rounded(toPlaces: 0)
        return (pounds.isNegative ? "-£" : "£")
            + grouped(pounds.isNegative ? pounds.negated.description : pounds.description)
    }

    /// `£1,234.50`: pounds and pence, for tables that foot.
    public static func exact(_ money: Money) -> String {
        let parts = money.magnitude.description.split(separator: ".", maxSplits: 1).map(String.init)
        return (money.isNegative ? "-£" : "£") + grouped(parts[0]) + "." + (parts.count > 1 ? parts[1] : "00")
    }

    /// Digits with a comma between thousands.
    static func grouped(_ digits: String) -> String {
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }
}
