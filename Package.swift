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
///
/// - Parameter isHot: Whether tests spend their time in it, so that it is optimised for them, too.
func room(_ name: String, _ dependencies: [String] = [], isHot: Bool = false) -> Target {
    .target(
        name: name, dependencies: dependencies.map { .init(stringLiteral: $0) },
        swiftSettings: settings + (isHot ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : []))
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
        system("CZStd", "libzstd", apt: "libzstd-dev"),
        system("CTurboJPEG", "libturbojpeg", apt: "libturbojpeg0-dev"),
        system("CSQLite", "sqlite3", apt: "libsqlite3-dev"),
        system("CPQ", "libpq", apt: "libpq-dev"),
        system("CCURL", "libcurl", apt: "libcurl4-openssl-dev"),
        .target(
            name: "CQPDFContent", dependencies: ["CQPDF"], path: "Sources/System/CQPDFContent",
            linkerSettings: [.linkedLibrary("qpdf")]),
        .target(name: "CICU", path: "Sources/System/CICU", linkerSettings: [.linkedLibrary("icuuc")]),
        .target(name: "CPNG", path: "Sources/System/CPNG", linkerSettings: [.linkedLibrary("png16")]),

        // Two trees of values, one seam: the campaign before layout, the Page after it.
        room("Findings"),
        room("Formats", ["CYAML"], isHot: true),
        room("Page", ["Formats"]),
        room("Phrases", ["Page"]),
        room("Colour", ["Page", "CLCMS"]),
        room("Model", ["Findings", "Formats", "Page", "Phrases", "Colour"]),
        room("Workspace", ["Findings", "CGLib"]),
        room("Loading", ["Formats", "Model", "Workspace", "Page", "SVG"], isHot: true),
        room("Translation", ["Findings", "Formats", "Phrases", "Model", "Workspace", "Loading"]),
        room("Typography", ["Page", "Phrases", "Model", "Workspace", "CGLib", "CPango", "CHarfBuzz", "CICU"]),
        room("Codes", ["Page", "CQREncode", "CZBar"]),
        room("Social", ["Formats", "Phrases", "Model"]),
        room("Plan", ["Formats", "Model"]),
        room("Layout", ["Formats", "Page", "Phrases", "Model", "Workspace", "Typography", "Codes", "Colour"]),
        room("Raster", ["Formats", "Page", "CCairo", "CRSVG", "CPNG", "CTurboJPEG"], isHot: true),
        room("PDF", ["CQPDF", "CQPDFContent"]),
        room("SVG", ["Findings", "Formats", "Page"]),
        room(
            "Print",
            ["Formats", "Page", "Findings", "Colour", "PDF", "CQPDF", "CQPDFContent", "CHarfBuzz", "CCairo", "CRSVG"]),
        room("Preflight", ["Formats", "Page", "Findings", "Codes", "Raster", "PDF"], isHot: true),
        // Where short paths lead, in the words of web servers.
        room("Links", ["Formats", "Model"]),
        // How often codes were scanned, and what that says.
        room("Results", ["Findings", "Formats", "Model", "Plan", "Workspace", "CZLib", "CZStd"]),
        room("Transfer", ["Findings", "Formats", "CCURL"]),
        room("Publish", ["Formats", "Model", "Findings", "Workspace", "Transfer"]),
        room("Schedule", ["Findings", "Formats", "Model", "Plan", "Publish", "Workspace", "CSQLite", "CPQ"]),
        room("Terminal", ["Findings"]),
        room(
            "Build",
            [
                "Findings", "Formats", "Page", "Model", "Workspace", "Loading", "Translation", "Typography", "Codes",
                "Colour", "Layout", "Raster", "SVG", "Print", "Preflight", "Social", "Plan",
            ]),
        room(
            "PressKit",
            [
                "Findings", "Formats", "Page", "Model", "Workspace", "Loading", "Typography", "Plan", "Results",
                "Build",
                "CZLib",
            ]),
        // What a press office does with all of it, whichever face it has: no terminal, no printing.
        room(
            "Desk",
            [
                "Findings", "Formats", "Page", "Model", "Workspace", "Loading", "Translation", "Typography", "Codes",
                "Colour",
                "Layout", "Raster", "Print", "Preflight", "Social", "Plan", "Links", "Results", "Transfer", "Publish",
                "Schedule",
                "Build", "PressKit", "CCURL", "CCairo",
                "CGLib", "CHarfBuzz", "CLCMS", "CPango", "CQPDF", "CQREncode", "CRSVG", "CYAML", "CZBar",
            ]),
        .executableTarget(
            name: "litfass", dependencies: ["Findings", "Formats", "Model", "Workspace", "Terminal", "Desk"],
            swiftSettings: settings),
        // What things cost: `make bench`.
        .executableTarget(
            name: "bench",
            dependencies: ["Build", "Page", "Workspace", "Raster", "Preflight", "Codes", "CCairo", "CPango"],
            path: "Benchmarks/Bench",
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
        tests("Formats"),
        tests("PDF"),
        tests("SVG", ["Findings", "Page"]),
        tests("Transfer", ["Findings", "PlatformServers", "Support"]),
        tests("Page"),
        tests("Phrases", ["Page", "Support"]),
        tests("Model", ["Formats", "Page", "Colour"]),
        tests("Workspace", ["Findings", "Support"]),
        tests("Loading", ["Formats", "Model", "Workspace", "Page"], exclude: ["Fixtures"]),
        tests("Translation", ["Findings", "Formats", "Model", "Loading", "Workspace", "Support"]),
        tests("Typography", ["Page", "Phrases", "Model", "Workspace", "Loading", "Support"]),
        tests("Codes", ["Page", "CQREncode"]),
        tests("Colour", ["Page", "CLCMS"]),
        tests("Social", ["Formats", "Phrases", "Model", "Page", "Loading"]),
        tests("Plan", ["Formats", "Model", "Page"]),
        tests("Links", ["Loading", "Model", "Page", "Support", "Workspace"]),
        tests("Results", ["Findings", "Formats", "Loading", "Model", "Page", "Plan", "Support", "Workspace"]),
        tests(
            "Layout",
            ["Support", "Page", "Colour", "Model", "Workspace", "Loading", "Typography", "Raster", "Print", "Build"]),
        tests("Raster", ["Formats", "Page", "Codes"]),
        tests(
            "Print", ["Support", "Formats", "PDF", "Page", "Findings", "Colour", "CHarfBuzz", "CQREncode", "litfass"]),
        tests("Preflight", ["Page", "Findings", "Raster", "Print", "Codes", "Colour", "CQREncode", "CTurboJPEG"]),
        tests("Publish", ["Formats", "Transfer", "Model", "Findings", "Workspace", "PlatformServers", "Support"]),
        tests(
            "Schedule", ["Formats", "Model", "Findings", "Plan", "Publish", "Workspace", "PlatformServers", "Support"],
            exclude: ["Fixtures"]),
        tests("Build", ["Formats", "Model", "Page", "Workspace", "Loading", "Layout", "Raster", "Support"]),
        tests("PressKit", ["Build", "Findings", "Formats", "Loading", "Model", "Page", "Workspace", "Support"]),
        tests(
            "Desk",
            ["Findings", "Formats", "Model", "Plan", "Publish", "Results", "Schedule", "Workspace", "PlatformServers"]),
        tests("Terminal", ["Findings"]),
        tests(
            "litfass",
            ["Formats", "Model", "Workspace", "Terminal", "Plan", "Publish", "Schedule", "PlatformServers", "Support"]),
    ],
    swiftLanguageModes: [.v6]
)

// What feeds the readers with bytes of chance: `make fuzz`. It links with libFuzzer, so only its own build knows it.
if Context.environment["LITFASS_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "Findings", "Formats", "Page", "Model", "Workspace", "Loading", "Translation", "Raster", "SVG", "Print",
                "Preflight",
            ],
            path: "Fuzzing/Sources", swiftSettings: settings))
}
