/// One file of a print order.
struct PrintOrderLine: Hashable, Sendable {
    let sheet: KitSheet
    let artifact: Artifact

    /// The sheets of one region that have a PDF for the press, in the order of the press kit.
    static func all(of order: PrintOrder) -> [PrintOrderLine] {
        let files = Dictionary(
            order.contents.artifacts.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        return KitSheet.all(of: order.contents).compactMap { sheet in
            guard sheet.sheet.region == order.region,
                let path = sheet.downloads.first(where: { $0.path.hasSuffix(".pdf") && !$0.path.contains("/web/") })?.path,
                let artifact = files[path]
            else { return nil }
            return PrintOrderLine(sheet: sheet, artifact: artifact)
        }
    }
}
