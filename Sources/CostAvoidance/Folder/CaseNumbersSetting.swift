import DelimitedText

/// Reads `caseIds`, the shapes that case numbers have, `"AA-9999"` or several.
enum CaseNumbersSetting {
    static func read(_ root: LocatedJSON, _ values: inout JSONValues) -> CaseNumberShapes? {
        guard let node = root["caseIds"] else { return nil }
        let texts = values.texts(root, "caseIds")
        guard !texts.isEmpty else { return nil }
        guard let shapes = CaseNumberShapes(texts) else {
            values.error(
                node, "not-a-case-number-shape", "caseIds is no shape that case numbers can have",
                remedy: "Write A for a letter, 9 for a digit, X for either and every other sign as it stands:"
                    + " \"AA-9999\", \"C9999\". A 9 or an X must be in it, and no @.")
            return nil
        }
        for text in texts {
            guard let kind = Self.kind(behind: text) else { continue }
            values.warning(
                node, "case-numbers-declared",
                "case numbers like \(Diagnostic.quoted(text)) are not told from \(kind.rawValue)",
                remedy: "Make sure that none is one: they are taken for case numbers because caseIds says so.")
        }
        return shapes
    }

    /// The kind of personal data that has a shape as well.
    private static func kind(behind shape: String) -> PersonalDataKind? {
        // A letter or a digit that stands for itself may be one of somebody's number.
        let form = shape.map { $0 == "X" ? $0 : $0.isNumber ? "9" : $0.isLetter ? "A" : $0 }
        let groups = String(form).split { "-./ ".contains($0) }.map(String.init)
        let plain = groups.joined().replacing("X", with: "9")
        let letters = groups.joined().replacing("X", with: "A")
        switch plain {
        case "9999999999": return [[10], [3, 3, 4], [6, 4]].contains(groups.map(\.count)) ? .nhsNumber : nil
        case "99999999999": return .telephoneNumber
        case "AA999999A", "AA999999": return .nationalInsuranceNumber
        case "99999999", "999999": return groups.count == 3 ? .dateOfBirth : nil
        default: break
        }
        let postcodes = ["A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA"]
        let isOpen = shape.contains("X") && (5...7).contains(letters.count)
        return isOpen || postcodes.contains(groups.joined()) ? .postcode : nil
    }
}
