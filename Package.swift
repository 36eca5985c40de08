// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]
let strict = house + [.strictMemorySafety()]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "heed",
    products: [.executable(name: "heed", targets: ["heed"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
        .target(name: "CurlShims", dependencies: ["CCurl"]),
        .target(name: "SystemShims"),
        .target(name: "MIME", swiftSettings: strict),
        .target(name: "Reading", dependencies: ["MIME", "CGumbo", crypto], swiftSettings: strict),
        .target(name: "Casework", dependencies: ["Reading", "MIME", crypto], swiftSettings: strict),
        .target(name: "Survey", dependencies: ["Casework", "Reading", "MIME"], swiftSettings: strict),
        .target(name: "Transport", dependencies: ["CurlShims", "CCurl", logging], swiftSettings: house),
        .target(
            name: "Store", dependencies: ["Casework", "Survey", "MIME", "SystemShims", grdb, sqlite, crypto],
            swiftSettings: house),
        .target(
            name: "Letters", dependencies: ["Casework", "Reading", "MIME", mustache], swiftSettings: strict),
        .target(
            name: "Settings", dependencies: ["Casework", "Survey", "Reading", yams], swiftSettings: strict),
        .target(
            name: "Gateway",
            dependencies: [
                "Transport", "Store", "Letters", "Settings", "Survey", "Casework", "Reading", "MIME", crypto,
                logging, lifecycle, unixSignals,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "heed",
            dependencies: [
                "Gateway", "Settings", "Store", "Letters", "Survey", "Casework", "Reading", "MIME",
                argumentParser, logging,
            ],
            swiftSettings: strict),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
        .executableTarget(
            name: "heed-demo", dependencies: ["TestSupport"], path: "Tests/Demo", swiftSettings: house),
        .executableTarget(
            name: "heed-bench", dependencies: ["TestSupport", "Transport", "Store", logging],
            path: "Tests/Benchmarks/HeedBench", swiftSettings: house),
        .executableTarget(
            name: "ParseBench", dependencies: ["MIME"], path: "Tests/Benchmarks/ParseBench",
            swiftSettings: strict),
        .executableTarget(
            name: "ReplyBench", dependencies: ["Survey", "Reading", "MIME"],
            path: "Tests/Benchmarks/ReplyBench",
            swiftSettings: strict),
        .testTarget(name: "MIMETests", dependencies: ["MIME"]),
        .testTarget(name: "ReadingTests", dependencies: ["Reading", "MIME"]),
        .testTarget(name: "CaseworkTests", dependencies: ["Casework", "Reading", "MIME"]),
        .testTarget(name: "SurveyTests", dependencies: ["Survey", "Casework", "Reading", "MIME"]),
        .testTarget(name: "TransportTests", dependencies: ["Transport", "TestSupport", logging]),
        .testTarget(name: "StoreTests", dependencies: ["Store", "Survey", "Casework", "MIME"]),
        .testTarget(name: "LettersTests", dependencies: ["Letters", "Casework", "MIME"]),
        .testTarget(name: "SettingsTests", dependencies: ["Settings", "Survey", "Casework"]),
        .testTarget(
            name: "GatewayTests",
            dependencies: [
                "Gateway", "Settings", "Store", "Survey", "Casework", "Transport", "MIME", "Reading",
                "TestSupport", logging,
            ]),
        .testTarget(name: "TestSupportTests", dependencies: ["TestSupport"]),
        .testTarget(name: "EndToEndTests", dependencies: ["TestSupport", "heed"]),
    ],
    swiftLanguageModes: [.v6]
)
