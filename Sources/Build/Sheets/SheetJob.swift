import Layout
import Model

/// One sheet to lay out and draw: a template in one region, in one language or many, for one placement.
struct SheetJob: Sendable {
    let sheet: OutputTree.Sheet
    private let planner: SheetPlanner
    /// The region's place among the project's.
    private let region: Int
    private let design: SheetPlanner.Design
    /// The codes of its languages.
    private let spoken: [String]
    /// The largest JPEG that the campaign's channels take, in bytes, where one of them wants its picture so; else nil.
    let jpegLimit: Int?
    /// Names everything that the files are made of.
    let key: BuildKey
    /// The same without the program: tells whether the campaign says still what was drawn, whoever drew it.
    let sources: BuildKey
    private var changes: [@Sendable (inout Subject) -> Void] = []

    init(
        sheet: OutputTree.Sheet, planner: SheetPlanner, region: Int, design: SheetPlanner.Design, spoken: [String],
        jpegLimit: Int?, key: BuildKey, sources: BuildKey
    ) {
        self.sheet = sheet
        self.planner = planner
        self.region = region
        self.design = design
        self.spoken = spoken
        self.jpegLimit = jpegLimit
        self.key = key
        self.sources = sources
    }

    var template: Template { design.template }

    /// What it shows of the campaign's photos.
    var photo: UsedPhoto? { planner.photo(of: sheet, design) }

    /// What it is filled with; a sheet that is up to date is not filled.
    var subject: Subject {
        var subject = planner.subject(of: self, region, spoken)
        for change in changes { change(&subject) }
        return subject
    }

    /// The same with something else on it.
    func filled(_ change: @escaping @Sendable (inout Subject) -> Void) -> SheetJob {
        var job = self
        job.changes.append(change)
        return job
    }

    /// The name under which the build record knows it.
    var name: String { OutputTree.posterPDF(sheet) }

    var scope: Finding.Scope {
        Finding.Scope(
            region: sheet.region, language: template.multilingual ? nil : sheet.language, material: sheet.material)
    }
}

/// What came of a sheet.
struct SheetResult: Sendable {
    var artifacts: [Artifact]
    /// What concerns no artifact, for instance why there is none.
    var findings: [Finding] = []
    /// Whether an earlier build's files served.
    var isReused = false
}
