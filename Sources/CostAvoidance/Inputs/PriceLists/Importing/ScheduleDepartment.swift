/// A department of the National Cost Collection, and what its prices are counted in.
///
/// The schedule has been published as one list with the department in a column, and as a workbook with a sheet a department, named
/// by the collection's abbreviations. NHS England, National Cost Collection guidance, departments.
struct ScheduleDepartment: Sendable {
    /// As the catalogue's places in the schedule name it.
    let name: String
    /// What one unit of its activity is.
    let unit: String

    /// The department that a column, a sheet or a heading names; nil where it is none that a unit is known of.
    static func named(_ text: String) -> ScheduleDepartment? {
        let plain = plain(text)
        guard !plain.isEmpty else { return nil }
        return all.first { $0.names.contains(plain) }.map { ScheduleDepartment(name: $0.name, unit: $0.unit) }
    }

    private static func plain(_ text: String) -> String {
        text.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }

    private static let all: [(name: String, unit: String, names: [String])] = [
        ("Ambulance", "incident", ["ambulance", "ambulance services", "amb"]),
        (
            "Emergency Care", "attendance",
            [
                "emergency care", "emergency medicine", "accident and emergency", "a e", "ae", "ec",
                "urgent and emergency care",
            ]
        ),
        (
            "Elective Inpatients", "episode",
            ["elective inpatients", "elective inpatient", "elective", "el", "ordinary elective"]
        ),
        (
            "Non-Elective Inpatient - Long Stay", "episode",
            ["non elective inpatient long stay", "non elective inpatients long stay", "non elective long stay", "nel"]
        ),
        (
            "Non-Elective Inpatient - Short Stay", "episode",
            [
                "non elective inpatient short stay", "non elective inpatients short stay", "non elective short stay",
                "nes",
            ]
        ),
        ("Daycase", "episode", ["daycase", "day case", "day cases", "dc"]),
        (
            "Outpatient Procedures", "procedure",
            ["outpatient procedures", "outpatient procedure", "oproc", "op"]
        ),
        ("Critical care", "bed day", ["critical care", "adult critical care", "cc"]),
        (
            "Community Health Service", "contact",
            ["community health service", "community health services", "community", "chs"]
        ),
        (
            "Mental Health Care Contact", "contact",
            ["mental health care contact", "mental health care contacts", "mhcc"]
        ),
        (
            "Mental Health Provider Spell", "bed day",
            ["mental health provider spell", "mental health provider spells", "mhps"]
        ),
        (
            "NHS Talking Therapy Care Contact", "contact",
            ["nhs talking therapy care contact", "nhs talking therapies care contact", "iapt", "talking therapies"]
        ),
    ]
}
