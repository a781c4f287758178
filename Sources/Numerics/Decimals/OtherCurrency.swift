/// The signs, letters and words of currencies other than the pound sterling.
package enum OtherCurrency {
    /// Letters of the currencies that evaluations might be in by mistake, those that are traded most and those of Europe first.
    /// Source: ISO 4217.
    private static let codes: Set<String> = [
        "USD", "EUR", "JPY", "CNY", "AUD", "CAD", "CHF", "HKD", "SGD", "SEK", "KRW", "NOK", "NZD", "INR", "MXN", "TWD",
        "ZAR", "BRL", "DKK", "PLN", "THB", "ILS", "IDR", "CZK", "AED", "TRY", "HUF", "CLP", "SAR", "PHP", "MYR", "COP",
        "RUB", "RON", "BHD", "BGN", "ARS", "ISK", "UAH", "RSD", "HRK", "EGP", "KES", "NGN", "GHS", "PKR", "BDT",
        "LKR", "VND", "KWD", "QAR", "OMR", "JOD", "MAD", "TND", "DZD", "CNH", "IEP", "DEM", "FRF", "ITL", "ESP", "NLG",
        "BEF", "ATS", "FIM", "PTE", "GRD", "UYU", "JMD", "TTD", "BBD", "MUR", "BWP", "ZMW", "UGX", "TZS", "ETB", "XOF",
        "XAF", "GEL", "KZT", "UZS", "AMD", "AZN", "BYN", "MDL", "MKD", "LBP", "IQD", "IRR", "AFN", "NPR",
        "FJD", "PGK",
    ]
    private static let words: Set<String> = [
        "kr", "kr.", "zł", "kč", "fr", "fr.", "sfr", "sfr.", "lei", "лв", "лв.", "руб", "руб.", "dollar", "dollars",
        "euro", "euros", "yen", "rmb", "krone", "kroner", "krona", "kronor", "rand", "rs", "rs.",
        "rupee", "rupees", "ft", "dh", "dhs", "forint", "dirham", "dirhams", "lira",
    ]
    private static let pounds: Set<Unicode.Scalar> = ["£", "\u{20A4}", "\u{A4}"]

    /// The first sign or word of another currency in a text beside digits, as it is written; nil where there is none.
    package static func sign(in text: String) -> String? {
        if let sign = text.unicodeScalars.first(where: {
            $0.properties.generalCategory == .currencySymbol && !pounds.contains($0)
        }) {
            return String(sign)
        }
        let runs = text.split { !($0.isLetter || $0 == ".") || $0.isNumber }.map(String.init)
        return runs.first(where: isOne)
    }

    /// Whether a word is that of another currency: `USD`, `kr`.
    package static func isOne(_ word: String) -> Bool {
        codes.contains(word) || words.contains(word.lowercased())
    }
}
