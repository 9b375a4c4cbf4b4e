internal import Formats
package import Model

/// `Assets/Platforms/<name>.yaml`: what a platform takes.
package enum PlatformLoader {
    /// - Parameters:
    ///   - bytes: The file's content.
    ///   - file: Its path relative to the workspace, for findings.
    /// - Returns: Nil where a finding is an error.
    package static func load(_ bytes: [UInt8], file: String) -> (rules: PlatformRules?, findings: [Finding]) {
        let reading = Reading()
        let rules = reading.file(bytes, named: file).flatMap { readRules($0, file: file, reading) }
        return (reading.findings.contains { $0.severity == .error } ? nil : rules, reading.findings)
    }

    private static func readRules(_ top: MappingReader, file: String, _ reading: Reading) -> PlatformRules? {
        let name = top.name("name")
        let title = top.string("title")
        let counting = top.oneOf(CountingRule.self, "counting")
        let limit = top.value("limit") { positive($0, reading) }
        let link = top.optionalOneOf(PlatformRules.LinkStyle.self, "link")
        let tag = top.optionalOneOf(PlatformRules.LanguageTag.self, "language-tag")
        let caption = top.optional("caption-limit") { positive($0, reading) }
        let bytes = top.optional("byte-limit") { positive($0, reading) }
        let weight = top.optional("url-weight") { positive($0, reading) }
        let links = top.optional("link-limit") { positive($0, reading) }
        let alt = top.optional("alt-limit") { positive($0, reading) }
        let preview = top.optional("preview") { positive($0, reading) }
        let threads = top.optionalBool("threads") ?? false
        let isolates = top.optionalBool("isolates") ?? false
        let hootsuite = top.optionalBool("hootsuite") ?? false
        let hashtags = top.optionalMapping("hashtags").map { readHashtags($0, reading) }
        let media = top.optionalMapping("media").map { readMedia($0, reading) }
        top.finish()
        // A platform is found by its file, and files of posts go by its name.
        if let name, !file.hasSuffix("/\(name.value).yaml") {
            reading.report(
                Finding(NameDiffersFromFile(name: name.value), at: name.place))
        }
        guard let name, let title, let counting, let limit else { return nil }
        return PlatformRules(
            name: name.value, title: title, counting: counting, limit: limit, captionLimit: caption, byteLimit: bytes,
            urlWeight: weight, linkLimit: links, altLimit: alt, link: link ?? .inline, languageTag: tag ?? .none,
            preview: preview, threads: threads, isolates: isolates, hootsuite: hootsuite,
            hashtags: hashtags ?? .init(), media: media ?? .init())
    }

    private static func readHashtags(_ reader: MappingReader, _ reading: Reading) -> PlatformRules.Hashtags {
        defer { reader.finish() }
        return PlatformRules.Hashtags(
            error: reader.optional("error") { notNegative($0, reading) },
            warning: reader.optional("warning") { notNegative($0, reading) },
            joiners: reader.optionalBool("joiners") ?? false,
            linked: reader.optional("linked") { notNegative($0, reading) })
    }

    private static func readMedia(_ reader: MappingReader, _ reading: Reading) -> PlatformRules.Media {
        defer { reader.finish() }
        let sizes = reader.optionalList("sizes") { node in
            reading.parsed(node, Words(de: "eine Bildgröße in Pixeln", en: "a picture's size in pixels"), "1080x1080") {
                PlatformRules.PixelSize($0)
            }
        }
        return PlatformRules.Media(
            formats: reader.optionalList("formats") { reading.oneOf(Format.self, $0)?.format } ?? [.png, .jpeg],
            sizes: sizes ?? [], bytes: reader.optional("bytes") { positive($0, reading) },
            pixels: reader.optional("pixels") { positive($0, reading) },
            sides: reader.optional("sides") { positive($0, reading) },
            count: reader.optional("count") { positive($0, reading) } ?? 1,
            required: reader.optionalBool("required") ?? false)
    }

    /// Platforms take pixels alone.
    private enum Format: String, CaseIterable {
        case png, jpeg

        var format: PictureFormat { self == .png ? .png : .jpeg }
    }

    private static func positive(_ node: YAMLNode, _ reading: Reading) -> Int? { integer(node, from: 1, reading) }

    private static func notNegative(_ node: YAMLNode, _ reading: Reading) -> Int? { integer(node, from: 0, reading) }

    private static func integer(_ node: YAMLNode, from least: Int, _ reading: Reading) -> Int? {
        guard let value = reading.integer(node) else { return nil }
        if (least...1_000_000_000).contains(value) { return value }
        if let scalar = node.scalar {
            reading.badValue(
                scalar, Words(de: "eine ganze Zahl ab \(least)", en: "a whole number from \(least)"),
                "\(max(least, 500))")
        }
        return nil
    }
}
