// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]
/// Each test is run once a build: to optimise it takes longer than that saves.
let tests: [SwiftSetting] = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
    name: "CostAvoidance",
    // The first with numbers of 128 bits; Linux is where it is built and tested.
    platforms: [.macOS(.v15)],
    products: [
        .library(
            name: "CostAvoidance",
            targets: ["CostAvoidance", "EvaluationReports", "Workbooks", "DelimitedText", "Numerics"]),
        .executable(name: "avoided", targets: ["avoided"]),
    ],
    targets: [
        // The processor's instructions for the digests of inputs, which Swift alone cannot say.
        .target(name: "SHAInstructions"),
        .target(name: "Platform", swiftSettings: strict),
        .target(name: "Numerics", dependencies: ["Platform", "SHAInstructions"], swiftSettings: strict),
        .target(name: "DelimitedText", dependencies: ["Numerics", "Platform"], swiftSettings: strict),
        .target(name: "Workbooks", dependencies: ["DelimitedText", "Numerics"], swiftSettings: strict),
        .target(
            name: "CostAvoidance", dependencies: ["Workbooks", "DelimitedText", "Numerics", "Platform"],
            swiftSettings: strict),
        .target(
            name: "EvaluationReports", dependencies: ["CostAvoidance", "DelimitedText", "Numerics", "Platform"],
            swiftSettings: strict),
        .executableTarget(
            name: "avoided", dependencies: ["EvaluationReports", "CostAvoidance", "Workbooks", "Platform"],
            swiftSettings: strict),
        .executableTarget(
            name: "benchmarks", dependencies: ["EvaluationReports", "CostAvoidance", "DelimitedText", "Numerics"],
            path: "Tests/Benchmarks", swiftSettings: strict),
        .target(
            name: "TestSupport", dependencies: ["DelimitedText"], path: "Tests/TestSupport", swiftSettings: tests),
        .testTarget(name: "NumericsTests", dependencies: ["Numerics"], swiftSettings: tests),
        .testTarget(
            name: "DelimitedTextTests", dependencies: ["DelimitedText"], swiftSettings: tests),
        .testTarget(
            name: "WorkbooksTests", dependencies: ["Workbooks", "DelimitedText", "TestSupport"], exclude: ["Files"],
            swiftSettings: tests),
        .testTarget(
            name: "CostAvoidanceTests", dependencies: ["CostAvoidance", "DelimitedText", "TestSupport"],
            swiftSettings: tests),
        .testTarget(
            name: "EvaluationReportsTests",
            dependencies: ["EvaluationReports", "CostAvoidance", "Workbooks", "DelimitedText", "TestSupport"],
            swiftSettings: tests),
        .testTarget(
            name: "CommandTests",
            dependencies: ["avoided", "CostAvoidance", "Workbooks", "DelimitedText", "TestSupport"],
            swiftSettings: tests),
    ]
)
