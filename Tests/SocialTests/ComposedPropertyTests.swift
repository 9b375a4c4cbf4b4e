import Formats
import Model
import Page
import Testing

@testable import Social

/// What is composed fits, by sums of parts whose lengths are written here and not counted by the program.
@Suite struct ComposedPropertyTests {
    /// A piece of text: what a reader sees as letters, its code points, UTF-16 units, UTF-8 bytes, weight on X, length
    /// on Threads.
    private struct Piece {
        let text: String
        let letters: Int
        let points: Int
        let units: Int
        let bytes: Int
        let weight: Int
        let threads: Int
        /// On Mastodon, where addresses and hosts of mentions count otherwise; else the letters.
        var mastodon: Int?
        /// Which way its letters run; nil where it has none.
        var direction: Direction? = .leftToRight
    }

    private static let pieces = [
        Piece(text: "Willkommen", letters: 10, points: 10, units: 10, bytes: 10, weight: 10, threads: 10),
        Piece(text: "Grüße", letters: 5, points: 5, units: 5, bytes: 7, weight: 5, threads: 5),
        Piece(text: "Gru\u{308}ße", letters: 5, points: 6, units: 6, bytes: 8, weight: 5, threads: 6),
        Piece(
            text: "أهلاً", letters: 4, points: 5, units: 5, bytes: 10, weight: 5, threads: 5,
            direction: .rightToLeft),
        Piece(
            text: "می\u{200C}خواهم", letters: 7, points: 8, units: 8, bytes: 17, weight: 8, threads: 8,
            direction: .rightToLeft),
        Piece(
            text: "بەخێربێن", letters: 8, points: 8, units: 8, bytes: 16, weight: 8, threads: 8, direction: .rightToLeft
        ),
        Piece(text: "नमस्ते", letters: 4, points: 6, units: 6, bytes: 18, weight: 6, threads: 6),
        Piece(text: "Hoş geldiniz", letters: 12, points: 12, units: 12, bytes: 13, weight: 12, threads: 12),
        Piece(text: "tie\u{302}\u{301}ng", letters: 5, points: 7, units: 7, bytes: 9, weight: 6, threads: 7),
        Piece(text: "ብደሓን", letters: 4, points: 4, units: 4, bytes: 12, weight: 8, threads: 4),
        Piece(text: "欢迎来到", letters: 4, points: 4, units: 4, bytes: 12, weight: 8, threads: 4),
        Piece(text: "สวัสดี", letters: 4, points: 6, units: 6, bytes: 18, weight: 6, threads: 6),
        Piece(text: "Ласкаво", letters: 7, points: 7, units: 7, bytes: 14, weight: 7, threads: 7),
        Piece(text: "καλώς", letters: 5, points: 5, units: 5, bytes: 10, weight: 5, threads: 5),
        Piece(text: "მოგესალმებით", letters: 12, points: 12, units: 12, bytes: 36, weight: 12, threads: 12),
        Piece(text: "👨‍👩‍👧‍👦", letters: 1, points: 7, units: 11, bytes: 25, weight: 2, threads: 25, direction: nil),
        Piece(text: "🇺🇦", letters: 1, points: 2, units: 4, bytes: 8, weight: 2, threads: 8, direction: nil),
        Piece(text: "👋🏽", letters: 1, points: 2, units: 4, bytes: 8, weight: 2, threads: 8, direction: nil),
        Piece(text: "„so…“", letters: 5, points: 5, units: 5, bytes: 11, weight: 6, threads: 5),
        Piece(
            text: "@stadt@social.example.org", letters: 25, points: 25, units: 25, bytes: 25, weight: 25, threads: 25,
            mastodon: 6),
        Piece(
            text: "https://example.org/wege/zum/ziel?a=1", letters: 37, points: 37, units: 37, bytes: 37, weight: 23,
            threads: 37, mastodon: 23),
        Piece(text: "integreat.app", letters: 13, points: 13, units: 13, bytes: 13, weight: 23, threads: 13),
    ]
    /// Texts a platform: 10,008 in all, each in three variants.
    private static let rounds = 1112
    private static let gap = Piece(
        text: " ", letters: 1, points: 1, units: 1, bytes: 1, weight: 1, threads: 1, direction: nil)
    private static let link = Piece(
        text: "https://integreat.app/lahn-dill-kreis/zh-cn", letters: 43, points: 43, units: 43, bytes: 43, weight: 23,
        threads: 43, mastodon: 23)
    private static let label = Piece(
        text: "integreat.app/lahn-dill-kreis/zh-cn", letters: 35, points: 35, units: 35, bytes: 35, weight: 23,
        threads: 35)

    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        /// SplitMix64.
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    /// A platform that keeps isolates gets them around words against the language's direction, where the line has
    /// letters of its own.
    private static let isolate = Piece(
        text: "\u{2068}", letters: 1, points: 1, units: 1, bytes: 3, weight: 2, threads: 1)
    private static let pop = Piece(text: "\u{2069}", letters: 1, points: 1, units: 1, bytes: 3, weight: 2, threads: 1)

