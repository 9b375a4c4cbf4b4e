internal import Model
internal import Workspace

/// Finds the places at which words may be divided, with dictionaries that are read when first needed.
final class Hyphenator {
    /// Shorter words are never divided.
    static let shortestWord = 6

    private let folders: [String]
    private var dictionaries: [String: HyphenationPatterns?] = [:]

    /// - Parameter folders: Where dictionaries are looked up, in this order.
    init(folders: [String]) { self.folders = folders }

    /// The divisions of all words, as places between scalars of `text`. None where there is no dictionary.
    ///
    /// - Parameter addresses: For each scalar, whether it belongs to a web or mail address, which is never divided.
    func divisions(of text: [Unicode.Scalar], addresses: [Bool], in language: Language) -> [Int: LineBreak.Kind] {
        guard let name = language.hyphenation, let patterns = patterns(name) else { return [:] }
        var places: [Int: LineBreak.Kind] = [:]
        var start = 0
        while start < text.count {
            guard text[start].properties.isAlphabetic else {
                start += 1
                continue
            }
            let end = text[start...].firstIndex { !$0.properties.isAlphabetic } ?? text.count
            if end - start >= Self.shortestWord, !addresses[start] {
                let word = text[start..<end].map { $0.properties.lowercaseMapping.unicodeScalars.first?.value ?? 0 }
                for (place, kind) in patterns.divisions(of: word) { places[start + place] = kind }
            }
            start = end
        }
        return places
    }

    private func patterns(_ name: String) -> HyphenationPatterns? {
        if let known = dictionaries[name] { return known }
        // Not `lazy.compactMap(…).first`, which would read the dictionary twice.
        var patterns: HyphenationPatterns?
        for folder in folders where patterns == nil { patterns = Self.read(name, in: folder) }
        dictionaries[name] = .some(patterns)
        return patterns
    }

    private static func read(_ name: String, in folder: String) -> HyphenationPatterns? {
        (try? InputFolder(folder).read(name, limit: 1 << 23)).flatMap(HyphenationPatterns.init)
    }
}
