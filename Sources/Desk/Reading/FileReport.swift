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
        add(Words(de: "Verspricht", en: "Claims"), file.standards.joined(separator: ", "))
        for code in file.codes { add(Words(de: "Code", en: "Code"), Self.words(code)) }
        add(Words(de: "Schriften", en: "Fonts"), file.fonts.joined(separator: ", "))
        add(Words(de: "Farben", en: "Colours"), file.colors.joined(separator: ", "))
        for (name, box) in file.boxes.sorted(by: { $0.key < $1.key }) {
            let origin = "\(Self.digits(box.minX.millimetres)), \(Self.digits(box.minY.millimetres))"
            let size = "\(Self.digits(box.width.millimetres)) × \(Self.digits(box.height.millimetres)) mm"
            add(Words(de: name, en: name), "\(size) (\(origin))")
        }
        return facts
    }

    /// Where a code leads, and how it can be scanned.
    private static func words(_ code: CodeReading) -> Words {
        var parts: [Words] = []
        if let page = code.page { parts.append(Words(de: "Seite \(page)", en: "page \(page)")) }
        if let side = code.side {
            let width = number(side)
            parts.append(Words(de: "\(width.de) mm breit", en: "\(width.en) mm wide"))
        }
        if let reach = code.reach {
            let metres = number(reach)
            parts.append(Words(de: "lesbar bis etwa \(metres.de) m", en: "reads from up to some \(metres.en) m"))
        }
        if let damage = code.damage {
            parts.append(Words(de: "verträgt \(damage) % Schaden", en: "bears \(damage) % of damage"))
        }
        guard !parts.isEmpty else { return Words(de: code.payload, en: code.payload) }
        return Words(
            de: "\(code.payload) (\(parts.map(\.de).joined(separator: ", ")))",
            en: "\(code.payload) (\(parts.map(\.en).joined(separator: ", ")))")
    }

    /// With a comma in German.
    private static func number(_ value: Double) -> Words {
        let text = value == value.rounded() && value.magnitude < 1e9 ? String(Int(value)) : "\(value)"
        return Words(de: text.replacing(".", with: ","), en: text)
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
            .init("codes", .array(file.codes.map { .string($0.payload) })),
            .init("fonts", .array(file.fonts.map(JSON.string))),
            .init("boxes", .object(file.boxes.sorted { $0.key < $1.key }.map { .init($0.key, Self.json($0.value)) })),
            .init("colors", .array(file.colors.map(JSON.string))),
            .init("standards", .array(file.standards.map(JSON.string))),
            .init("readings", .array(file.codes.map(Self.json))),
            .init("findings", .array(findings.map { $0.json(uiLanguage) })),
        ])
    }

    /// Places and sides in millimetres, the reach in metres, damage in hundredths of the code's area.
    private static func json(_ code: CodeReading) -> JSON {
        func number(_ value: Double?) -> JSON { value.map(JSON.number) ?? .null }
        return .object([
            .init("payload", .string(code.payload)), .init("page", code.page.map(JSON.integer) ?? .null),
            .init("x", number(code.x)), .init("y", number(code.y)), .init("side", number(code.side)),
            .init("modules", code.modules.map(JSON.integer) ?? .null), .init("reach", number(code.reach)),
            .init("damage", code.damage.map(JSON.integer) ?? .null), .init("inverted", .bool(code.isInverted)),
        ])
    }

    private static func json(_ box: Rect) -> JSON {
        .object([
            .init("x", .number(box.minX.millimetres)), .init("y", .number(box.minY.millimetres)),
            .init("width", .number(box.width.millimetres)), .init("height", .number(box.height.millimetres)),
        ])
    }
}
