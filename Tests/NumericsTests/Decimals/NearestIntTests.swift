import Testing

@testable import Numerics

@Suite("The whole number nearest to another")
struct NearestIntTests {
    @Test(
        "Is the nearest, and the last there is where the number lies beyond it",
        arguments: [
            (2.4, 2), (2.5, 3), (-2.5, -3), (0, 0), (1e30, Int.max), (-1e30, Int.min), (.infinity, .max),
            (-.infinity, .min), (9.3e18, .max), (.nan, 0),
        ] as [(Double, Int)])
    func nearest(value: Double, whole: Int) {
        #expect(Int(nearest: value) == whole)
    }
}
