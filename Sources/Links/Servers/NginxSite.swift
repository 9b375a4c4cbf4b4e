import Model

/// Redirects for nginx: maps for the `http` block, and locations for the `server` block.
struct NginxSite {
    let map: RedirectMap
    let uiLanguage: UILanguage

    private static let mapFile = "litfass-map.conf"
    private static let locationFile = "litfass-location.conf"

    private var name: String { "$" + map.name }

    var files: [RedirectFile] { [RedirectFile(Self.mapFile, maps), RedirectFile(Self.locationFile, locations)] }

    private var maps: String {
        var text = map.head(
            Words(
                de: "Gehört in den http-Block: nach /etc/nginx/conf.d/ legen. Dazu \(Self.locationFile).",
                en: "Belongs into the http block: put it into /etc/nginx/conf.d/. With it goes \(Self.locationFile)."),
            uiLanguage)
        // PCRE takes 32 letters of a group's name.
        text += block("$uri", "path", [("~*^\(map.pattern)/(?<litfass_word>[a-z0-9]+)/?$", "$litfass_word")], other: "")
        for (index, choice) in map.choices.enumerated() {
            let tags = choice.patterns(group: "(?<litfass_tag>").map { ("~*" + $0, "$litfass_tag") }
            text += block("$http_accept_language", "language_\(index)", tags, other: "")
            let pages = choice.tags.map { ($0, choice.targets[$0] ?? choice.other) }
            text += block("\(name)_language_\(index)", "choice_\(index)", pages, other: choice.other)
        }
        let numbers = map.choiceNumbers
        let targets = map.redirects.map { redirect in
            let number = redirect.choice.flatMap { numbers[$0] }
            return (redirect.path.text, number.map { "\(name)_choice_\($0)" } ?? redirect.target)
        }
        return text + block("\(name)_path", "target", targets, other: map.start)
    }

    private func block(_ source: String, _ variable: String, _ pairs: [(String, String)], other: String) -> String {
        let lines = [("default", other)] + pairs.map { ("\"\($0)\"", $1) }
        return "\nmap \(source) \(name)_\(variable) {\n" + lines.map { "    \($0) \"\($1)\";\n" }.joined() + "}\n"
    }

    private var locations: String {
        let head = map.head(
            Words(
                de: "Gehört in den server-Block der Adresse: include /etc/nginx/litfass-location.conf;",
                en: "Belongs into the server block of the address: include /etc/nginx/litfass-location.conf;"),
            uiLanguage)
        let places = map.address.prefix.isEmpty ? ["/"] : ["= \(map.address.prefix)", "^~ \(map.address.prefix)/"]
        return head
            + places.map { place in
                """

                location \(place) {
                    add_header Cache-Control "no-store" always;
                    return 302 \(name)_target;
                }

                """
            }.joined()
    }
}
