package import Findings
package import Formats
internal import Loading
internal import Model
internal import Social
internal import Workspace

/// A text's length as a platform counts it.
package struct TextCount: Hashable, Sendable {
    private let measured: TextLength
    /// The platform's name and title.
    private let platform: String
    package let title: String

    package var length: Int { measured.length }
    package var limit: Int { measured.limit }
    package var fits: Bool { measured.fits }

    /// Whether it fits, and how much is too much.
    package var verdict: Words {
        if measured.excess > 0 {
            return Words(de: "✗ \(measured.excess) zu viel", en: "✗ \(measured.excess) too many")
        }
        if measured.excessBytes > 0 {
            return Words(
                de: "✗ \(measured.excessBytes) Bytes zu viel", en: "✗ \(measured.excessBytes) bytes too many")
        }
        return Words(de: "✓ passt", en: "✓ fits")
    }

    /// In bytes; no platform takes as much.
    package static let limit = 1 << 20

    init(_ measured: TextLength, _ rules: PlatformRules, platform: String) {
        self.measured = measured
        self.platform = platform
        title = rules.title
    }

    package var json: JSON {
        .object([
            .init("platform", .string(platform)), .init("length", .integer(length)), .init("limit", .integer(limit)),
            .init("valid", .bool(fits)),
        ])
    }
}

extension PressDesk {
    /// Counts texts as a platform does.
    package struct Counting: Sendable {
        private let rules: PlatformRules
        private let platform: String

        init(_ rules: PlatformRules, platform: String) {
            self.rules = rules
            self.platform = platform
        }

        /// - Parameter isCaption: The text stands under a picture.
        package func count(_ text: String, isCaption: Bool) -> TextCount {
            TextCount(Counter.measure(text, rules, withPicture: isCaption), rules, platform: platform)
        }
    }

    /// The platforms whose rules are known.
    package func platforms() throws -> [String] { try assets().list("Assets/Platforms", ending: ".yaml") }

    /// How a platform counts; nil where there is none of that name.
    package func counting(as platform: String) throws -> Counting? {
        let workspace = try assets()
        let names = try platforms()
        guard names.contains(platform) else {
            guard !names.isEmpty else { throw Fault.missingAssets("Assets/Platforms") }
            return nil
        }
        let file = "Assets/Platforms/\(platform).yaml"
        let (rules, findings) = PlatformLoader.load(try workspace.read(file, limit: TextCount.limit), file: file)
        guard let rules else { throw LoadingFault.unreadable(findings) }
        return Counting(rules, platform: platform)
    }
}
