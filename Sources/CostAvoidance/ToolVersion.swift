/// The version of this package, as every report records it.
public enum ToolVersion {
    /// The version of this tool, as `--version` prints it.
    public static let current = "0.2.0"
}
