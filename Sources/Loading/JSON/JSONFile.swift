internal import Foundation
internal import Model

/// Reading JSON of untrusted size and shape.
enum JSONFile {
    /// The largest answer that is parsed, in bytes; all regions of Germany take 4 MB.
    static let largestFile = 16 << 20
    /// How many arrays and objects may lie in each other.
    static let largestDepth = 32
    /// How many values are read, and each takes some hundred bytes: all regions of Germany have 220,000.
    static let mostValues = 500_000
    /// In characters: the parser cites what it read, and that may be a number of fifteen million digits.
    static let longestSaid = 200

    /// - Parameter file: The path or address that findings name.
    static func parse(_ bytes: [UInt8], file: String) -> (value: JSONValue?, findings: [Finding]) {
        guard bytes.count <= largestFile else {
            return (nil, [Finding(FileTooLarge.text(limit: largestFile), at: SourcePlace(file: file))])
        }
        // Only what is not UTF-8 is decoded slowly, to tell the place.
        if String(validating: bytes, as: UTF8.self) == nil,
            case .failure(let fault) = SourceText.decode(bytes, file: file)
        {
            return (nil, [fault.finding])
        }
        switch shapeFault(bytes) {
        case .depth(let index):
            return (nil, [Finding(TooDeep(limit: largestDepth), at: place(of: index, in: bytes, file: file))])
        case .count: return (nil, [Finding(TooManyValues(limit: mostValues), at: SourcePlace(file: file))])
        case nil: break
        }
        do {
            let object = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            return (value(object), [])
        } catch {
            let details = (error as NSError).userInfo
            let said = details[NSDebugDescriptionErrorKey] as? String ?? error.localizedDescription
            let fault = JSONSyntax(said: String(said.prefix(longestSaid)))
            return (nil, [Finding(fault, at: place(saidIn: said, bytes, file))])
        }
    }

    private enum ShapeFault {
        /// The index of the first bracket that opens a level too many.
        case depth(Int)
        case count
    }

    private static func shapeFault(_ bytes: [UInt8]) -> ShapeFault? {
        var depth = 0
        var count = 0
        var isString = false
        var isEscaped = false
        for (index, byte) in bytes.enumerated() {
            if isEscaped {
                isEscaped = false
            } else if isString {
                if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isString = false
                }
            } else {
                switch byte {
                case UInt8(ascii: "\""): isString = true
                case UInt8(ascii: "["), UInt8(ascii: "{"):
                    depth += 1
                    count += 1
                    if depth > largestDepth { return .depth(index) }
                case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
                case UInt8(ascii: ","): count += 1
                default: break
                }
                if count > mostValues { return .count }
            }
        }
        return nil
    }

    /// Foundation tells the place in its message alone: "around line 3, column 5" or "around character 16".
    private static func place(saidIn message: String, _ bytes: [UInt8], _ file: String) -> SourcePlace {
        let parts = message.components(separatedBy: " around ")
        guard parts.count > 1, let said = parts.last else { return SourcePlace(file: file) }
        let numbers = said.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
        if said.hasPrefix("line"), numbers.count == 2 {
            return SourcePlace(file: file, line: numbers[0], column: numbers[1])
        }
        if said.hasPrefix("character"), numbers.count == 1 { return place(of: numbers[0], in: bytes, file: file) }
        return SourcePlace(file: file)
    }

    private static func place(of index: Int, in bytes: [UInt8], file: String) -> SourcePlace {
        let before = String(decoding: bytes.prefix(max(0, index)), as: UTF8.self).unicodeScalars
        let line = before.split(separator: "\n", omittingEmptySubsequences: false)
        return SourcePlace(file: file, line: line.count, column: (line.last?.count ?? 0) + 1)
    }

    private static func value(_ object: Any) -> JSONValue {
        switch object {
        case let text as String: return .string(text)
        case let items as [Any]: return .array(items.map(value))
        case let members as [String: Any]: return .object(members.mapValues(value))
        case let number as NSNumber:
            // Foundation tells a truth value from a number by its C type alone.
            switch String(cString: number.objCType) {
            case "c", "B": return .bool(number.boolValue)
            case "d", "f": return .number(number.doubleValue)
            default: return .integer(number.intValue)
            }
        default: return .null
        }
    }
}
