import Model

/// Redirects for a web space that nobody may configure: a folder a path, with a page that leads on at once.
///
/// Of languages such a page knows nothing: codes in many lead to where Integreat asks the browser itself. Unknown paths
/// lead to the start page where the space shows `404.html`, as most do.
struct StaticSite {
    let map: RedirectMap

    var files: [RedirectFile] {
        map.redirects.map { RedirectFile("\($0.path.text)/index.html", page($0.target)) }
            + ["index.html", "404.html"].map { RedirectFile($0, page(map.start)) }
    }

    /// The link is for browsers that do not lead on, in words that most people know.
    private func page(_ target: String) -> String {
        let address = target.replacing("&", with: "&amp;")
        return """
            <!DOCTYPE html>
            <html lang="de">
            <meta charset="utf-8">
            <meta http-equiv="refresh" content="0; url=\(address)">
            <meta http-equiv="Cache-Control" content="no-store">
            <meta name="robots" content="noindex">
            <meta name="referrer" content="no-referrer">
            <meta name="viewport" content="width=device-width">
            <title>Integreat</title>
            <p><a href="\(address)">Weiter zu Integreat · Continue to Integreat</a></p>
            </html>

            """
    }
}
