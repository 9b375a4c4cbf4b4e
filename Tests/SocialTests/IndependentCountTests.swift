import Formats
import Foundation
import Model
import Page
import Testing

@testable import Social

/// What is composed is valid by a count that is not ours: Python with its `regex` module, from rules written down there
/// once more.
@Suite struct IndependentCountTests {
    /// All scripts of the 43 languages, signs, emoji, mentions and addresses.
    private static let words = [
        "Willkommen", "Grüße", "Gru\u{308}ße", "tie\u{302}\u{301}ng", "Việt", "Žižkov", "şehir", "Ласкаво", "їжа",
        "добре", "Ђоко", "καλώς", "მოგესალმებით",
        "أهلاً", "وسهلاً", "می\u{200C}خواهم", "پاکستانی", "بەخێربێن", "پښتو", "خوش‌آمدید", "ብደሓን", "መጻእኩም።", "እንኳን",
        "नमस्ते",
        "क्षत्रिय", "स्वागत", "สวัสดี", "ยินดี",
        "欢迎来到", "您好！", "12.12.2026", "15:30", "+49", "(neu)", "„so…“", "A–Z", "€", "½", "©", "№", "👨‍👩‍👧‍👦", "🇺🇦", "👋🏽",
        "❤️",
        "☎️", "1️⃣", "⚡", "🏳️‍🌈",
        "@stadt@social.example.org", "https://example.org/wege/zum/ziel?a=1", "integreat.app",
    ]
    private static let tags = [
        "Integreat", "neu in deutschland", "الحياة في المانيا", "می\u{200C}خواهم", "ሓድሽ ህይወት", "德国生活", "नया जीवन",
        "ชีวิตใหม่", "нове життя",
    ]
    private static let languages = ["de", "ar", "pes", "ti", "zh-CN", "hi", "th", "uk"]
    /// Posts on each of nine platforms: 10,080 in all.
    private static let rounds = 1120

    private struct Post: Encodable {
        let platform: String
        let text: String
        let length: Int
        let limit: Int
        let valid: Bool
        let link: String
        let tags: [String]
        /// First byte, byte after the last, what it opens.
        let facets: [[String]]
    }

    @Test func pythonCountsTheSame() throws {
        var random = Shuffle(state: 5)
        var posts: [Post] = []
        for platform in Platforms.names {
            let rules = try Platforms.rules(platform)
            for round in 0..<Self.rounds {
                let language = try Platforms.language(Self.languages[round % Self.languages.count])
                func text(_ most: Int) -> String {
                    (0..<Int.random(in: 1...most, using: &random)).map { _ in Self.words.randomElement(using: &random)!
                    }
                    .joined(separator: Int.random(in: 0..<9, using: &random) == 0 ? "\n" : " ")
                }
                let link = "https://integreat.app/augsburg/\(language.code.lowercased())"
                let request = PostRequest(
                    post: "p", language: language,
                    words: try Platforms.post(
                        long: text(round % 8 == 0 ? 120 : 40), medium: text(round % 16 == 0 ? 120 : 25),
                        short: text(round % 16 == 0 ? 120 : 6),
                        tags: Array(Self.tags.shuffled(using: &random).prefix(3))),
                    values: ["url": String(link.dropFirst(8))], link: link, hint: try Platforms.words("Code"),
                    image: ComposedPost.Image(
                        material: "post-square", path: "posts/p.\(rules.media.formats[0].suffix)"))
                let post = PostComposer.compose(request, for: rules)
                posts.append(
                    Post(
                        platform: platform, text: post.message.text, length: post.length, limit: post.limit,
                        valid: !post.findings.contains { ["post-too-long", "post-too-many-bytes"].contains($0.code) },
                        link: link, tags: post.message.tags,
                        facets: post.message.facets.map { facet in
                            let target =
                                switch facet.target {
                                case .link(let address): address
                                case .tag(let name): "#" + name
                                }
                            return ["\(facet.bytes.lowerBound)", "\(facet.bytes.upperBound)", target]
                        }))
            }
        }
        let verdict = try Self.python(Self.script, JSONEncoder().encode(posts))
        #expect(verdict == "10080 posts, 0 faults\n")
        #expect(posts.contains { !$0.valid } && posts.filter(\.valid).count > 9000)
    }

    /// Debian's Python, for its own packages; another one may come first in PATH.
    private static func python(_ script: String, _ input: Data) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "litfass-count-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try input.write(to: folder.appending(path: "posts.json"))
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-c", script, folder.appending(path: "posts.json").path]
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }

    private static let script = #"""
        import json, sys, regex, unicodedata
        EMOJI = regex.compile(r'^(?:\p{RI}{2}|[0-9#*]\uFE0F?\u20E3|(?![©®™]\Z)\p{Extended_Pictographic}.*)$', regex.S)
        URL, LABEL = r'https://[\w./?=-]*[\w/]', r'(?<![\w./@])integreat\.app(?:/[\w-]+)*'
        units = lambda t: len(t.encode('utf-16-le')) // 2
        light = lambda c: c <= 0x10FF or 0x2000 <= c <= 0x200D or 0x2010 <= c <= 0x201F or 0x2032 <= c <= 0x2037
        clusters = lambda t: regex.findall(r'\X', t)
        def twitter(t):
            t = unicodedata.normalize('NFC', t)
            t, urls = regex.subn(f'{URL}|{LABEL}', '', t)
            return 23 * urls + sum(2 if EMOJI.match(c) else sum(1 if light(ord(s)) else 2 for s in c) for c in \#
            clusters(t))
        def mastodon(t):
            t, urls = regex.subn(URL, '', t)
            return 23 * urls + len(clusters(regex.sub(r'@(\w+)@[\w.]+\w', r'@\1', t)))
        def threads(t):
            return sum(len(c.encode()) if EMOJI.match(c) else len(c) for c in clusters(t))
        count = {'x': twitter, 'mastodon': mastodon, 'threads': threads, 'bluesky': lambda t: len(clusters(t))}
        limit = {'x': 280, 'mastodon': 500, 'threads': 500, 'bluesky': 300, 'facebook': 63206, 'instagram': 2200, \#
        'linkedin': 3000, 'telegram': 1024, 'whatsapp': 4096}
        faults = 0
        posts = json.load(open(sys.argv[1]))
        for p in posts:
            name, text = p['platform'], p['text']
            length = count.get(name, units)(text)
            fits = length <= limit[name] and (name != 'bluesky' or len(text.encode()) <= 3000)
            ok = length == p['length'] and p['limit'] == limit[name] and fits == p['valid']
            last = text.split('\n')
            ok = ok and all(t in last or any(t in l.split(' ') for l in last) for t in p['tags'])
            ok = ok and (name == 'instagram' or p['link'].removeprefix('https://') in text)
            bytes = text.encode()
            if name == 'bluesky':
                opened = [(bytes[int(a):int(b)].decode(), t) for a, b, t in p['facets']]
                ok = ok and all(shown == target or 'https://' + shown == target for shown, target in opened)
                inline = [u if '://' in u else 'https://' + u for u in regex.findall(f'{URL}|{LABEL}', text)]
                ok = ok and p['link'] in inline and sorted(t for _, t in opened) == sorted(inline + p['tags'])
            else:
                ok = ok and p['facets'] == []
            if not ok:
                faults += 1
                if faults <= 5: print(name, length, p['length'], fits, p['valid'], repr(text))
        print(f'{len(posts)} posts, {faults} faults')
        """#
}

/// SplitMix64.
private struct Shuffle: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
