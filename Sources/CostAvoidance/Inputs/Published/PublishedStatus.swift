/// What a figure of `published.csv` is to its publication.
package enum PublishedStatus: String, Sendable, Hashable, CaseIterable {
    /// The publication prints it.
    case printed
    /// It is worked out from figures that the publication prints.
    case derived
    /// It stands among the inputs of its own folder, so that nothing could make it come out otherwise.
    case entered
}