    private static func isolated(_ pieces: [Piece], in direction: Direction) -> [Piece] {
        guard pieces.contains(where: { $0.direction == direction }) else { return pieces }
        var marked: [Piece] = []
        var i = 0
        while i < pieces.count {
            guard let foreign = pieces[i].direction, foreign != direction else {
                marked.append(pieces[i])
                i += 1
                continue
            }
            // A space between two foreign words lies inside.
            var end = i + 1
            while end + 1 < pieces.count, pieces[end].text == gap.text, pieces[end + 1].direction == foreign {
                end += 2
            }
            marked += [isolate] + pieces[i..<end] + [pop]
            i = end
        }
        return marked
    }

    private static func length(_ pieces: [Piece], on platform: String) -> Int {
        pieces.reduce(0) { sum, piece in
            switch platform {
            case "mastodon": sum + (piece.mastodon ?? piece.letters)
            case "x": sum + piece.weight
            case "threads": sum + piece.threads
            case "bluesky": sum + piece.letters
            default: sum + piece.units
            }
        }
    }

    @Test(arguments: Platforms.names)
    func whatIsComposedFits(_ platform: String) throws {
        let rules = try Platforms.rules(platform)
        var random = Generator(state: 20_261_123)
        var chosen: [Texts.VariantLength?: Int] = [:]
        for round in 0..<Self.rounds {
            let limit = rules.captionLimit ?? rules.limit
            // One in twelve comes near the limits, and takes most of the time.
            let most = round % 12 == 0 ? 60 : 8
            let counts = [limit / 3, limit / 10, limit / 40].map {
                Int.random(in: 1...max(1, min(most, $0)), using: &random)
            }
            let variants = counts.map { count in
                (0..<count).flatMap {
                    [$0 == 0 ? [] : [Self.gap], [Self.pieces.randomElement(using: &random)!]].flatMap { $0 }
                }
            }
            let texts = variants.map { $0.map(\.text).joined() }
            let shown = rules.isolates ? variants.map { Self.isolated($0, in: .leftToRight) } : variants
            let request = PostRequest(
                post: "p", language: try Platforms.language("de"),
                words: try Platforms.post(long: texts[0], medium: texts[1], short: texts[2], tags: ["Integreat"]),
                values: [:],
                link: Self.link.text,
                image: ComposedPost.Image(
                    material: "post-square", path: "posts/p.\(rules.media.formats[0].suffix)"))
            let post = PostComposer.compose(request, for: rules)

            // Two blank lines and #Integreat, in all counts; where tags do not link, one blank line alone.
            let (tag, rest) = rules.hashtags.linked == 0 ? ("", 2) : ("\n\n#Integreat", 14)
            let address = rules.link == .inline ? Self.link : Self.label
            let lengths = shown.map { Self.length($0 + [address], on: platform) + rest }
            let bytes = shown.map { ($0 + [address]).reduce(rest) { $0 + $1.bytes } }
            let fits = (0..<3).map { lengths[$0] <= limit && bytes[$0] <= rules.byteLimit ?? .max }
            let expected = fits.firstIndex(of: true) ?? 2
            #expect(post.variant == [.long, .medium, .short][expected], "round \(round)")
            #expect(post.length == lengths[expected], "round \(round)")
            #expect(
                post.message.text == shown[expected].map(\.text).joined() + "\n\n" + address.text + tag,
                "round \(round)")
            #expect(
                post.isPublishable
                    == (fits[expected]
                        && (rules.linkLimit == nil || !post.findings.contains { $0.code == "too-many-links" })))
            #expect(post.message.text.utf8.count == bytes[expected])
            chosen[post.variant, default: 0] += 1
        }
        #expect(chosen.values.reduce(0, +) == Self.rounds)
    }
}
