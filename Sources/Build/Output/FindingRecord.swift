import Findings
import Formats

/// A finding as a build keeps it for the next one: in both languages, with its place and its scope.
struct FindingRecord: Decodable {
    private let kind: RecordedFinding
    private let severity: Finding.Severity
    private let place: Place?
    private let region: String?
    private let language: String?
    private let material: String?
    /// Of the files that bear it, which; none where there is no file.
    let files: [Int]

    private struct Place: Decodable {
        var file: String
        var line: Int?
        var column: Int?
    }

    var finding: Finding {
        Finding(
            kind, severity: severity, at: place.map { SourcePlace(file: $0.file, line: $0.line, column: $0.column) },
            scope: .init(region: region, language: language, material: material))
    }

    /// What is read by this type.
    static func json(_ finding: Finding, files: [Int]) -> JSON {
        func optional(_ name: String, _ value: JSON?) -> [JSON.Member] { value.map { [.init(name, $0)] } ?? [] }
        func words(_ words: Words) -> JSON { FindingArgument.Value.words(words).json }
        let arguments = finding.arguments.map { argument in
            JSON.object([.init("name", .string(argument.name)), .init("value", argument.value.json)])
        }
        let kind: [JSON.Member] =
            [
                .init("code", .string(finding.code)), .init("severity", .string(finding.severity.rawValue)),
                .init("message", words(finding.message)), .init("remedy", words(finding.remedy)),
                .init("arguments", .array(arguments)),
            ] + optional("weight", finding.detail.weight.map(JSON.number))
        let place = finding.place.map { place in
            JSON.object(
                [.init("file", .string(place.file))] + optional("line", place.line.map(JSON.integer))
                    + optional("column", place.column.map(JSON.integer)))
        }
        return .object(
            [.init("kind", .object(kind)), .init("severity", .string(finding.severity.rawValue))]
                + optional("place", place) + optional("region", finding.scope.region.map(JSON.string))
                + optional("language", finding.scope.language.map(JSON.string))
                + optional("material", finding.scope.material.map(JSON.string))
                + [.init("files", .array(files.map(JSON.integer)))])
    }
}
