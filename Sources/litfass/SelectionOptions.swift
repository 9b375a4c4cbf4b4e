internal import Desk
internal import Findings
internal import Terminal

/// The options by which `check` and `build` are narrowed down.
enum SelectionOptions {
    static let region = Option.list(
        "region", Words(de: "REGION", en: "REGION"), Words(de: "nur diese Regionen", en: "these regions only"),
        candidates: .names("regions"))
    static let language = Option.list(
        "language", Words(de: "SPRACHE", en: "LANGUAGE"),
        Words(de: "nur diese Sprachen, z. B. ar,uk", en: "these languages only, e.g. ar,uk"),
        candidates: .names("languages"))
    static let material = Option.list(
        "material", Words(de: "MATERIAL", en: "MATERIAL"),
        Words(
            de: "nur diese Materialien, oder eine Vorlage als Datei",
            en: "these materials only, or a template by its file"),
        candidates: .names("materials"))
    static let output = Option.value(
        "output", Words(de: "ORDNER", en: "FOLDER"),
        Words(de: "wohin; sonst Output/ im Arbeitsordner", en: "where to; else Output/ in the workspace"),
        candidates: .folder)
    static let jobs = Option.value(
        "jobs", Words(de: "N", en: "N"),
        Words(
            de: "so viele auf einmal; sonst nach den Prozessorkernen",
            en: "that many at once; else after the processor's cores"))
    static let shard = Option.value(
        "shard", Words(de: "I/N", en: "I/N"),
        Words(
            de: "nur der I-te von N Teilen, für mehrere Rechner", en: "the I-th of N parts only, for several machines"))
    static let force = Option.flag(
        "force", Words(de: "auch zeichnen, was schon stimmt", en: "draw also what is up to date"))
    static let verify = Option.flag(
        "verify",
        Words(
            de: "jede Datei noch einmal lesen, auch wenn Größe und Zeiten stimmen",
            en: "read every file again, even where size and times are as they were"))
    static let marks = Option.flag(
        "marks",
        Words(
            de: "Schnitt- und Falzmarken in die Druckdateien setzen",
            en: "put crop and fold marks into the files for print"))
    static let sheet = Option.value(
        "sheet", Words(de: "a4|a3", en: "a4|a3"),
        Words(
            de: "Flyer und Karten auch für den Bürodrucker, so viele auf ein Blatt passen",
            en: "flyers and cards also for the office printer, as many as fit on a sheet"),
        candidates: .choices(BuildRequest.sheets))

    static let template = Option.value(
        "template", Words(de: "DATEI", en: "FILE"),
        Words(
            de: "prüft eine Vorlage mit allen fertigen Kampagnen", en: "checks a template with all ready-made campaigns"
        ), candidates: .file)
    static let watch = Option.flag(
        "watch",
        Words(
            de: "baut neu, sobald sich eine Datei ändert, bis Strg-C",
            en: "builds anew whenever a file changes, until Ctrl-C"))

    static func request(_ arguments: Arguments) throws -> BuildRequest {
        func names(_ option: Option) -> Set<String>? { arguments.contains(option) ? Set(arguments.all(option)) : nil }
        var request = BuildRequest()
        request.campaigns = arguments.operands
        request.template = arguments[template]
        if arguments.contains(material) { try request.take(materials: arguments.all(material)) }
        request.regions = names(region)
        request.languages = names(language)
        request.output = arguments[output]
        request.force = arguments.contains(force)
        request.verify = arguments.contains(verify)
        request.marks = arguments.contains(marks)
        request.sheet = arguments[sheet]
        if let text = arguments[jobs] { try request.take(jobs: text) }
        if let text = arguments[shard] { try request.take(shard: text) }
        if arguments.contains(.json) { try request.takeOne() }
        return request
    }

    static let all = [region, language, material, output, jobs, shard, force, marks, sheet]

    static let someCampaigns = Operand(
        Words(de: "KAMPAGNE", en: "CAMPAIGN"), count: 0...Operand.many, candidates: .names("campaigns"))
    static let campaigns = Operand(
        Words(de: "KAMPAGNE", en: "CAMPAIGN"), count: 1...Operand.many, candidates: .names("campaigns"))
}
