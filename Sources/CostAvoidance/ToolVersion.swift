/// The version of this package, as every report records it.
public enum ToolVersion {
    /// The current version.
    public static let current = "0.1.0"
}
