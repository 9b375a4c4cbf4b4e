import Findings
import Terminal
import Testing

struct ParserTests {
    private func run(_ line: String) throws -> (name: String, arguments: Arguments) {
        let invocation = try Sample.parser.parse(line.split(separator: " ").map(String.init))
        guard case .run(let syntax, let arguments) = invocation else {
            Issue.record("\(line) is no command to run")
            return ("", Arguments())
        }
        return (syntax.name, arguments)
    }

    @Test func optionsStandAnywhereAndTakeTheirValueEitherWay() throws {
        for line in [
            "build a b --region x,y --region=z --jobs 3 --force", "build --force a --jobs=3 --region x --region y,z b",
        ] {
            let (name, arguments) = try run(line)
            #expect(name == "build")
            #expect(arguments.operands == ["a", "b"])
            #expect(arguments.all(Sample.region) == ["x", "y", "z"])
            #expect(arguments[Sample.jobs] == "3")
            #expect(arguments.contains(Sample.force))
        }
    }

    @Test func commonOptionsMayStandBeforeTheCommand() throws {
        let (name, arguments) = try run("--lang en --quiet region list --json")
        #expect(name == "region list")
        #expect(arguments[.lang] == "en")
        #expect(arguments.contains(.quiet) && arguments.contains(.json) && !arguments.contains(.workspace))
    }

    @Test func nothingIsAnOptionAfterTwoDashes() throws {
        let (_, arguments) = try run("build - -- --force -x")
        #expect(arguments.operands == ["-", "--force", "-x"])
        #expect(!arguments.contains(Sample.force))
    }

    @Test func aListNamesEachOnce() throws {
        #expect(try run("build a --region=x,,x,y").arguments.all(Sample.region) == ["x", "y"])
    }

    @Test(arguments: [
        ("--help", [String]()), ("-h", []), ("build --help", ["build"]), ("region --help", ["region"]),
        ("region import -h", ["region", "import"]),
    ])
    func helpNeedsNothingElse(_ line: String, _ words: [String]) throws {
        guard case .help(let found, _) = try Sample.parser.parse(line.split(separator: " ").map(String.init)) else {
            Issue.record("\(line) is not understood")
            return
        }
        #expect(found == words)
    }

    @Test func versionNeedsNoCommand() throws {
        guard case .version(let arguments) = try Sample.parser.parse(["--version", "--json"]) else {
            Issue.record("--version is not understood")
            return
        }
        #expect(arguments.contains(.json))
    }

    @Test(arguments: [
        ("", UsageFault(.noCommand, command: [])),
        ("region", UsageFault(.incompleteCommand(["import", "list"]), command: ["region"])),
        ("biuld", UsageFault(.unknownCommand("biuld", suggestion: "build"), command: [])),
        ("region lsit", UsageFault(.unknownCommand("region lsit", suggestion: "list"), command: ["region"])),
        ("publish", UsageFault(.unknownCommand("publish", suggestion: nil), command: [])),
        ("build a --regoin x", UsageFault(.unknownOption("--regoin", suggestion: "--region"), command: ["build"])),
        ("build a --for=1", UsageFault(.unknownOption("--for", suggestion: "--force"), command: ["build"])),
        ("build a -z", UsageFault(.unknownOption("-z", suggestion: nil), command: ["build"])),
        ("build a --jobs", UsageFault(.missingValue(Sample.jobs), command: ["build"])),
        ("build a --jobs --force", UsageFault(.missingValue(Sample.jobs), command: ["build"])),
        ("build a --jobs=", UsageFault(.missingValue(Sample.jobs), command: ["build"])),
        ("build a --region ,", UsageFault(.missingValue(Sample.region), command: ["build"])),
        ("build a --force=yes", UsageFault(.unexpectedValue(Sample.force), command: ["build"])),
        ("build a --jobs 1 --jobs 2", UsageFault(.repeated(Sample.jobs), command: ["build"])),
        (
            "region list --format isc",
            UsageFault(.notAChoice("isc", Sample.format, choices: ["csv", "ics"]), command: ["region", "list"])
        ),
        ("build", UsageFault(.missingOperand(Words(de: "KAMPAGNE", en: "CAMPAIGN")), command: ["build"])),
        ("region import", UsageFault(.missingOperand(Words(de: "DATEI", en: "FILE")), command: ["region", "import"])),
        ("region import a b c d", UsageFault(.tooManyOperands("d"), command: ["region", "import"])),
    ])
    func whatCannotBeUnderstood(_ line: String, _ fault: UsageFault) {
        #expect(throws: fault) { try Sample.parser.parse(line.split(separator: " ").map(String.init)) }
    }

    @Test func faultsSayWhatToDo() {
        let fault = UsageFault(.unknownOption("--regoin", suggestion: "--region"), command: ["build"])
        #expect(fault.message.de == "Eine Option „--regoin“ gibt es hier nicht. Meinten Sie „--region“?")
        #expect(fault.message.en == "There is no option “--regoin” here. Did you mean “--region”?")
        #expect(fault.remedy.de == "Hilfe und Beispiele: litfass build --help")
    }
}
