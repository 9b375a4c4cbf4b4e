/// A subset's CFF table as a PDF wants it: keyed by CID, each CID the glyph's number, one dictionary of private values.
///
/// Of a face keyed by name HarfBuzz makes a subset keyed by name, in which CIDs are glyph numbers without saying so,
/// and of a Chinese face one in which glyphs count their widths from different numbers. Both are lawful, and readers of
/// PDF take them for faults. See ISO 32000-1, 9.7.4.2, and Adobe Technical Notes 5176 (CFF) and 5177 (charstrings).
struct CompactFont {
    private(set) var bytes: [UInt8] = []

    /// - Parameter table: Without subroutines.
    /// - Returns: Nil where the table is broken or has some.
    init?(_ table: [UInt8]) {
        var reader = CFFReader(table)
        guard let source = reader.font() else { return nil }
        var charStrings: [[UInt8]] = []
        for (glyph, range) in source.charStrings.enumerated() {
            guard let charString = Self.charString(table[range], widths: source.widths(of: glyph)) else { return nil }
            charStrings.append(charString)
        }
        write(source, charStrings)
    }

    private mutating func write(_ source: CFFReader.Font, _ charStrings: [[UInt8]]) {
        let count = charStrings.count
        // CIDs from 1 on in a row; all glyphs have the first private values.
        var charset: [UInt8] = [2]
        if count > 1 { charset += Self.short(1) + Self.short(count - 2) }
        var select: [UInt8] = [3]
        for part in [Self.short(1), Self.short(0), [0], Self.short(count)] { select += part }
        let outlines = Self.index(charStrings)
        // Widths are written out in each charstring: both numbers from which they could be counted are 0.
        let values = Self.number(0) + [20] + Self.number(0) + [21]
        // Offsets are always five bytes long, so that the dictionary is as long whatever they are.
        func top(_ places: [Int]) -> [UInt8] {
            // The two strings are the first behind the 391 that every reader knows.
            var top = Self.number(391) + Self.number(392) + Self.number(0) + [12, 30]
            top += source.matrix + source.box
            top += Self.number(count) + [12, 34]
            for (place, code) in zip(places, [[15], [12, 37], [17], [12, 36]] as [[UInt8]]) {
                top += Self.offset(place) + code
            }
            return Self.index([top])
        }
        func dictionary(_ place: Int) -> [UInt8] {
            Self.index([Self.number(values.count) + Self.offset(place) + [18]])
        }
        let head = [1, 0, 4, 4] + Self.index([source.name])
        let strings = Self.index([Array("Adobe".utf8), Array("Identity".utf8)]) + Self.index([])
        let charsetPlace = head.count + top([0, 0, 0, 0]).count + strings.count
        let selectPlace = charsetPlace + charset.count
        let outlinesPlace = selectPlace + select.count
        let dictionaryPlace = outlinesPlace + outlines.count
        let valuesPlace = dictionaryPlace + dictionary(0).count
        for part in [
            head, top([charsetPlace, selectPlace, outlinesPlace, dictionaryPlace]), strings, charset, select, outlines,
            dictionary(valuesPlace), values,
        ] {
            bytes += part
        }
    }

    /// A charstring with its own width in front, in whole units of the em.
    ///
    /// - Returns: Nil where it calls a subroutine before it draws.
    private static func charString(_ source: ArraySlice<UInt8>, widths: CFFReader.Widths) -> [UInt8]? {
        var (place, numbers, first, end) = (source.startIndex, 0, 0.0, source.startIndex)
        func byte(_ place: Int) -> Int? { source.indices.contains(place) ? Int(source[place]) : nil }
        while let lead = byte(place) {
            let value: Double
            switch lead {
            case 28:
                guard let high = byte(place + 1), let low = byte(place + 2) else { return nil }
                (value, place) = (Double(Int16(truncatingIfNeeded: high << 8 | low)), place + 3)
            case 32...246: (value, place) = (Double(lead - 139), place + 1)
            case 247...254:
                guard let low = byte(place + 1) else { return nil }
                value = Double(lead <= 250 ? (lead - 247) * 256 + low + 108 : -(lead - 251) * 256 - low - 108)
                place += 2
            case 255:
                guard let low = byte(place + 4) else { return nil }
                let high = (1...3).reduce(0) { $0 << 8 | (byte(place + $1) ?? 0) }
                (value, place) = (Double(Int32(truncatingIfNeeded: high << 8 | low)) / 65536, place + 5)
            default:
                // The first operator that empties the stack: an operand more than it takes is the width.
                let hasWidth: Bool
                switch lead {
                case 1, 3, 18, 19, 20, 23: hasWidth = !numbers.isMultiple(of: 2)
                case 21: hasWidth = numbers > 2
                case 4, 22: hasWidth = numbers > 1
                case 14: hasWidth = numbers == 1 || numbers == 5
                default: return nil
                }
                let width = hasWidth ? widths.nominal + first : widths.standard
                return number(Int(width.rounded())) + source[(hasWidth ? end : source.startIndex)...]
            }
            numbers += 1
            if numbers == 1 { (first, end) = (value, place) }
        }
        return nil
    }

