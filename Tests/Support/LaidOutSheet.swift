internal import Dispatch
package import Layout
package import Model
internal import Synchronization

/// A template of the repository, laid out.
package struct LaidOutSheet: Sendable, CustomStringConvertible {
    package let template: Template
    package let subject: Subject
    package let result: LayoutResult

    package init(template: Template, subject: Subject, result: LayoutResult) {
        self.template = template
        self.subject = subject
        self.result = result
    }

    package var description: String { "\(template.family) · \(subject.title)" }

    /// The demo campaign, laid out once for all tests.
    ///
    /// In all styles: every template of its own design in every language for the region with the longest name; and all
    /// templates, those too that are only like another one, in every region in some of the languages, in turn.
    package static let all: Result<[LaidOutSheet], any Error> = Result { try composeAll() }

    private static func composeAll() throws -> [LaidOutSheet] {
        let stage = try Stage(campaign: "willkommen")
        let longest = stage.regions.max { $0.name.count < $1.name.count }?.slug
        let orders = try stage.designs.flatMap { template in
            try stage.codes(for: template).enumerated().flatMap { number, codes in
                try stage.regions.enumerated().filter { place, region in
                    codes.count > 1 || (place + number) % (region.slug == longest && template.model == nil ? 1 : 8) == 0
                }.map { _, region in
                    let subject = try stage.subject(template, languages: codes, region: region.slug)
                    let greetings = template.greetings(of: subject.localizations)
                    return (template.composed(greetings: greetings.count), subject)
                }
            }
        }
        // Two workers, as a build has them; each has its own fonts, and takes every other order.
        let results = Mutex<[Int: Result<LaidOutSheet, any Error>]>([:])
        let workers = 2
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            let layoutEngine = Result { try Stage.layoutEngine() }
            for index in stride(from: worker, to: orders.count, by: workers) {
                let (template, subject) = orders[index]
                let sheet = layoutEngine.map {
                    LaidOutSheet(template: template, subject: subject, result: $0.layOut(template, subject))
                }
                results.withLock { $0[index] = sheet }
            }
        }
        return try results.withLock { results in try orders.indices.compactMap { try results[$0]?.get() } }
    }
}
