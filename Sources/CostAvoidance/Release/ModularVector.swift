/// What a figure adds up, as the weights of classes of atoms that are not nought: of thousands of classes a row has few.
struct ModularVector: Hashable {
    /// The classes, ascending.
    private(set) var places: [Int32] = []
    /// What each counts with, modulo the prime of `ModularBasis`.
    private(set) var weights: [UInt64] = []

    var isEmpty: Bool { places.isEmpty }

    /// A vector of nothing.
    init() {}

    /// - Parameter entries: classes with their weights; those of one class are added up.
    init(adding entries: [(place: Int32, weight: UInt64)]) {
        for (place, weight) in entries.sorted(by: { $0.place < $1.place }) {
            if place == places.last {
                weights[weights.count - 1] = ModularBasis.plus(weights[weights.count - 1], weight)
            } else {
                dropNought()
                places.append(place)
                weights.append(weight)
            }
        }
        dropNought()
    }

    /// - Parameter dense: the weights of all classes.
    init(dense: [UInt64]) {
        for (place, weight) in dense.enumerated() where weight != 0 {
            // Never traps: classes are counted by what memory holds.
            places.append(Int32(place))
            weights.append(weight)
        }
    }

    /// Vectors added up, each times its weight.
    init(sumOf vectors: [ModularVector], weights: [UInt64]) {
        self.init(
            adding: zip(vectors, weights).flatMap { vector, weight in
                zip(vector.places, vector.weights).map { ($0, ModularBasis.times($1, weight)) }
            })
    }

    private mutating func dropNought() {
        guard weights.last == 0 else { return }
        places.removeLast()
        weights.removeLast()
    }

    /// The same times a factor.
    func times(_ factor: UInt64) -> ModularVector {
        guard factor != 1 else { return self }
        var scaled = self
        for index in weights.indices { scaled.weights[index] = ModularBasis.times(weights[index], factor) }
        return scaled
    }
}
