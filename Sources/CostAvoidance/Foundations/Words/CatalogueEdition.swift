/// A state of the built-in unit costs, named by the year in which it was put together.
///
/// An evaluation pins one, so that its figures stay what they are when newer prices come. An edition holds what is new in it over
/// the editions before it: a service of the same name is the same service in the same unit, at a newer price.
public enum CatalogueEdition: String, Sendable, Hashable, CaseIterable, Comparable, CustomStringConvertible {
    /// The Unit Cost Database of the Greater Manchester Combined Authority, v1.4 of March 2015.
    case of2015 = "2015"
    /// With the reference costs of 2016/17 and the ambulance costs of 2020/21.
    case of2022 = "2022"
    /// With the National Cost Collection 2024/25, gross costs of adult social care, costs of crime and fraud and benefit rates.
    case of2026 = "2026"

    /// The edition that is used where none is named.
    public static let newest = CatalogueEdition.of2026

    /// Every edition up to this one, the oldest first.
    var andEarlier: [CatalogueEdition] { Self.allCases.filter { $0 <= self } }

    /// The year, as it is written in files.
    public var description: String { rawValue }

    /// By year.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
