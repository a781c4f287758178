import Testing

@testable import Numerics

@Suite("The whole number nearest to another")
struct WholeNumbersOfRealTests {
    @Test(
        "Is the nearest, and the last there is where the number lies beyond it",
        arguments: [
            (2.4, 2), (2.5, 3), (-2.5, -3), (0, 0), (1e30, Int.max), (-1e30, Int.min), (.infinity, .max),
            (-.infinity, .min), (9.3e18, .max), (.nan, 0),
        ] as [(Double, Int)])
    func nearest(value: Double, whole: Int) {
        #expect(Int(nearest: value) == whole)
    }

    @Test(
        "The whole part is what stands before the point, and the last there is beyond the numbers of the type",
        arguments: [
            (2.9, 2), (0, 0), (4_294_967_295.9, .max), (4_294_967_296, .max), (-0.9, 0), (-1, 0), (.infinity, .max),
            (-.infinity, 0), (.nan, 0),
        ] as [(Double, UInt32)])
    func wholePart(value: Double, whole: UInt32) {
        #expect(UInt32(wholePartOf: value) == whole)
    }
}
