internal import Plan
internal import Workspace

/// An entry's name, short enough to type, and its key for the platforms. Both come from what the entry is, so that a
/// ledger that was lost and planned again gives the same ones.
enum EntryID {
    /// Crockford's base 32 in lower case: no letter looks like a digit or like another letter.
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    private static let shortest = 6

    /// - Parameter isTaken: Whether another entry bears it; then it gets longer.
    static func make(_ key: EntryKey, isTaken: (String) -> Bool) -> String {
        let letters = letters(key.parts, count: 26)
        for length in shortest..<letters.count {
            let id = String(letters.prefix(length))
            // An ID that is all digits would be taken for a number or a time.
            if id.contains(where: \.isLetter), !isTaken(id) { return id }
        }
        return letters
    }

    /// The key of all attempts at one content of an entry: 26 characters of `0-9a-z`.
    ///
    /// - Parameter hash: The content's: who refused another one may take this.
    static func key(_ key: EntryKey, account: String, due: Int, hash: String) -> String {
        letters(key.parts + [account, String(due), hash], count: 26)
    }

    private static func letters(_ parts: [String], count: Int) -> String {
        let sum = Digest()
        for part in parts { sum.add(part) }
        // Five bits a letter, of 256.
        let bits = sum.hex().flatMap { digit -> [Int] in
            let value = digit.hexDigitValue ?? 0
            return (0..<4).map { value >> (3 - $0) & 1 }
        }
        return String(
            (0..<count).map { index in
                alphabet[bits[(index * 5)..<(index * 5 + 5)].reduce(0) { $0 * 2 + $1 }]
            })
    }
}

/// A SHA-256 sum over parts, each with its length before it, so that no two lists of parts give the same bytes.
struct Digest: ~Copyable {
    private let sum = SHA256()

    func add(_ part: String) { sum.update(Array("\(part.utf8.count):\(part)".utf8)) }

    /// 64 lower-case hexadecimal digits.
    consuming func hex() -> String { sum.hex() }
}
