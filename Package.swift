// swift-tools-version: 6.2
import PackageDescription

/// CI sets `CI`: there a warning of our own is an error. Elsewhere a newer compiler's new warning
/// must not keep a student from building.
let warnings: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let swift: [SwiftSetting] =
    warnings + [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]

/// What computes and draws is optimised for tests as well, which else take twice as long. A package that others have among
/// their dependencies may not ask for that.
let optimised: [SwiftSetting] =
    Context.packageDirectory.contains("/checkouts/")
    ? [] : [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))]

/// One room of the house: a module, and the rooms it may know.
func room(_ name: String, knows dependencies: [Target.Dependency] = [], computes: Bool = false) -> Target {
    .target(
        name: name, dependencies: dependencies, swiftSettings: swift + (computes ? optimised : []))
}

/// The tests of a room.
func tests(_ name: String, of dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: swift)
}

let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let algorithms: Target.Dependency = .product(name: "Algorithms", package: "swift-algorithms")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let flyingSocks: Target.Dependency = .product(name: "FlyingSocks", package: "FlyingFox")

let package = Package(
    name: "descent",
    products: [
        .executable(name: "descent", targets: ["descent"]),
        .library(name: "Autograd", targets: ["Autograd"]),
        .library(name: "Training", targets: ["Training"]),
        .library(name: "Histories", targets: ["Histories"]),
        .library(name: "Logs", targets: ["Logs"]),
        .library(name: "Charting", targets: ["Charting"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CPangoCairo", pkgConfig: "pangocairo fontconfig spng",
            providers: [.apt(["libpango1.0-dev", "libspng-dev"]), .brew(["pango", "libspng"])]),

        .systemLibrary(name: "COpenBLAS", providers: [.apt(["libopenblas-dev"]), .brew(["openblas"])]),
        .systemLibrary(
            name: "CCMark", pkgConfig: "libcmark-gfm",
            providers: [
                .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
            ]),
        .systemLibrary(
            name: "CXXHash", pkgConfig: "libxxhash",
            providers: [.apt(["libxxhash-dev"]), .brew(["xxhash"])]),
        .target(name: "FloatKernels", linkerSettings: [.linkedLibrary("m")]),
        // Over fast_float, which is nothing but headers: libfast-float-dev, or brew's fast_float.
        .target(name: "NumberParsing"),

        room("Autograd", knows: ["FloatKernels", "COpenBLAS"], computes: true),
        room("Errors"),
        room("Storage", knows: ["CXXHash"], computes: true),
        room("Histories", knows: ["Storage"], computes: true),
        room("Logs", knows: ["Errors", "Histories", "NumberParsing", "Yams"]),
        room(
            "Training", knows: ["Autograd", "FloatKernels", "Histories", "Storage"], computes: true),
        room(
            "Labs",
            knows: [
                "Errors", "Training", "Histories", "Storage", "Logs", "Analysis", "Languages", "Yams",
                algorithms,
            ]),
        room("Scripts", knows: ["Labs", "Training"]),
        room("Languages", knows: ["Yams"]),
        room("Analysis", knows: ["Histories", "Languages", algorithms], computes: true),
        room("Canvas", knows: ["CPangoCairo"], computes: true),
        room("Charting", knows: ["Canvas", "Storage"], computes: true),
        room("Figures", knows: ["Histories", "Logs", "Languages", "Charting", algorithms]),
        room(
            "Reporting",
            knows: [
                algorithms, "Errors", "Autograd", "Labs", "Training", "Histories", "Storage", "Logs",
                "Analysis",
                "Languages",
                "Canvas", "Charting",
                "Figures", "CCMark",
                mustache, "Yams",
            ]),
        room("Preview", knows: ["Errors", "Labs", flyingSocks]),
        .executableTarget(
            name: "descent",
            dependencies: [
                "Charting", "Errors", "Figures", "Labs", "Languages", "Logs", "Training", "Histories",
                "Reporting",
                "Storage",
                "Preview", "Scripts",
                argumentParser,
            ],
            swiftSettings: swift),

        .target(name: "Examples", dependencies: ["Charting"], path: "Examples", swiftSettings: swift),
        .executableTarget(
            name: "gallery", dependencies: ["Charting", "Examples", argumentParser], swiftSettings: swift),
        // In this package, as encoding alone is nothing that others may call.
        .executableTarget(
            name: "png-encoding",
            dependencies: ["Charting", "Canvas", "CPangoCairo", "Histories", "Training"],
            path: "Benchmarks/Encoding", swiftSettings: swift),

        .target(name: "AllocationCounter", path: "Tests/AllocationCounter"),
        tests("AutogradTests", of: ["Autograd", "AllocationCounter"]),
        tests("StorageTests", of: ["Storage"]),
        tests("HistoriesTests", of: ["Histories", "Storage"]),
        .target(
            name: "LogSamples", dependencies: ["Logs"], path: "Tests/LogSamples", swiftSettings: swift),
        .executableTarget(
            name: "fuzz", dependencies: ["Logs", "LogSamples"], path: "Tests/Fuzzing", swiftSettings: swift),
        tests("LogsTests", of: ["Logs", "Histories", "LogSamples"]),
        tests("TrainingTests", of: ["Training", "Histories", "Storage", "Autograd", "AllocationCounter"]),
        tests("LabsTests", of: ["Labs", "Logs", "Training", "Histories", "Storage", "Analysis", "Yams"]),
        tests("ScriptsTests", of: ["Scripts", "Labs", "Logs", "Training", "Histories"]),
        tests("AnalysisTests", of: ["Analysis", "Histories", "Languages"]),
        tests(
            "LanguagesTests", of: ["Languages", "Preview", "Analysis", "Figures", "Histories", "Training"]),
        tests("CanvasTests", of: ["Canvas", "CPangoCairo"]),
        .target(
            name: "PictureChecks", dependencies: ["Charting", "Canvas", "CPangoCairo"],
            path: "Tests/PictureChecks",
            swiftSettings: swift),
        tests("ChartingTests", of: ["Charting", "Canvas", "PictureChecks"]),
        tests("ExamplesTests", of: ["Examples", "Charting", "PictureChecks", "gallery"]),
        tests(
            "FiguresTests",
            of: [
                "Figures", "Charting", "Canvas", "Histories", "Logs", "Analysis", "Languages",
                "PictureChecks",
            ]),
        tests(
            "ReportingTests",
            of: ["Reporting", "Charting", "Labs", "Logs", "Training", "Histories", "Analysis", "Languages"]),
        tests("CommandTests", of: ["descent", "Errors", "Labs"]),
        tests("PreviewTests", of: ["Preview", "Labs"]),
        tests("PageTests", of: ["descent"]),
    ]
)
