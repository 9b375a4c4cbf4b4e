internal import Formats
internal import Model

/// Redirects as a table, for a content management system and for whoever wants to know what a path stands for.
enum RedirectTable {
    private static let columns = ["path", "target", "region", "language", "material", "placement", "post"]

    static func file(of map: RedirectMap) -> RedirectFile {
        var writer = CSVWriter()
        writer.row(columns)
        for redirect in map.redirects {
            let key = redirect.key
            writer.row([
                redirect.path.text, redirect.target, key.region, key.language, key.material ?? "", key.placement ?? "",
                key.post ?? "",
            ])
        }
        return RedirectFile("litfass-links.csv", bytes: writer.bytes)
    }
}
