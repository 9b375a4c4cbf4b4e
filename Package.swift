// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built alike: Swift 6 mode, nothing imported by accident, warnings are errors.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

/// A Debian library, reached through a module map of a few lines in `Sources/System`.
func system(_ name: String, _ pkgConfig: String, apt package: String) -> Target {
    .systemLibrary(name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// One room of the house. What it may import is what stands here; the order is the pipeline's.
func room(_ name: String, _ dependencies: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies.map { .init(stringLiteral: $0) }, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [String] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: ([name] + dependencies).map { .init(stringLiteral: $0) },
        exclude: exclude, swiftSettings: settings)
}

let package = Package(
    name: "litfass",
    products: [.executable(name: "litfass", targets: ["litfass"])],
    targets: [
        system("CGLib", "glib-2.0", apt: "libglib2.0-dev"),
        system("CPango", "pangocairo", apt: "libpango1.0-dev"),
        system("CHarfBuzz", "harfbuzz-subset", apt: "libharfbuzz-dev"),
        system("CCairo", "cairo-ft", apt: "libcairo2-dev"),
        system("CRSVG", "librsvg-2.0", apt: "librsvg2-dev"),
        system("CQREncode", "libqrencode", apt: "libqrencode-dev"),
        system("CZBar", "zbar", apt: "libzbar-dev"),
        system("CYAML", "yaml-0.1", apt: "libyaml-dev"),
        system("CQPDF", "libqpdf", apt: "libqpdf-dev"),
        system("CLCMS", "lcms2", apt: "liblcms2-dev"),
        system("CZLib", "zlib", apt: "zlib1g-dev"),
        system("CTurboJPEG", "libturbojpeg", apt: "libturbojpeg0-dev"),
        system("CSQLite", "sqlite3", apt: "libsqlite3-dev"),
        system("CPQ", "libpq", apt: "libpq-dev"),
        system("CCURL", "libcurl", apt: "libcurl4-openssl-dev"),
        .target(
            name: "CQPDFContent", dependencies: ["CQPDF"], path: "Sources/System/CQPDFContent",
            linkerSettings: [.linkedLibrary("qpdf")]),
        .target(name: "CPNG", path: "Sources/System/CPNG", linkerSettings: [.linkedLibrary("png16")]),

        // Two trees of values, one seam: the campaign before layout, the Page after it.
        room("Findings"),
        room("Page"),
        room("Model", ["Findings", "Page"]),
        room("Workspace", ["Findings", "CGLib"]),
        room("Loading", ["Model", "Workspace", "Page", "CYAML"]),
        room("Typography", ["Page", "Model", "Workspace", "CGLib", "CPango", "CHarfBuzz"]),
        room("Codes", ["Page", "CQREncode", "CZBar"]),
        room("Colour", ["Page", "CLCMS"]),
        room("Social", ["Model"]),
        room("Plan", ["Model"]),
        room("Layout", ["Page", "Model", "Workspace", "Typography", "Codes", "Colour"]),
        room("Raster", ["Page", "CCairo", "CRSVG", "CPNG", "CTurboJPEG"]),
        room("Print", ["Page", "Findings", "Colour", "CQPDF", "CQPDFContent", "CHarfBuzz", "CCairo", "CRSVG"]),
        room("Preflight", ["Page", "Findings", "Codes", "Raster", "CQPDF", "CQPDFContent"]),
        room("Publish", ["Model", "Findings", "Workspace", "CCURL"]),
        room("Schedule", ["Findings", "Model", "Plan", "Publish", "Workspace", "CSQLite", "CPQ"]),
        room("Terminal", ["Findings"]),
        room(
            "Build",
            [
                "Findings", "Page", "Model", "Workspace", "Loading", "Typography", "Codes", "Colour", "Layout",
                "Raster", "Print", "Preflight", "Social", "Plan",
            ]),
        room("PressKit", ["Findings", "Page", "Model", "Workspace", "Loading", "Plan", "Build", "CZLib"]),
        // What a press office does with all of it, whichever face it has: no terminal, no printing.
        room(
            "Desk",
            [
                "Findings", "Page", "Model", "Workspace", "Loading", "Typography", "Codes", "Colour", "Layout",
                "Raster",
                "Print", "Preflight", "Social", "Plan", "Publish", "Schedule", "Build", "PressKit", "CCURL", "CCairo",
                "CGLib", "CHarfBuzz", "CLCMS", "CPango", "CQPDF", "CQREncode", "CRSVG", "CYAML", "CZBar",
            ]),
        .executableTarget(
            name: "litfass", dependencies: ["Findings", "Model", "Workspace", "Terminal", "Build", "Desk"],
            swiftSettings: settings),
        // What things cost: `make bench`.
        .executableTarget(
            name: "bench", dependencies: ["Build", "Page", "Workspace"], path: "Benchmarks/Flyers",
            swiftSettings: settings),

        // What tests of several rooms share: the repository, sheets laid out of it, glyphs measured anew.
        .target(
            name: "Support",
            dependencies: [
                "Page", "Findings", "Model", "Workspace", "Loading", "Typography", "Layout", "Build", "CHarfBuzz",
            ],
            path: "Tests/Support", swiftSettings: settings),
        // Servers on loopback that behave as the platforms document it, and misbehave on request.
        .target(name: "PlatformServers", path: "Tests/PlatformServers", swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
        tests("Findings"),
        tests("Page"),
        tests("Model", ["Page"]),
        tests("Workspace", ["Findings", "Support"]),
        tests("Loading", ["Model", "Workspace", "Page"], exclude: ["Fixtures"]),
        tests("Typography", ["Page", "Model", "Workspace", "Loading"]),
        tests("Codes", ["Page"]),
        tests("Colour", ["Page", "CLCMS"]),
        tests("Social", ["Model", "Page", "Loading"]),
        tests("Plan", ["Model", "Page"]),
        tests("Layout", ["Support", "Page", "Model", "Workspace", "Loading", "Typography", "Raster", "Build"]),
        tests("Raster", ["Page", "Codes"]),
        tests("Print", ["Page", "Findings", "Colour", "CHarfBuzz", "CQREncode", "litfass"]),
        tests("Preflight", ["Page", "Findings", "Raster", "Print", "Codes", "Colour"]),
        tests("Publish", ["Model", "Findings", "Workspace", "PlatformServers", "Support"]),
        tests(
            "Schedule", ["Model", "Findings", "Plan", "Publish", "Workspace", "PlatformServers", "Support"],
            exclude: ["Fixtures"]),
        tests("Build", ["Model", "Page", "Workspace", "Loading", "Support"]),
        tests("PressKit", ["Build", "Findings", "Loading", "Model", "Page", "Workspace", "Support"]),
        tests("Desk", ["Findings", "Model", "Plan", "Schedule", "Workspace"]),
        tests("Terminal", ["Findings"]),
        tests("litfass", ["Model", "Terminal", "Plan", "Publish", "Schedule", "PlatformServers", "Support"]),
    ],
    swiftLanguageModes: [.v6]
)

// What feeds the readers with bytes of chance: `make fuzz`. It links with libFuzzer, so only its own build knows it.
if Context.environment["LITFASS_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fuzz", dependencies: ["Findings", "Page", "Model", "Workspace", "Loading", "Raster", "Print"],
            path: "Fuzzing/Sources", swiftSettings: settings))
}
