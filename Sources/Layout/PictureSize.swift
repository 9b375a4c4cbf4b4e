import Foundation

/// The proportions of a picture, read from its head.
enum PictureSize {
    /// Width by height of an SVG, from its `viewBox`, else from its `width` and `height`.
    static func aspect(ofSVG data: [UInt8]) -> Double? {
        let head = String(decoding: data.prefix(4096), as: UTF8.self)
        func attribute(_ name: String) -> String? {
            guard let match = head.range(of: "\\b\(name)\\s*=\\s*[\"'][^\"']*[\"']", options: .regularExpression) else {
                return nil
            }
            return head[match].split { $0 == "\"" || $0 == "'" }.dropFirst().first.map(String.init)
        }
        if let box = attribute("viewBox") {
            let numbers = box.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
            if numbers.count == 4, numbers[2] > 0, numbers[3] > 0 { return numbers[2] / numbers[3] }
        }
        func number(_ text: String?) -> Double? { text.flatMap { Double($0.prefix { $0.isNumber || $0 == "." }) } }
        guard let width = number(attribute("width")), let height = number(attribute("height")), width > 0, height > 0 else {
            return nil
        }
        return width / height
    }
}
