import Model

/// Redirects for Caddy: a part of a Caddyfile, to be imported into the site's block.
struct CaddySite {
    let map: RedirectMap
    let uiLanguage: UILanguage

    private static let file = "litfass.caddy"

    private var name: String { map.name }

    var files: [RedirectFile] {
        let head = map.head(
            Words(
                de: "Gehört in den Block der Adresse im Caddyfile: import /etc/caddy/\(Self.file)",
                en: "Belongs into the block of the address in the Caddyfile: import /etc/caddy/\(Self.file)"),
            uiLanguage)
        let prefix = map.address.prefix
        var text = head + "\n@\(name) path \(prefix.isEmpty ? "/*" : "\(prefix) \(prefix)/*")\nroute @\(name) {\n"
        text += "\theader Cache-Control no-store\n"
        if !prefix.isEmpty { text += "\turi strip_prefix \(prefix)\n" }
        text += "\turi strip_suffix /\n"
        for (index, choice) in map.choices.enumerated() {
            let tags = choice.patterns().map { ("~(?i)" + $0, "${1}") }
            text += block("{http.request.header.Accept-Language}", "language_\(index)", tags, other: "-")
            let pages = choice.tags.map { ("~(?i)^\($0)$", choice.targets[$0] ?? choice.other) }
            text += block("{\(name)_language_\(index)}", "choice_\(index)", pages, other: choice.other)
        }
        let numbers = map.choiceNumbers
        let targets = map.redirects.map { redirect in
            let number = redirect.choice.flatMap { numbers[$0] }
            return ("/" + redirect.path.text, number.map { "{\(name)_choice_\($0)}" } ?? redirect.target)
        }
        text += block("{path}", "target", targets, other: map.start)
        return [RedirectFile(Self.file, text + "\tredir * {\(name)_target} 302\n}\n")]
    }

    private func block(_ source: String, _ variable: String, _ pairs: [(String, String)], other: String) -> String {
        let lines = pairs.map { "\t\t\"\($0)\" \"\($1)\"\n" } + ["\t\tdefault \"\(other)\"\n"]
        return "\tmap \(source) {\(name)_\(variable)} {\n" + lines.joined() + "\t}\n"
    }
}
