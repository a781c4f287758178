/// The one-byte encoding that spreadsheets on Windows write as plain "CSV".
enum Windows1252 {
    /// Characters 0x80 to 0x9F; nil where the code page has none. Source: Unicode Consortium, mapping table CP1252.TXT.
    private static let high: [Unicode.Scalar?] = [
        "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
        nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
    ]

    /// The character a byte stands for, in quotation marks, or words saying that it stands for none.
    static func quoted(_ byte: UInt8) -> String {
        let scalar = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
        guard let scalar else { return "no character" }
        return Diagnostic.quoted(String(scalar))
    }
}
