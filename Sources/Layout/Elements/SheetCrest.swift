package import Formats

/// A town's crest as sheets show it: taken in once, cut to what is drawn, a drawing or pixels with what shows through.
package struct SheetCrest: Hashable, Sendable {
    /// SVG or PNG.
    package let format: PictureFormat
    package let data: [UInt8]
    /// Width by height.
    package let aspect: Double
    /// Across; nil for a drawing, which is sharp in any size.
    package let pixels: Int?
    /// The town's own file, relative to the workspace: where findings about it stand.
    package let file: String

    /// Nil where the bytes say no size.
    package init?(format: PictureFormat, data: [UInt8], file: String) {
        switch format {
        case .svg:
            guard let aspect = Self.aspect(ofSVG: data) else { return nil }
            (self.aspect, pixels) = (aspect, nil)
        case .png:
            guard let head = PNGHead(data) else { return nil }
            (aspect, pixels) = (Double(head.width) / Double(head.height), head.width)
        case .jpeg: return nil
        }
        (self.format, self.data, self.file) = (format, data, file)
    }

    /// Whether it is a line of letters rather than arms: it has a place of its own, and not one in a row with others.
    package var isWordmark: Bool { aspect >= Self.wordmark }

    private static let wordmark = 5.0

    /// Width by height of an SVG, from its `viewBox`, else from its `width` and `height`.
    private static func aspect(ofSVG data: [UInt8]) -> Double? {
        let head = data.prefix(4096)
        func attribute(_ name: String) -> String? { value(of: Array(name.utf8), in: head) }
        if let box = attribute("viewBox") {
            let numbers = box.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
            if numbers.count == 4, numbers[2] > 0, numbers[3] > 0 { return numbers[2] / numbers[3] }
        }
        func number(_ text: String?) -> Double? { text.flatMap { Double($0.prefix { $0.isNumber || $0 == "." }) } }
        guard let width = number(attribute("width")), let height = number(attribute("height")), width > 0, height > 0
        else {
            return nil
        }
        return width / height
    }

    /// What stands in quotes behind a name, an equals sign and any spaces; the name is no part of a longer one.
    private static func value(of name: [UInt8], in head: ArraySlice<UInt8>) -> String? {
        let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0d).contains(byte) }
        var rest = head
        while let first = rest.firstIndex(of: name[0]) {
            let before = first > head.startIndex ? head[first - 1] : 0x20
            rest = rest[(first + 1)...]
            guard isSpace(before), head[first...].starts(with: name) else { continue }
            let sign = head[(first + name.count)...].drop(while: isSpace)
            guard sign.first == UInt8(ascii: "=") else { continue }
            let quoted = sign.dropFirst().drop(while: isSpace)
            guard let quote = quoted.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
                let end = quoted.dropFirst().firstIndex(of: quote)
            else { continue }
            return String(decoding: quoted.dropFirst()[..<end], as: UTF8.self)
        }
        return nil
    }
}
