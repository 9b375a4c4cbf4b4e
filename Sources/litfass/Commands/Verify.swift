internal import Build
internal import Model
internal import Page
internal import Preflight
internal import Terminal
internal import Workspace

/// `litfass verify FILE…`
struct Verify: Command {
    static let syntax = Syntax(
        "verify",
        summary: Words(
            de: "liest fertige PNG-, JPEG- und PDF-Dateien zurück", en: "reads finished PNG, JPEG and PDF files back"),
        details: Words(
            de:
                """
                Auch fremde Dateien: Größe, Auflösung, Schriften, Farben und Seitenrahmen, wie sie in der Datei \
                stehen. Codes werden in Bildern gelesen (PNG, JPEG).
                """,
            en:
                """
                Others' files too: size, resolution, fonts, colours and page boxes, as they stand in the file. \
                Codes are read in pictures (PNG, JPEG).
                """
        ),
        operands: [Operand(Words(de: "DATEI", en: "FILE"), count: 1...Operand.many, candidates: .file)],
        examples: [
            .init(
                "litfass verify Output/willkommen/augsburg/posters/*.png",
                Words(
                    de: "sagt, wohin jeder Code führt und ob die Auflösung reicht",
                    en: "says where each code leads and whether the resolution will do"))
        ])

    /// In bytes: an A0 poster without compression has 400 MB.
    private static let limit = 512 << 20

    private let paths: [String]

    init(_ arguments: Arguments) throws(UsageFault) { paths = arguments.operands }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        var files: [VerifiedFile] = []
        var status = ExitStatus.done
        // One file that is no picture must not hide what is wrong with the others.
        for path in paths {
            do {
                files.append(try Preflight.verify(try Files().read(path, limit: Self.limit), path: path))
            } catch {
                let failure = Failure(error)
                console.complain(failure)
                if status == .done { status = failure.status }
            }
        }
        if session.isJSON {
            let files = files.map { $0.json(session.speech) }
            console.print(JSON.object([.init("files", .array(files))]))
        } else {
            for (index, file) in files.enumerated() {
                if index > 0 { console.print() }
                file.lines(console.settings).forEach(console.print)
            }
        }
        if status != .done { return status }
        return files.contains { $0.findings.hasErrors } ? .faulty : .done
    }
}

extension VerifiedFile {
    /// The contract's shape; boxes in millimetres from the media box's upper left corner.
    func json(_ speech: Speech) -> JSON {
        .object([
            .init("path", .string(path)), .init("type", .string(type.rawValue)), .init("width", .number(width)),
            .init("height", .number(height)), .init("unit", .string(unit.rawValue)),
            .init("resolution", resolution.map(JSON.number) ?? .null), .init("codes", .array(codes.map(JSON.string))),
            .init("fonts", .array(fonts.map(JSON.string))),
            .init("boxes", .object(boxes.sorted { $0.key < $1.key }.map { .init($0.key, Self.json($0.value)) })),
            .init("colors", .array(colors.map(JSON.string))),
            .init("findings", .array(findings.map { $0.json(speech) })),
        ])
    }

    private static func json(_ box: Rect) -> JSON {
        .object([
            .init("x", .number(box.minX.millimetres)), .init("y", .number(box.minY.millimetres)),
            .init("width", .number(box.width.millimetres)), .init("height", .number(box.height.millimetres)),
        ])
    }

    func lines(_ settings: Console.Settings) -> [String] {
        let speech = settings.speech
        var table = Table()
        func add(_ label: Words, _ value: String) {
            if !value.isEmpty { table.rows.append([.init("  " + label[speech], .faint), .init(value)]) }
        }
        add(Words(de: "Größe", en: "Size"), "\(Self.digits(width)) × \(Self.digits(height)) \(unit.rawValue)")
        add(Words(de: "Auflösung", en: "Resolution"), resolution.map { Self.digits($0) + " dpi" } ?? "")
        if type == .pdf {
            add(
                Words(de: "Codes", en: "Codes"),
                Words(de: "werden in PDF nicht gelesen", en: "are not read in a PDF")[speech])
        }
        for code in codes { add(Words(de: "Code", en: "Code"), code) }
        add(Words(de: "Schriften", en: "Fonts"), fonts.joined(separator: ", "))
        add(Words(de: "Farben", en: "Colours"), colors.joined(separator: ", "))
        for (name, box) in boxes.sorted(by: { $0.key < $1.key }) {
            let origin = "\(Self.digits(box.minX.millimetres)), \(Self.digits(box.minY.millimetres))"
            let size = "\(Self.digits(box.width.millimetres)) × \(Self.digits(box.height.millimetres)) mm"
            table.rows.append([.init("  " + name, .faint), .init("\(size) (\(origin))")])
        }
        let verdict = findings.isEmpty ? Words(de: "✓ gut", en: "✓ good") : findings.tally
        let style: Painter.Style = findings.hasErrors ? .error : findings.isEmpty ? .good : .warning
        return [settings.paint(Printable.line(path), .strong) + "  " + settings.paint(verdict[speech], style)]
            + table.lines(settings.paint)
            + FindingList(findings).lines(speech, settings.paint, width: settings.width).map { "  " + $0 }
    }

    /// At most one digit after the point.
    private static func digits(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return tenths == tenths.rounded() && abs(tenths) < 1e15 ? String(Int(tenths)) : "\(tenths)"
    }
}
