import Workspace

/// What an artifact is made of, as one sum: same key, same file.
///
/// Into it goes everything that the file's bytes depend on: texts, template, region, pictures, the fonts' and the
/// program's versions, the date. Name and value of each part are written with their lengths, so that no two sets of
/// parts run together into the same bytes.
struct BuildKey: Hashable, Sendable {
    /// 64 lower-case hexadecimal digits.
    let hex: String

    init(hex: String) { self.hex = hex }

    /// - Parameter parts: Their order does matter.
    init(_ parts: [Part]) {
        let sum = SHA256()
        for part in parts {
            sum.update(Array("\(part.name.utf8.count) \(part.bytes.count) \(part.name) ".utf8))
            sum.update(part.bytes)
        }
        hex = sum.hex()
    }

    /// One thing that an artifact is made of.
    struct Part: Hashable, Sendable {
        var name: String
        var bytes: [UInt8]

        init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }

        init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
    }
}
