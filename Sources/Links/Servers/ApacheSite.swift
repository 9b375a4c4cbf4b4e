import Model

/// Redirects for Apache: rules for the site's `VirtualHost`, and the map that they read.
struct ApacheSite {
    let map: RedirectMap
    let uiLanguage: UILanguage

    private static let mapFile = "litfass-map.txt"
    private static let rulesFile = "litfass.conf"
    /// A key that is no path.
    private static let start = "start-page"

    private var name: String { map.name }

    var files: [RedirectFile] { [RedirectFile(Self.rulesFile, rules), RedirectFile(Self.mapFile, lines)] }

    private var lines: String {
        let head = map.head(
            Words(
                de: "Gehört nach /etc/apache2/litfass/. Apache merkt von selbst, wenn sich die Datei ändert.",
                en: "Belongs into /etc/apache2/litfass/. Apache notices by itself when the file changes."), uiLanguage)
        let numbers = map.choiceNumbers
        var text = head + line(Self.start, map.start)
        for (index, choice) in map.choices.enumerated() {
            text += line("choice-\(index)", choice.other)
            for tag in choice.tags { text += line("choice-\(index)-\(tag)", choice.targets[tag] ?? choice.other) }
        }
        for redirect in map.redirects {
            let number = redirect.choice.flatMap { numbers[$0] }
            text += number.map { "\(redirect.path.text) choice-\($0)\n" } ?? line(redirect.path.text, redirect.target)
        }
        return text
    }

    /// A page's address, and on a line of its own what follows the question mark: Apache refuses one that comes out of
    /// a map, as an attacker's might.
    private func line(_ key: String, _ page: String) -> String {
        guard let end = page.firstIndex(of: "?") ?? page.firstIndex(of: "#") else { return "\(key) \(page)\n" }
        let query = page[end...].drop { $0 == "?" }
        return "\(key) \(page[..<end])\n" + (query.isEmpty ? "" : "\(key)-query \(query)\n")
    }

    /// What a rule leads to; an empty query falls away, and takes the reader's with it.
    private func page(_ key: String) -> String { "\"${\(name):\(key)}?${\(name):\(key)-query}\" [R=302,NE,L]" }

    private var rules: String {
        let head = map.head(
            Words(
                de:
                    """
                    Gehört in den VirtualHost der Adresse: Include /etc/apache2/litfass/\(Self.rulesFile); einmal \
                    dazu: a2enmod rewrite headers
                    """,
                en:
                    """
                    Belongs into the VirtualHost of the address: Include /etc/apache2/litfass/\(Self.rulesFile); once \
                    before: a2enmod rewrite headers
                    """), uiLanguage)
        let word = "\"^\(map.pattern)/([A-Za-z0-9]+)/?$\""
        let key = "${\(name)_small:$1}"
        let given = "${\(name):\(key)}"
        var text =
            head + """

                <IfDefine !LITFASS_FOLDER>
                    Define LITFASS_FOLDER /etc/apache2/litfass
                </IfDefine>
                RewriteEngine On
                RewriteMap \(name) "txt:${LITFASS_FOLDER}/\(Self.mapFile)"
                RewriteMap \(name)_small "int:tolower"

                RewriteCond "\(given)" "^https:"
                RewriteRule \(word) \(page(key))

                """
        for (index, choice) in map.choices.enumerated() {
            let patterns = choice.patterns()
            text += "\nRewriteCond \"\(given)\" \"^choice-\(index)$\"\n"
            for (number, pattern) in patterns.enumerated() {
                let isLast = number == patterns.count - 1
                text += "RewriteCond \"%{HTTP:Accept-Language}\" \"\(pattern)\" [NC\(isLast ? "" : ",OR")]\n"
            }
            text += "RewriteRule \(word) \(page("choice-\(index)-${\(name)_small:%1}"))\n"
            text += "RewriteCond \"\(given)\" \"^choice-\(index)$\"\n"
            text += "RewriteRule \(word) \(page("choice-\(index)"))\n"
        }
        let place = map.address.prefix.isEmpty ? "/" : map.address.prefix
        return text + """

            RewriteRule "^\(map.pattern)(?:/.*)?$" \(page(Self.start))
            <Location "\(place)">
                Header always set Cache-Control "no-store"
            </Location>

            """
    }
}
