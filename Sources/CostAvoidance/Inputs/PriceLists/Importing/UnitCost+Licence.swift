extension UnitCost {
    /// Whether the licence or the owner of the source forbids publishing the amount again, alone or among others.
    package var licenceForbidsTables: Bool {
        guard case .evaluation = origin else { return false }
        return licence.map(PriceLicence.forbidsTables) ?? false
    }
}
