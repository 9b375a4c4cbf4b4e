internal import Foundation
public import Model

/// Reading JSON of untrusted size and shape.
public enum JSONFile {
    /// The largest answer that is parsed, in bytes; all regions of Germany take 4 MB.
    public static let largestFile = 16 << 20
    /// How many arrays and objects may lie in each other.
    public static let largestDepth = 32

    /// - Parameter file: The path or address that findings name.
    public static func parse(_ bytes: [UInt8], file: String) -> (value: JSONValue?, findings: [Finding]) {
        guard bytes.count <= largestFile else { return (nil, [.fileTooLarge(file, limit: largestFile)]) }
        if case .failure(let fault) = SourceText.decode(bytes, file: file) { return (nil, [fault.finding]) }
        if let index = depthFault(bytes) { return (nil, [.tooDeep(place(of: index, in: bytes, file: file), limit: largestDepth)]) }
        do {
            let object = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            return (value(object), [])
        } catch {
            let details = (error as NSError).userInfo
            let said = details[NSDebugDescriptionErrorKey] as? String ?? error.localizedDescription
            let index = details["NSJSONSerializationErrorIndex"] as? Int
            return (nil, [.jsonSyntax(index.map { place(of: $0, in: bytes, file: file) } ?? SourcePlace(file: file), said)])
        }
    }

    /// The index of the first bracket that opens a level too many.
    private static func depthFault(_ bytes: [UInt8]) -> Int? {
        var depth = 0
        var isString = false
        var isEscaped = false
        for (index, byte) in bytes.enumerated() {
            if isEscaped {
                isEscaped = false
            } else if isString {
                if byte == UInt8(ascii: "\\") { isEscaped = true } else if byte == UInt8(ascii: "\"") { isString = false }
            } else {
                switch byte {
                case UInt8(ascii: "\""): isString = true
                case UInt8(ascii: "["), UInt8(ascii: "{"):
                    depth += 1
                    if depth > largestDepth { return index }
                case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
                default: break
                }
            }
        }
        return nil
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
