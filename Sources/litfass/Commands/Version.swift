internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass --version`
enum Version {
    static func show(_ session: Session) {
        let console = session.console
        let fonts = Fonts.versions(session.desk)
        session.answer(
            .object([
                .init("litfass", .string(Program.version)),
                .init("libraries", .object(Component.libraries.map { .init($0.name, .string($0.version)) })),
                .init("fonts", .object(fonts.map { .init($0.name, .string($0.version)) })),
            ]))
        if session.isJSON { return }
        console.print("litfass \(Program.version)")
        for (title, entries) in [
            (Words(de: "Bibliotheken", en: "Libraries"), Component.libraries),
            (Words(de: "Schriften", en: "Fonts"), fonts),
        ] where !entries.isEmpty {
            console.print()
            console.print(console.settings.paint(console.text(title), .strong))
            var table = Table()
            table.rows = entries.map { [.init("  " + $0.name), .init($0.version)] }
            table.lines(console.settings.paint).forEach(console.print)
        }
    }
}
