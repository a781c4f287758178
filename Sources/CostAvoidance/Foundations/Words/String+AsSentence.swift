extension String {
    /// With a capital at its beginning and a full stop at its end.
    var asSentence: String { prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".") }
}
