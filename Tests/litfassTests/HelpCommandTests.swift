import Foundation
import Terminal
import Testing

@testable import litfass

struct HelpCommandTests {
    @Test(arguments: Program.parser.commands.map(\.words))
    func everyCommandHasHelpWithAnExample(_ words: [String]) throws {
        for (lang, heading) in [("de", "Beispiel"), ("en", "Example")] {
            let result = try Litfass().run(words + ["--help", "--lang", lang])
            #expect(result.status == 0 && result.errors == "")
            #expect(result.output.hasPrefix("litfass \(words.joined(separator: " ")): "))
            let parts = result.output.components(separatedBy: "\n\(heading)")
            #expect(parts.count == 2 && parts[1].contains("litfass \(words.joined(separator: " "))"))
        }
    }

    @Test(arguments: Program.parser.commands)
    func examplesCanBeUnderstood(_ syntax: Syntax) throws {
        #expect(!syntax.examples.isEmpty)
        for example in syntax.examples where example.line.hasPrefix("litfass ") {
            // What the shell takes away before the program sees it.
            let line = example.line.components(separatedBy: " > ")[0].replacing("\"", with: "")
            let words = line.split(separator: " ").dropFirst().map(String.init)
            let operands = syntax.operands.map(\.count.upperBound).reduce(0, +)
            let plain = example.line.contains("\"") && operands == 1 ? Array(words.prefix(4)) : words
            guard case .run(syntax, _) = try Program.parser.parse(plain) else {
                Issue.record("\(example.line) is not understood")
                continue
            }
        }
    }

    @Test func noCommandHidesAnother() {
        let names = Program.parser.commands.map(\.words)
        for (index, words) in names.enumerated() {
            #expect(!names.enumerated().contains { $0.offset != index && $0.element.starts(with: words) })
        }
        let common = Set(Option.common.map(\.name))
        for syntax in Program.parser.commands {
            #expect(common.isDisjoint(with: syntax.options.map(\.name)))
            #expect(Set(syntax.options.map(\.name)).count == syntax.options.count)
        }
    }

    @Test(
        arguments: [
            (["LANG": "de_DE.UTF-8"], [], "Litfass macht"), (["LANG": "fr_FR.UTF-8"], [], "Litfass turns"),
            (["LANG": "de_DE.UTF-8", "LC_ALL": "C"], [], "Litfass turns"),
            (["LANG": "C"], ["--lang=de"], "Litfass macht"),
        ] as [([String: String], [String], String)])
    func theLanguageIsThePersons(_ variables: [String: String], _ options: [String], _ beginning: String) throws {
        #expect(try Litfass(variables: variables).run(["--help"] + options).output.hasPrefix(beginning))
    }

    @Test(
        arguments: [
            ([:], [], false), ([:], ["--color", "always"], true), (["NO_COLOR": "1"], ["--color=always"], true),
            (["NO_COLOR": "1"], [], false),
        ] as [([String: String], [String], Bool)])
    func coloursOnlyWhereTheyAreWanted(_ variables: [String: String], _ options: [String], _ isPainted: Bool) throws {
        let result = try Litfass(variables: variables).run(["--help"] + options)
        #expect(result.output.contains("\u{1B}[") == isPainted)
    }

    @Test func versionNamesLibrariesAndFonts() throws {
        let json = try Litfass().run("--version", "--json").json
        #expect(json["litfass"] as? String == Program.version)
        let libraries = try #require(json["libraries"] as? [String: String])
        #expect(Set(libraries.keys).isSuperset(of: ["Pango", "HarfBuzz", "cairo", "qpdf", "zbar", "libqrencode"]))
        #expect(libraries.values.allSatisfy { $0.first?.isNumber == true })
        let fonts = try #require(json["fonts"] as? [String: String])
        #expect(fonts["Inter"] != nil && fonts["Noto Sans Ethiopic"] != nil)
    }
}
