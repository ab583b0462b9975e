// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "descent", path: "..")],
    targets: [
        .executableTarget(
            name: "eight-charts",
            dependencies: [
                .product(name: "Charting", package: "descent"),
                .product(name: "Histories", package: "descent"),
                .product(name: "Training", package: "descent"),
            ]),
        .executableTarget(
            name: "gradient-ways",
            dependencies: [
                .product(name: "Autograd", package: "descent"),
                .product(name: "Training", package: "descent"),
            ]),
        .executableTarget(
            name: "million-points", dependencies: [.product(name: "Charting", package: "descent")]),
        .executableTarget(name: "read-logs", dependencies: [.product(name: "Logs", package: "descent")]),
        .executableTarget(
            name: "training-steps", dependencies: [.product(name: "Autograd", package: "descent")]),
    ]
)
