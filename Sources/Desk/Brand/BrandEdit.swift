internal import Build
internal import Findings
internal import Formats
internal import Loading
internal import Model
internal import Workspace

/// A region's `brand.yaml` on the desk: what is changed lies over the disk until it is saved.
package struct BrandEdit: Sendable {
    let slug: String
    /// With everything that is not saved yet.
    private(set) var workspace: Workspace
    private var document: YAMLDocument
    /// The file as it was read; nil where there was none.
    private let former: [UInt8]?
    /// Other files that saving writes, by their path in the workspace.
    private var files: [String: [UInt8]] = [:]
    private let languages: LanguageTable
    private(set) var loaded: RegionLibrary.Loaded
    /// What the colours were before, where they are others now.
    private(set) var formerColors: BrandColors?

    /// The keys of brand.yaml as they usually follow each other.
    static let order = [
        "litfass", "host", "short-host", "redirect", "link-parameters", "land", "time-zone", "names", "style",
        "swatches", "colors", "crest", "contact", "press", "imprint", "accounts",
    ]

    /// Opens the file, and lays over it what is asked for.
    ///
    /// - Throws: `Fault` for a region that is not there, a file that can't be read, a crest that can't be used.
    package init(_ request: BrandRequest, _ desk: PressDesk) throws {
        slug = request.slug
        workspace = try desk.workspace()
        languages = try LanguageLoader.load(workspace)
        let folder = RegionLibrary.folder + "/" + request.slug
        guard Spelling.isName(slug), let home = workspace.folder(folder, holding: "region.json") else {
            throw Fault.unknownTown(request.slug, try RegionLibrary.slugs(workspace))
        }
        let bytes = try? home.read("brand.yaml", limit: YAML.largestFile)
        let isOwn = home.path == workspace.root + "/" + folder
        former = isOwn ? bytes : nil
        if !isOwn {
            // What came with the program becomes the workspace's own.
            for name in try home.plainFiles(limit: Self.mostFiles) {
                files[folder + "/" + name] = try home.read(name, limit: Self.largestFile)
            }
        }
        let json = try home.read("region.json", limit: Self.largestFile)
        let text = bytes ?? RegionLibrary.starterBrand(of: json, slug: request.slug)
        loaded = RegionLibrary.load(request.slug, workspace, languages: languages)
        do { document = try YAMLDocument(text) } catch {
            // The reader says where and why, in words.
            if loaded.findings.contains(where: { $0.severity == .error }) {
                throw LoadingFault.unreadable(loaded.findings)
            }
            throw Fault(error, "\(folder)/brand.yaml")
        }
        reload()
        if let colors = request.colors { try take(colors: colors) }
        if let crest = request.crest { try take(crest: crest, desk) }
    }

    private static let mostFiles = 100
    /// In bytes.
    private static let largestFile = 64 << 20

    private var folder: String { RegionLibrary.folder + "/" + slug }
    /// Relative to the workspace.
    var file: String { folder + "/brand.yaml" }

    var region: Region? { loaded.region }

    /// What stands in the file at a place; empty where nothing does.
    func text(at path: [YAMLStep]) -> String {
        switch document.value(at: path) {
        case .text(let text), .plain(let text): text
        default: ""
        }
    }

    private mutating func take(colors: [String]) throws {
        let before = region?.brand.colors
        try set(["colors"], to: .list(colors.map(YAMLValue.text)))
        do { try document.remove(["swatches"]) } catch { throw Fault(error, file) }
        reload()
        if let before, before != region?.brand.colors { formerColors = before }
    }

    private mutating func take(crest path: String, _ desk: PressDesk) throws {
        let bytes = try workspace.files.read(desk.absolute(path), limit: Self.largestFile)
        guard let format = Self.format(of: bytes, path) else { throw Fault.noCrest(path) }
        let name = "crest." + format.suffix
        files[folder + "/" + name] = bytes
        try set(["crest"], to: .text(name))
        reload()
    }

    /// A drawing begins with a mark of XML, in whichever encoding.
    private static func format(of bytes: [UInt8], _ path: String) -> PictureFormat? {
        if let pixels = PictureFormat(recognising: bytes) { return pixels }
        let lead: [UInt8] = [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D]
        let isMarkup = bytes.first { !lead.contains($0) } == UInt8(ascii: "<")
        return isMarkup || PictureFormat(path: path) == .svg ? .svg : nil
    }

    /// Changes one value, in memory.
    mutating func set(_ path: [YAMLStep], to value: YAMLValue) throws(Fault) {
        do {
            try document.set(path, to: value, order: path.count == 1 ? Self.order : BrandQuestion.order(of: path))
        } catch { throw Fault(error, file) }
        reload()
    }

    /// Lays everything over the disk, and reads the region as the next build would.
    private mutating func reload() {
        for (path, bytes) in files { workspace.files.overlay(bytes, over: workspace.root + "/" + path) }
        workspace.files.overlay(document.bytes, over: workspace.root + "/" + file)
        loaded = RegionLibrary.load(slug, workspace, languages: languages)
    }

    /// Writes what differs, whole files or none.
    ///
    /// - Returns: The files, relative to the workspace.
    /// - Throws: `FileFault.Kind.changed` where somebody else has changed brand.yaml meanwhile.
    func save() throws -> [String] {
        let root = OutputFolder(workspace.root)
        var written: [String] = []
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where path != file {
            if let present = try? root.read(path, limit: bytes.count), present == bytes { continue }
            try root.write(bytes, to: path)
            written.append(path)
        }
        guard document.bytes != former else { return written }
        try root.replace(former, with: document.bytes, at: file)
        return written + [file]
    }
}