    private static func index(_ parts: [[UInt8]]) -> [UInt8] {
        guard !parts.isEmpty else { return short(0) }
        var (result, offset) = (short(parts.count) + [4], 1)
        for part in parts + [[]] {
            result += four(offset)
            offset += part.count
        }
        return result + parts.joined()
    }

    private static func short(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)] }
    private static func four(_ value: Int) -> [UInt8] { short(value >> 16) + short(value) }
    /// A number of a dictionary in its longest form.
    private static func offset(_ value: Int) -> [UInt8] { [29] + four(value) }
    /// A number of a dictionary or of a charstring, from -32768 to 32767.
    private static func number(_ value: Int) -> [UInt8] {
        switch value {
        case -107...107: [UInt8(value + 139)]
        case 108...1131: [UInt8((value - 108) >> 8 + 247), UInt8((value - 108) & 0xFF)]
        default: [28] + short(value)
        }
    }
}

/// A walk through a CFF table in which every step is checked against its end.
struct CFFReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// From where glyphs count their widths.
    struct Widths {
        /// Of glyphs that say none.
        var standard: Double
        /// To which is added what a glyph says.
        var nominal: Double
    }

    /// What a subset keeps of its face.
    struct Font {
        var name: [UInt8]
        /// Entries of the dictionary, with their operators; empty where it has none.
        var matrix, box: [UInt8]
        var charStrings: [Range<Int>]
        /// Of each private dictionary, and which of them each glyph has; one is everyone's.
        fileprivate var widths: [Widths]
        fileprivate var select: [Int]

        func widths(of glyph: Int) -> Widths { widths[select.indices.contains(glyph) ? select[glyph] : 0] }
    }

    /// Nil where the table is broken, or some of its fonts have subroutines.
    mutating func font() -> Font? {
        guard bytes.count > 4 else { return nil }
        place = Int(bytes[2])
        guard let names = index(), let name = names.first, let dictionaries = index(), let range = dictionaries.first,
            let top = dictionary(range), index() != nil, let subroutines = index(), subroutines.isEmpty,
            let outlines = top[17]?.last
        else { return nil }
        place = Int(outlines)
        guard let charStrings = index(), !charStrings.isEmpty else { return nil }
        // 12 30 is ROS, which makes a font one keyed by CID.
        let isByCID = top[1230] != nil
        var parts = [top]
        if isByCID {
            guard let offset = top[1236]?.last else { return nil }
            place = Int(offset)
            guard let ranges = index(), !ranges.isEmpty else { return nil }
            parts = []
            for range in ranges {
                guard let part = dictionary(range) else { return nil }
                parts.append(part)
            }
        }
        var widths: [Widths] = []
        for part in parts {
            guard let own = self.widths(of: part) else { return nil }
            widths.append(own)
        }
        var select: [Int] = []
        if isByCID {
            guard let offset = top[1237]?.last, let read = self.select(at: Int(offset), count: charStrings.count),
                read.allSatisfy(widths.indices.contains)
            else { return nil }
            select = read
        }
        func entry(_ key: Int, _ code: [UInt8]) -> [UInt8] {
            (top[key] ?? parts[0][key]).map { Array(bytes[$0.range]) + code } ?? []
        }
        return Font(
            name: Array(bytes[name]), matrix: entry(1207, [12, 7]), box: entry(5, [5]), charStrings: charStrings,
            widths: widths, select: select)
    }

    private mutating func widths(of part: [Int: Operands]) -> Widths? {
        guard let values = part[18]?.values, values.count == 2, values.allSatisfy({ 0...Double(bytes.count) ~= $0 }),
            case let start = Int(values[1]), case let end = start + Int(values[0]), end <= bytes.count,
            let own = dictionary(start..<end), own[19] == nil
        else { return nil }
        return Widths(standard: own[20]?.last ?? 0, nominal: own[21]?.last ?? 0)
    }

    /// Which private dictionary each glyph has.
    private mutating func select(at offset: Int, count: Int) -> [Int]? {
        place = offset
        guard let format = number(1) else { return nil }
        if format == 0 { return (0..<count).compactMap { _ in number(1) } }
        guard format == 3, let ranges = number(2), var first = number(2) else { return nil }
        var result: [Int] = []
        for _ in 0..<ranges {
            guard let part = number(1), let next = number(2), first <= next, next <= count else { return nil }
            result += Array(repeating: part, count: next - first)
            first = next
        }
        return result
    }

    private mutating func number(_ size: Int) -> Int? {
        guard place >= 0, size <= bytes.count, place <= bytes.count - size else { return nil }
        defer { place += size }
        return bytes[place..<place + size].reduce(0) { $0 << 8 | Int($1) }
    }

    /// The parts of an INDEX; the walk goes on behind it.
    private mutating func index() -> [Range<Int>]? {
        guard let count = number(2) else { return nil }
        if count == 0 { return [] }
        guard let size = number(1), (1...4).contains(size) else { return nil }
        var offsets: [Int] = []
        for _ in 0...count {
            guard let offset = number(size) else { return nil }
            offsets.append(offset)
        }
        let base = place - 1
        guard let last = offsets.last, base + last <= bytes.count, offsets == offsets.sorted() else { return nil }
        place = base + last
        return zip(offsets, offsets.dropFirst()).map { base + $0..<base + $1 }
    }

    /// What stands before an operator of a DICT.
    private struct Operands {
        var values: [Double]
        /// Its place in the table.
        var range: Range<Int>
        var last: Double? { values.last.flatMap { abs($0) < 0x1_0000_0000 ? $0 : nil } }
    }

    /// The operands of each operator of a DICT; operators of two bytes are numbered from 1200.
    private func dictionary(_ range: Range<Int>) -> [Int: Operands]? {
        guard range.upperBound <= bytes.count else { return nil }
        var result: [Int: Operands] = [:]
        var reader = self
        reader.place = range.lowerBound
        var operands = Operands(values: [], range: range.lowerBound..<range.lowerBound)
        while reader.place < range.upperBound, let byte = reader.number(1) {
            var key: Int?
            switch byte {
            case 12: key = 1200 + (reader.number(1) ?? 0)
            case 0...21: key = byte
            case 28: operands.values.append(Double(Int16(truncatingIfNeeded: reader.number(2) ?? 0)))
            case 29: operands.values.append(Double(Int32(truncatingIfNeeded: reader.number(4) ?? 0)))
            case 30: operands.values.append(reader.real())
            case 32...246: operands.values.append(Double(byte - 139))
            case 247...250: operands.values.append(Double((byte - 247) * 256 + (reader.number(1) ?? 0) + 108))
            case 251...254: operands.values.append(Double(-(byte - 251) * 256 - (reader.number(1) ?? 0) - 108))
            default: return nil
            }
            if let key {
                operands.range = operands.range.lowerBound..<reader.place - (key < 1200 ? 1 : 2)
                result[key] = operands
                operands = Operands(values: [], range: reader.place..<reader.place)
            }
        }
        return result
    }

    /// A real number: digits and signs in nibbles, up to one that is 15.
    private mutating func real() -> Double {
        var text = ""
        while let pair = number(1) {
            for nibble in [pair >> 4, pair & 0xF] {
                switch nibble {
                case 0...9: text += String(nibble)
                case 10: text += "."
                case 11: text += "E"
                case 12: text += "E-"
                case 14: text += "-"
                default: return Double(text) ?? 0
                }
            }
        }
        return 0
    }
}
