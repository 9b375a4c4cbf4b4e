internal import Build
package import Findings
package import Formats
internal import Page
internal import Preflight
package import Workspace

/// A finished picture or PDF, read back.
package struct FileReport: Sendable {
    private let file: VerifiedFile

    /// In bytes: a catalogue for print.
    private static let largestPDF = 512 << 20
    /// In bytes: an A0 poster that is all photo has half of it.
    private static let largestPicture = 128 << 20

    /// - Parameter limitedProcess: Where a PDF is read; nil reads it in this process.
    /// - Throws: `Fault` where the file can't be read as what it should be.
    package init(_ path: String, _ limitedProcess: LimitedProcess?) throws(Fault) {
        do { file = try Self.read(path, limitedProcess) } catch { throw Fault(error) }
    }

    private static func read(_ path: String, _ limitedProcess: LimitedProcess?) throws -> VerifiedFile {
        guard Preflight.isPDF(try Files().start(of: path, count: 1024, limit: largestPDF)) else {
            return try Preflight.verify(try Files().read(path, limit: largestPicture), path: path)
        }
        guard let limitedProcess else { return try Preflight.verifyPDF(at: path) }
        guard let answer = try? limitedProcess.run(.pdf, onFile: path), let read = PDFAnswer(bytes: answer) else {
            throw PreflightFault.tooMuch(path: path)
        }
        return try read.file(path)
    }

    package var path: String { file.path }
    package var findings: [Finding] { file.findings }

    /// What stands in the file, each with its name; none that is empty.
    package var facts: [(name: Words, value: Words)] {
        var facts: [(name: Words, value: Words)] = []
        func add(_ name: Words, _ value: Words) { if !value.de.isEmpty { facts.append((name, value)) } }
        func add(_ name: Words, _ value: String) { add(name, Words(de: value, en: value)) }
        add(
            Words(de: "Größe", en: "Size"),
            "\(Self.digits(file.width)) × \(Self.digits(file.height)) \(file.unit.rawValue)")
        add(Words(de: "Auflösung", en: "Resolution"), file.resolution.map { Self.digits($0) + " dpi" } ?? "")
        if file.type == .pdf {
            add(
                Words(de: "Codes", en: "Codes"),
                Words(de: "werden in PDF nicht gelesen", en: "are not read in a PDF"))
        }
        for code in file.codes { add(Words(de: "Code", en: "Code"), code) }
        add(Words(de: "Schriften", en: "Fonts"), file.fonts.joined(separator: ", "))
        add(Words(de: "Farben", en: "Colours"), file.colors.joined(separator: ", "))
        for (name, box) in file.boxes.sorted(by: { $0.key < $1.key }) {
            let origin = "\(Self.digits(box.minX.millimetres)), \(Self.digits(box.minY.millimetres))"
            let size = "\(Self.digits(box.width.millimetres)) × \(Self.digits(box.height.millimetres)) mm"
            add(Words(de: name, en: name), "\(size) (\(origin))")
        }
        return facts
    }

    /// At most one digit after the point.
    private static func digits(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return tenths == tenths.rounded() && abs(tenths) < 1e15 ? String(Int(tenths)) : "\(tenths)"
    }

    /// The contract's shape; boxes in millimetres from the media box's upper left corner.
    package func json(_ uiLanguage: UILanguage) -> JSON {
        .object([
            .init("path", .string(path)), .init("type", .string(file.type.rawValue)),
            .init("width", .number(file.width)), .init("height", .number(file.height)),
            .init("unit", .string(file.unit.rawValue)),
            .init("resolution", file.resolution.map(JSON.number) ?? .null),
            .init("codes", .array(file.codes.map(JSON.string))), .init("fonts", .array(file.fonts.map(JSON.string))),
            .init("boxes", .object(file.boxes.sorted { $0.key < $1.key }.map { .init($0.key, Self.json($0.value)) })),
            .init("colors", .array(file.colors.map(JSON.string))),
            .init("findings", .array(findings.map { $0.json(uiLanguage) })),
        ])
    }

    private static func json(_ box: Rect) -> JSON {
        .object([
            .init("x", .number(box.minX.millimetres)), .init("y", .number(box.minY.millimetres)),
            .init("width", .number(box.width.millimetres)), .init("height", .number(box.height.millimetres)),
        ])
    }
}
