import Layout
import Model

/// One sheet to lay out and draw: a template in one region, in one language or many, for one placement.
struct SheetJob: Sendable {
    let sheet: OutputTree.Sheet
    let template: Template
    var subject: Subject
    /// Names everything that the files are made of.
    let key: BuildKey
    /// The same without the program: tells whether the campaign says still what was drawn, whoever drew it.
    let sources: BuildKey

    /// The largest JPEG that the campaign's channels take, in bytes, where one of them wants its picture so; else nil.
    var jpegLimit: Int?

    /// What it shows of the campaign's photos.
    var photo: UsedPhoto?

    init(
        sheet: OutputTree.Sheet, template: Template, subject: Subject, sources: [BuildKey.Part], program: String,
        jpegLimit: Int? = nil, photo: UsedPhoto? = nil
    ) {
        self.sheet = sheet
        self.template = template
        self.subject = subject
        key = BuildKey([.init("program", program)] + sources)
        self.sources = BuildKey(sources)
        self.jpegLimit = jpegLimit
        self.photo = photo
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
    var findings: [Finding]
    /// Whether an earlier build's files served.
    var isReused = false
}
