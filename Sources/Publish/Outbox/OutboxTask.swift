internal import Formats
internal import Foundation
internal import Model

/// What a person gets who posts by hand and knows nothing of Litfass: files, in a folder or with a letter.
struct OutboxTask {
    enum Kind {
        case publish
        /// The name of the folder from which it was posted.
        case correct(String)
        case delete(String)
    }

    var kind: Kind
    var post: OutgoingPost?
    var isLetter: Bool

    init(_ kind: Kind, _ post: OutgoingPost?, isLetter: Bool = false) {
        self.kind = kind
        self.post = post
        self.isLetter = isLetter
    }

    struct File {
        var name: String
        /// As IANA registers it.
        var type = "text/plain; charset=utf-8"
        var bytes: [UInt8]
    }

    var files: [File] {
        var files = [File(name: "LIESMICH.txt", bytes: Array(instructions.utf8))]
        guard let post else { return files }
        if post.isReminder { return files }
        files.append(File(name: "text.txt", bytes: Array(post.message.text.utf8)))
        for (index, picture) in post.pictures.enumerated() {
            files.append(File(name: pictureName(index), type: picture.format.mediaType, bytes: picture.bytes))
            if let alt = picture.alt { files.append(File(name: altName(index), bytes: Array(alt.utf8))) }
        }
        return files
    }

    private func number(_ index: Int) -> String { (post?.pictures.count ?? 0) > 1 ? "-\(index + 1)" : "" }

    private func pictureName(_ index: Int) -> String {
        "bild\(number(index))." + (post?.pictures[index].format ?? .png).suffix
    }

    private func altName(_ index: Int) -> String { "bildbeschreibung\(number(index)).txt" }

    private var instructions: String {
        let german = numbered(steps.map(\.de))
        let english = numbered(steps.map(\.en))
        // A reminder's text stands in the language of who planned it.
        let text = post.flatMap { $0.isReminder ? $0.message.text + "\n\n" : nil } ?? ""
        return """
            \(heading)

            \(text)\(german)

            ----

            \(english)

            """
    }

    private var heading: String {
        let title = post?.title ?? ""
        return switch kind {
        case .publish where post?.isReminder == true: "Zu erledigen / To do: " + title
        case .publish: title.isEmpty ? "Beitrag / Post" : title
        case .correct: "Korrektur / Correction: " + title
        case .delete: "Zurückziehen / Withdraw"
        }
    }

    private func numbered(_ steps: [String]) -> String {
        steps.count == 1 ? steps[0] : steps.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
    }

    private var steps: [(de: String, en: String)] {
        switch kind {
        case .publish where post?.isReminder == true:
            [
                (
                    "Das ist eine Aufgabe für Sie; zu veröffentlichen ist hier nichts.",
                    "This is something for you to do; there is nothing to publish here."
                )
            ] + ticking
        case .publish: contents + ticking
        case .correct(let old):
            [
                (
                    """
                    Öffnen Sie den Beitrag, den Sie aus „\(old)“ veröffentlicht haben. Sie ändern ihn. Haben Sie \
                    ihn noch nicht veröffentlicht, veröffentlichen Sie gleich diesen.
                    """,
                    """
                    Open the post that you published from “\(old)”. You change it. If you have not published it \
                    yet, publish this one at once.
                    """
                )
            ]
                + contents + ticking
        case .delete(let old):
            [
                (
                    """
                    Der Beitrag aus „\(old)“ soll nicht mehr zu sehen sein. Wenn Sie ihn schon veröffentlicht \
                    haben, löschen Sie ihn bitte.
                    """,
                    """
                    The post from “\(old)” is not to be seen any more. If you have already published it, please \
                    delete it.
                    """
                )
            ]
        }
    }

    /// How a person says that it is done.
    private var ticking: [(de: String, en: String)] {
        guard !isLetter, let id = post?.id, !id.isEmpty else { return [] }
        return [
            (
                """
                Fertig? Legen Sie eine leere Datei namens „erledigt“ in diesen Ordner, oder geben Sie ein: litfass \
                schedule done \(id). Steht er in der Übersicht als erledigt, können Sie ihn löschen.
                """,
                """
                Finished? Put an empty file called “done” into this folder, or enter: litfass schedule done \(id). \
                Once the overview shows it as done, you may delete it.
                """
            )
        ]
    }

    private var contents: [(de: String, en: String)] {
        guard let post else { return [] }
        var steps = [
            (
                "Öffnen Sie text.txt, kopieren Sie alles und fügen Sie es als neuen Beitrag ein.",
                "Open text.txt, copy all of it and paste it as a new post."
            )
        ]
        if let parent = post.parent {
            steps[0] = (
                """
                Antworten Sie auf Ihren Beitrag „\(parent.url ?? parent.id)“: Öffnen Sie text.txt, kopieren Sie \
                alles und fügen Sie es ein.
                """,
                "Answer your post “\(parent.url ?? parent.id)”: open text.txt, copy all of it and paste it."
            )
        }
        if case .correct = kind {
            steps[0] = (
                "Öffnen Sie text.txt, kopieren Sie alles und ersetzen Sie damit den bisherigen Text.",
                "Open text.txt, copy all of it and replace the present text with it."
            )
        }
        for (index, picture) in post.pictures.enumerated() {
            let name = pictureName(index)
            if case .correct = kind {
                steps.append(
                    (
                        "Ist das Bild ein anderes, ersetzen Sie es durch \(name).",
                        "If the picture is another, replace it with \(name)."
                    ))
            } else {
                steps.append(("Hängen Sie \(name) an.", "Attach \(name)."))
            }
            if picture.alt != nil {
                steps.append(
                    (
                        """
                        Tragen Sie beim Bild die Beschreibung aus \(altName(index)) ein („Alternativtext“): Sie \
                        wird Menschen vorgelesen, die es nicht sehen.
                        """,
                        """
                        Enter the description from \(altName(index)) with the picture (“alt text”): it is read out \
                        to people who cannot see it.
                        """
                    ))
            }
        }
        if let link = post.message.link, !post.message.text.contains(link) {
            steps.append(
                (
                    "Setzen Sie, wo es geht (zum Beispiel im Profil), diesen Link: \(link)",
                    "Where it is possible (for instance in the profile), set this link: \(link)"
                ))
        }
        return steps
    }
}
