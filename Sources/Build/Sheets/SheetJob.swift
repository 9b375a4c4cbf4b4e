import Layout
import Model

/// One sheet to lay out and draw: a template in one region, in one language or many, for one placement.
struct SheetJob: Sendable {
    let sheet: OutputTree.Sheet
    let template: Template
    /// What it is filled with; a sheet that is up to date is not filled.
    var subject: Subject { makeSubject() }
    private var makeSubject: @Sendable () -> Subject
    /// Names everything that the files are made of.
    let key: BuildKey
    /// The same without the program: tells whether the campaign says still what was drawn, whoever drew it.
    let sources: BuildKey

    /// The largest JPEG that the campaign's channels take, in bytes, where one of them wants its picture so; else nil.
    var jpegLimit: Int?

    /// What it shows of the campaign's photos.
    var photo: UsedPhoto?

    init(
        sheet: OutputTree.Sheet, template: Template, sources: [BuildKey.Part], program: [BuildKey.Part],
        jpegLimit: Int? = nil, photo: UsedPhoto? = nil, subject: @escaping @Sendable () -> Subject
    ) {
        self.sheet = sheet
        self.template = template
        makeSubject = subject
        key = BuildKey(program + sources)
        self.sources = BuildKey(sources)
        self.jpegLimit = jpegLimit
        self.photo = photo
    }

    /// The same with something else on it.
    func filled(_ change: @escaping @Sendable (inout Subject) -> Void) -> SheetJob {
        var job = self
        job.makeSubject = { [makeSubject] in
            var subject = makeSubject()
            change(&subject)
            return subject
        }
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
