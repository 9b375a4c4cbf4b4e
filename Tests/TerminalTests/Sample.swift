import Findings
import Terminal

/// A small program's commands, for the tests.
enum Sample {
    static let region = Option.list(
        "region", Words(de: "REGION", en: "REGION"), Words(de: "nur diese", en: "only these"),
        candidates: .names("regions"))
    static let jobs = Option.value("jobs", Words(de: "N", en: "N"), Words(de: "wie viele", en: "how many"))
    static let force = Option.flag("force", Words(de: "alles neu", en: "everything anew"))
    static let format = Option.value(
        "format", Words(de: "FORMAT", en: "FORMAT"), Words(de: "als was", en: "as what"),
        candidates: .choices(["csv", "ics"]))

    static let build = Syntax(
        "build", summary: Words(de: "baut", en: "builds"),
        operands: [
            Operand(Words(de: "KAMPAGNE", en: "CAMPAIGN"), count: 1...Operand.many, candidates: .names("campaigns"))
        ],
        options: [region, jobs, force],
        examples: [.init("litfass build willkommen", Words(de: "baut alles", en: "builds all"))])
    static let add = Syntax(
        "region", "import", summary: Words(de: "holt Regionen", en: "fetches regions"),
        operands: [
            Operand(Words(de: "DATEI", en: "FILE"), candidates: .file),
            Operand(Words(de: "KÜRZEL", en: "SLUG"), count: 0...2),
        ],
        examples: [.init("litfass region import r.json", Words(de: "liest", en: "reads"))])
    static let list = Syntax(
        "region", "list", summary: Words(de: "zeigt Regionen", en: "shows regions"),
        options: [format], examples: [.init("litfass region list", Words(de: "zeigt", en: "shows"))])

    static let parser = Parser([build, add, list])
}
