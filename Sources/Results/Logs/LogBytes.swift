internal import Foundation

/// A line of a log, or a part of one, as bytes: nothing is copied, and nothing is taken for text.
struct LogBytes {
    let start: UnsafePointer<UInt8>
    let count: Int

    init(start: UnsafePointer<UInt8>, count: Int) {
        self.start = start
        self.count = count
    }

    /// Nil where there is none.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return nil }
        self.init(start: start, count: bytes.count)
    }

    subscript(index: Int) -> UInt8 { start[index] }

    subscript(range: Range<Int>) -> LogBytes { LogBytes(start: start + range.lowerBound, count: range.count) }

    /// Where a byte next stands.
    func index(of byte: UInt8, from index: Int = 0) -> Int? {
        guard index < count, let found = memchr(start + index, Int32(byte), count - index) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(start)
    }

    /// Behind where a name in quotation marks next stands: its first letter is looked for, which is rarer than they.
    func end(of name: StaticString) -> Int? {
        let length = name.utf8CodeUnitCount
        var index = 1
        while let found = self.index(of: name.utf8Start[1], from: index) {
            if found - 1 + length <= count, memcmp(start + found - 1, name.utf8Start, length) == 0 {
                return found - 1 + length
            }
            index = found + 1
        }
        return nil
    }

    /// The quotation mark that ends what begins at an index; one behind a backslash is part of it.
    func closingQuote(from index: Int) -> Int? {
        var index = index
        while index < count {
            if self[index] == UInt8(ascii: "\"") { return index }
            index += self[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    func starts(with bytes: [UInt8], at index: Int) -> Bool {
        count - index >= bytes.count && bytes.withUnsafeBytes { memcmp(start + index, $0.baseAddress!, $0.count) == 0 }
    }

    /// A whole number of at most `digits` digits that all of a range is; nil for anything else.
    func number(_ range: Range<Int>, digits: Int) -> Int? {
        guard !range.isEmpty, range.count <= digits, range.upperBound <= count else { return nil }
        var number = 0
        for index in range {
            guard (0x30...0x39).contains(self[index]) else { return nil }
            number = number * 10 + Int(self[index] - 0x30)
        }
        return number
    }

    func hash(into hasher: inout Hasher) { hasher.combine(bytes: UnsafeRawBufferPointer(start: start, count: count)) }

    /// As text, in small letters; only to be compared, and never shown.
    var lowercased: String {
        String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self).lowercased()
    }

    func equals(_ text: String) -> Bool { text.utf8.count == count && text.utf8.elementsEqual(buffer) }

    var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
}
