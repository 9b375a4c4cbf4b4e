import Findings
import Foundation
import Terminal
import Testing

struct ConsoleTests {
    /// What a console writes to its two ends.
    private func written(_ settings: Console.Settings, _ work: (Console) -> Void) throws -> (
        output: String, errors: String
    ) {
        let output = Pipe()
        let errors = Pipe()
        work(
            Console(
                settings, output: output.fileHandleForWriting.fileDescriptor,
                errors: errors.fileHandleForWriting.fileDescriptor))
        try output.fileHandleForWriting.close()
        try errors.fileHandleForWriting.close()
        func text(_ pipe: Pipe) throws -> String {
            String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        }
        return (try text(output), try text(errors))
    }

    private func work(_ console: Console) {
        console.progress("1/2 Plakat")
        console.say(Words(de: "Gut.", en: "Good."))
        console.print("Ergebnis")
        console.progress(nil)
        console.printError(
            Failure(.missing, Words(de: "Fehlt.", en: "Missing."), remedy: Words(de: "Suchen Sie.", en: "Search.")))
    }

    @Test func resultsAndMessagesGoApartAndAPipeSeesNoProgress() throws {
        let (output, errors) = try written(Console.Settings(uiLanguage: .german), work)
        #expect(output == "Ergebnis\n")
        #expect(errors == "Gut.\nFehler: Fehlt.\n→ Suchen Sie.\n")
    }

    @Test func quietLeavesResultsAndErrors() throws {
        var settings = Console.Settings(uiLanguage: .english)
        settings.isQuiet = true
        settings.showsProgress = true
        let (output, errors) = try written(settings, work)
        #expect(output == "Ergebnis\n")
        #expect(errors == "Error: Missing.\n→ Search.\n")
    }

    @Test func progressIsRewrittenInPlace() throws {
        var settings = Console.Settings(uiLanguage: .german)
        settings.showsProgress = true
        let (_, errors) = try written(settings) { console in
            console.progress("1/2")
            console.say(Words(de: "Gut.", en: "Good."))
            console.progress(nil)
        }
        #expect(errors == "1/2\r\u{1B}[KGut.\n1/2\r\u{1B}[K")
    }

    @Test func aFullDiskIsSeenAndAReaderGoneIsNot() throws {
        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        let console = Console(Console.Settings(uiLanguage: .german), output: full)
        console.print("x")
        #expect(console.outputFault == ENOSPC)

        signal(SIGPIPE, SIG_IGN)
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let unread = Console(Console.Settings(uiLanguage: .german), output: pipe.fileHandleForWriting.fileDescriptor)
        unread.print("x")
        #expect(unread.outputFault == nil)
    }
}
