internal import Model
internal import Workspace

/// Finds the places at which words may be divided, with dictionaries that are read when first needed.
final class Hyphenator {
    /// Shorter words are never divided.
    static let shortestWord = 6

    private let folders: [String]
    private var dictionaries: [String: HyphenationPatterns?] = [:]
    private var lists: [String: WordList?] = [:]

    /// - Parameter folders: Where dictionaries are looked up, in this order.
    init(folders: [String]) { self.folders = folders }

    /// The divisions of all words, as places between scalars of `text`. None where there is no dictionary.
    ///
    /// - Parameter addresses: For each scalar, whether it belongs to a web or mail address, which is never divided.
    func divisions(of text: [Unicode.Scalar], addresses: [Bool], in language: Language) -> [Int: LineBreak.Kind] {
        guard let name = language.hyphenation,
            let patterns = read(name, &dictionaries, HyphenationPatterns.init)
        else { return [:] }
        let list = language.words.flatMap { read($0, &lists, WordList.init) }
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
                for (place, kind) in patterns.divisions(of: word, by: list) { places[start + place] = kind }
            }
            start = end
        }
        return places
    }

    /// What a file holds, from `known` where it was read before.
    private func read<Contents>(
        _ name: String, _ known: inout [String: Contents?], _ parse: ([UInt8]) -> Contents?
    ) -> Contents? {
        if let contents = known[name] { return contents }
        // Not `lazy.compactMap(…).first`, which would read the file twice.
        var contents: Contents?
        for folder in folders where contents == nil {
            contents = (try? InputFolder(folder).read(name, limit: 1 << 23)).flatMap(parse)
        }
        known[name] = .some(contents)
        return contents
    }
}
