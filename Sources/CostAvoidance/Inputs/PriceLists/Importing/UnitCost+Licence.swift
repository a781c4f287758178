extension UnitCost {
    /// Whether the licence or the owner of the source forbids publishing the amount again, alone or among others.
    ///
    /// Where an evaluation's own price says nothing of its licence, its source does: what is taken from an owner who allows no
    /// reprint is no less the owner's for a cell left empty.
    package var licenceForbidsTables: Bool {
        guard case .evaluation = origin else { return false }
        if let licence, !NoName.isOne(licence) { return PriceLicence.forbidsTables(licence) }
        return PriceLicence.isOwners(source)
    }
}
