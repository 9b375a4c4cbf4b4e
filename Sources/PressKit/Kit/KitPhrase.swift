/// The texts of index.html: `Assets/Kit/kit.yaml`.
enum KitPhrase: String, PhraseName {
    case title, skip, kicker, languages, cover, photo, tasks, multilingual, draft, draftMeaning
    case kindWillkommen, kindRueckmeldung, kindAktuell, kindVeranstaltung, kindMitmachen
    case filter, filterRegion, filterAllRegions, filterLanguage, filterAllLanguages, filterMaterial, filterEverything
    case filterPosts, filterReset
    case printing, printingCount, printingLead
    case orderQuestion, orderAnswer, orderOpen, orderGuide
    case forPlace, forPlaces, forPost, sheetPlace, sheetPost, look, lookPage, codeLeads
    case filePrint, fileOffice, filePicture, filePost, fileWeb, fileDownload
    case pictures, picturesCount, picturesLead
    case posting, postingCount, postingLead, noAccount, noAccountGuide
    case postWhen, postLanguages, postPicture, postPictureDescribed, postLength, postTooLong
    case postCopy, postDownload, postLink, postDescription, postCopyPart
    case passingOn, passingOnCount, passingOnLead, passingOnAll, packageAmount, packageDownload, packageWhich
    case letter, letterCopy, letterMail, letterSubject, letterText
    case plan, planCount, planLead, planDuring, planFree, planSunday, planWeek, planWeekMeaning, planTime
    case planDeadline, planDeadlineMark, planAllLanguages, planCalendar, planFeed, planUpload, planTable
    case deadlinePrint
    case findings, findingsCount, findingsLead, findingsNoCount, findingsNoLead, findingsNone, drafts, draftsHelp
    case ownerPress, ownerText, ownerRegion, ownerDesign, ownerIt
    case severityError, severityWarning, severityNote, findingElsewhere, findingMore, findingLine, findingColumn
    case credits, creditsCount, creditsLead, credit, creditFile, consentUntil, consentOpen, consentNeedless
    case towns, townsAll, townsCount, townsFiles, townsFind, townsNone
    case guide, guideCount, guideLead, made, madeHow, madeFiles, madeManifest

    var placeholders: Set<String> {
        switch self {
        case .printingCount, .picturesCount, .postingCount, .postLanguages, .passingOnCount, .planCount,
            .planAllLanguages, .findingsCount, .findingMore, .drafts, .creditsCount, .guideCount,
            .townsCount, .townsFiles:
            ["count"]
        case .title: ["title"]
        case .kicker: ["kind"]
        case .cover: ["material", "region", "photo"]
        case .photo: ["description"]
        case .forPlace, .sheetPlace: ["place"]
        case .forPlaces: ["places"]
        case .forPost, .sheetPost: ["post"]
        case .look: ["sheet", "page", "photo"]
        case .lookPage: ["page", "count"]
        case .fileOffice: ["paper"]
        case .fileDownload: ["sheet"]
        case .postWhen: ["day", "time"]
        case .postLength, .postTooLong: ["length", "limit"]
        case .packageAmount: ["count", "size"]
        case .packageWhich: ["region", "language"]
        case .letterText: ["region"]
        case .letterSubject: ["title"]
        case .planFree: ["land"]
        case .planTime: ["time"]
        case .planDeadlineMark: ["title"]
        case .planUpload: ["platform"]
        case .findingElsewhere: ["names"]
        case .findingLine: ["file", "line"]
        case .findingColumn: ["file", "line", "column"]
        case .credit: ["credit"]
        case .creditFile: ["file", "license"]
        case .consentUntil: ["day"]
        case .madeHow: ["program", "campaign"]
        case .madeFiles: ["manifest"]
        default: []
        }
    }
}