extension Fault {
    /// Why a person's YAML file was left as it is.
    init(_ fault: YAMLFault, _ file: String) {
        let place: String =
            switch fault {
            case .unreadable(let line, _), .unsupported(let line): "\(file):\(line)"
            case .noPlace(let path), .unwritable(let path): "\(file): \(path.map(\.name).joined(separator: "."))"
            case .twice(let key): "\(file): \(key)"
            case .notUTF8: file
            }
        self.init(
            .badInput,
            Words(
                de: "\(place): Das lässt sich hier nicht eintragen; die Datei bleibt, wie sie ist.",
                en: "\(place): this cannot be entered here; the file stays as it is."),
            remedy: fault == .notUTF8
                ? Words(de: "Bitte speichern Sie sie als UTF-8.", en: "Please save it as UTF-8.")
                : Words(
                    de: "Bitte tragen Sie es selbst ein; docs/de/stadt.md zeigt jede Zeile.",
                    en: "Please enter it yourself; docs/de/stadt.md shows each line."))
    }

    fileprivate static func unknownTown(_ slug: String, _ known: [String]) -> Fault {
        let nearest = Suggestion.nearest(to: slug, in: known)
        let get = "litfass region import https://cms.integreat-app.de/api/v3/regions/ \(slug)"
        return Fault(
            .missing,
            Words(de: "Eine Region „\(slug)“ liegt hier noch nicht.", en: "There is no region “\(slug)” here yet."),
            remedy: nearest.map {
                Words(
                    de: "Meinten Sie „\($0)“? Sonst holen Sie sie von Integreat: \(get)",
                    en: "Did you mean “\($0)”? Else take it from Integreat: \(get)")
            } ?? Words(de: "Holen Sie sie von Integreat: \(get)", en: "Take it from Integreat: \(get)"))
    }

    fileprivate static func noCrest(_ path: String) -> Fault {
        Fault(
            .badInput,
            Words(
                de: "\(path) ist kein Bild, das ein Wappen sein kann.", en: "\(path) is no picture that can be a crest."
            ),
            remedy: Words(
                de: "Bitte nehmen Sie eine Datei als SVG, PNG oder JPEG.",
                en: "Please take a file as SVG, PNG or JPEG."))
    }
}

extension YAMLStep {
    fileprivate var name: String {
        switch self {
        case .key(let key): key
        case .item(let index): String(index + 1)
        }
    }
}
