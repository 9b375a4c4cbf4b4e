internal import Foundation
internal import Support

/// axe-core: an independent look for barriers, run in the page itself. `make setup-tests` fetches it.
enum Axe {
    struct Missing: Error, CustomStringConvertible {
        var description: String { "axe-core is missing; please run: make setup-tests" }
    }

    static func source() throws -> String {
        let path = Repository.root + "/.build/axe/axe.min.js"
        guard let source = try? String(contentsOfFile: path, encoding: .utf8) else { throw Missing() }
        return source
    }

    /// Each rule that the page breaks, and the first place.
    static func violations(_ browser: Browser, _ source: String) throws -> [String] {
        // Evaluated by the debugger, it is not held back by the page's own policy.
        try browser.evaluate(source + ";0")
        let found = try browser.evaluate(
            """
            for (const list of document.querySelectorAll("details")) list.open = true;
            // What lies below the window is laid out, too.
            for (const item of document.querySelectorAll("li")) item.style.contentVisibility = "visible";
            axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], \
            resultTypes: ["violations"] })
              .then((result) => result.violations.map((rule) =>
                rule.id + " × " + rule.nodes.length + ": " + rule.nodes[0].html.slice(0, 200) + " | " + \
                rule.nodes[0].any.concat(rule.nodes[0].all, rule.nodes[0].none).map((check) => check.message).join("; \
                ").slice(0, 300)))
            """)
        return found as? [String] ?? ["axe did not answer"]
    }
}
