/// Mistakes in `quality.csv`.
enum QualityErrors {
    static let group = ErrorGroup(
        title: "quality.csv", introduction: "What was checked, by whom, with what result.",
        cases: [
            quality("missing-column", "1", "date,check,result\n2024,Arithmetic,no fault\n"),
            quality("unknown-column", "1:5", "date,check,by,result,notes\n2024,Arithmetic,Auditor,no fault,none\n"),
            quality("missing-value", "2:4", "date,check,by,result\n2024,Arithmetic,Auditor,\n"),
            quality("not-a-month", "2:1", "date,check,by,result\nsoon,Arithmetic,Auditor,no fault\n"),
            quality("month-far-from-period", "2:1", "date,check,by,result\n2204-01,Arithmetic,Auditor,no fault\n"),
            quality("error-value", "2:3", "date,check,by,result\n2024,Arithmetic,#N/A,no fault\n"),
            quality(
                "personal-data", "2:5",
                "date,check,by,result,note\n2024,Arithmetic,Auditor,no fault,ring 01632 960001\n"
            ),
            quality("no-rows", "1", "date,check,by,result\n"),
        ])

    private static func quality(_ code: String, _ place: String, _ text: String) -> ErrorCase {
        ErrorCase(code, at: "quality.csv:\(place)", ["quality.csv": .text(text)])
    }
}
