/// The texts of guide.html around its chapters: `Assets/Kit/guide.yaml`.
enum GuidePhrase: String, PhraseName {
    case title, skip, back, heading, lead, chapters, disclaimer
    /// For an office printer: posters of its size, larger ones, pieces with files for it, and pieces without.
    case officeA4 = "office-a4"
    case officeLarge, officeSheets, officeNone

    var placeholders: Set<String> { self == .title ? ["title"] : [] }
}
