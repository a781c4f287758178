/// In which form a report shows its charts. Secure research environments refuse vector graphics, so there is one in text.
public enum ChartForm: String, Sendable, Hashable, CaseIterable {
    /// No chart is drawn; their descriptions stay in the text.
    case none
    /// Bars drawn in text, inside the report.
    case text
    /// Pictures beside the report.
    case svg
}
