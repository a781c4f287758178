/// Mistakes in `wellbeing.csv`.
enum WellbeingErrors {
    static let group = ErrorGroup(
        title: "wellbeing.csv", introduction: "Outcomes that are not money.",
        cases: [
            wellbeing("not-an-answer", "2:4", "case_id,measure,before,after\nC01,sleep,,beter\n"),
            wellbeing("not-an-answer", "2:4", "case_id,measure,before,after\nC01,sleep,3,fine\n"),
            wellbeing("not-an-answer", "2:3", "case_id,measure,before,after\nC01,sleep,\"3,5\",4\n"),
            wellbeing("not-an-answer", "2:4", "case_id,measure,before,after\nC01,sleep,3,½\n"),
            wellbeing("not-an-answer", "2:3", "case_id,measure,before,after\nC01,sleep,4.5.1,4\n"),
            wellbeing("after-without-before", "2:4", "case_id,measure,before,after\nC01,sleep,,4\n"),
            wellbeing("before-with-a-word", "2:3", "case_id,measure,before,after\nC01,sleep,3,better\n"),
            wellbeing(
                "repeated-row", "3:2", "case_id,measure,before,after\nC01,sleep,3,4\nC01,sleep,3,5\n"),
            wellbeing("two-spellings", "3:2", "case_id,measure,before,after\nC01,sleep,3,4\nC02,Sleep,3,4\n"),
            wellbeing("less-may-be-better", "2:2", "case_id,measure,before,after\nC01,Loneliness,5,2\n"),
            wellbeing("mixed-scales", "3:2", "case_id,measure,before,after\nC01,sleep,3,4\nC02,sleep,,better\n"),
            wellbeing("mixed-scales", "3:2", "case_id,measure,before,after\nC01,sleep,,better\nC02,sleep,3,4\n"),
        ])

    private static func wellbeing(_ code: String, _ place: String, _ text: String) -> ErrorCase {
        ErrorCase(code, at: "wellbeing.csv:\(place)", ["wellbeing.csv": .text(text)])
    }
}
