/// The texts of order.html and of the e-mail that goes with it: `Assets/Kit/order.yaml`.
enum OrderPhrase: String, PhraseName {
    case title, back, heading, nothing, client, address, questions, orderBy, period, print, mail
    case forPlace, measures, pages, fold, crossFold, paper, paperOutside, paperPoster, paperCard, paperFlyer
    case likeAbove, files, language, file, quantity, quantityOf, draft
    case delivery, deliverTo, deliverToMeaning, deliverBy, costCentre, number, billTo, billToMeaning, otherPaper
    case placeAndDate, signature, noteFiles, noteAllDrafts, noteDrafts, noteSample
    case mailSubject, mailItem, mailDeadline, mailText

    var placeholders: Set<String> {
        switch self {
        case .title, .mailSubject: ["region", "title"]
        case .forPlace: ["place"]
        case .measures: ["width", "height"]
        case .pages: ["count"]
        case .fold: ["count", "panels"]
        case .crossFold: ["count", "places"]
        case .paper: ["paper"]
        case .files: ["item"]
        case .quantityOf: ["item", "language"]
        case .mailItem: ["item", "count", "facts"]
        case .mailDeadline: ["day"]
        case .mailText: ["deadline", "items", "sender"]
        default: []
        }
    }
}
