internal import CQPDFContent
internal import Page

/// Takes over a page that cairo drew: paths as they are, colours as inks; what a press drawing cannot hold is a fault.
final class DrawingTranslator {
    private let reader: PDFReader
    private let inks: InkSpace
    private var stream = ContentStream()
    private var fault: PictureFault?

    init(reader: PDFReader, inks: InkSpace) {
        self.reader = reader
        self.inks = inks
    }

    func translate(_ content: [UInt8]) throws(PictureFault) -> ContentStream {
        let status = cqpdf_read_content(
            content, content.count,
            { context, operands, length, name in
                guard let context, let operands, let name else { return 1 }
                let translator = Unmanaged<DrawingTranslator>.fromOpaque(context).takeUnretainedValue()
                let text = UnsafeBufferPointer(start: operands, count: length).map { UInt8(bitPattern: $0) }
                translator.take(String(cString: name), String(decoding: text, as: UTF8.self))
                return translator.fault == nil ? 0 : 1
            }, Unmanaged.passUnretained(self).toOpaque())
        if let fault { throw fault }
        guard status == 0 else { throw .unreadable }
        return stream
    }

    private func take(_ name: String, _ operands: String) {
        switch name {
        case "rg", "RG", "g", "G":
            let values = operands.split(separator: " ").compactMap { Double($0) }
            guard values.count == (name.lowercased() == "g" ? 1 : 3) else { return refuse(nil) }
            let rgb = RGB(red: values[0], green: values[values.count / 2], blue: values[values.count - 1])
            // Bytes, as an SVG names them, so that equal colours stay equal.
            let ink = inks.ink(for: Color(rgb: RGB(hex: rgb.hex)), use: .area)
            if name == name.lowercased() { stream.fill(with: ink) } else { stream.stroke(with: ink) }
        case "q": stream.save()
        case "Q": stream.restore()
        case "gs":
            // cairo names each opacity; only the opaque one is a drawing in plain ink.
            let isOpaque = ["/ca", "/CA"].allSatisfy { key in
                reader.pageNumber("/Resources", "/ExtGState", operands, key) == 1
            }
            if !isOpaque { refuse(.transparency) }
        case "m", "l", "c", "v", "y", "h", "re", "W", "W*", "n", "f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "w",
            "J", "j",
            "M", "d", "i", "ri", "cm":
            stream.raw(operands.isEmpty ? name : operands + " " + name)
        case "cs", "CS", "sc", "SC", "scn", "SCN", "sh": refuse(.gradient)
        case "BI", "ID", "EI": refuse(.image)
        case "Do": refuse(reader.isImage(operands) ? .image : .transparency)
        case "BT", "Tj", "TJ", "Tf", "'", "\"": refuse(.text)
        // Marks of structure carry no ink.
        case "BMC", "BDC", "EMC", "MP", "DP": break
        default: refuse(nil)
        }
    }

    private func refuse(_ part: PictureFault.Part?) {
        fault = part.map { .unsupportedSVG($0) } ?? .unreadable
    }
}
