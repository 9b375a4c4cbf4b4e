import Model
package import Print

/// What is to be built or checked.
package struct BuildOrder: Sendable {
    /// The campaign's folder, absolute.
    package var campaign: String
    /// What of the campaign, in the names that its files use.
    package var selection: Selection
    /// A template that is named by its file; it is made whether the campaign names it or not.
    package var template: TemplateFile?
    /// Its name, once it is read.
    var material: Located<String>?
    /// The folder that gets `<campaign>/`, absolute.
    package var output: String
    /// Threads.
    package var workers: Int
    /// This part of so many: the sheets are dealt out in turn.
    package var shard: Shard?
    /// Draws also what is up to date.
    package var force: Bool
    /// Reads all files again of which one would know by size and times that they are as they were left.
    package var verify: Bool
    /// Crop and fold marks in the files for the print shop.
    package var marks: Bool
    /// Flyers and cards also on the office printer's paper, as many as fit.
    package var sheet: OfficePaper?
    /// The artifacts' date in seconds since 1970; nil takes the campaign's first day.
    package var date: Int?
    /// The program's name and version, and what tells one build of it from another.
    package var program: Program

    package init(
        campaign: String, selection: Selection = .all, template: TemplateFile? = nil, output: String, workers: Int = 1,
        shard: Shard? = nil,
        force: Bool = false, verify: Bool = false, marks: Bool = false, sheet: OfficePaper? = nil, date: Int? = nil,
        program: Program
    ) {
        self.campaign = campaign
        self.selection = selection
        self.template = template
        self.output = output
        self.workers = workers
        self.shard = shard
        self.force = force
        self.verify = verify
        self.marks = marks
        self.sheet = sheet
        self.date = date
        self.program = program
    }

    func selecting(_ selection: Selection) -> BuildOrder {
        var order = self
        order.selection = selection
        return order
    }

    /// What of the order the files on paper depend on; part of their keys.
    var paper: String { (marks ? "marks " : "") + (sheet?.rawValue ?? "") }

    /// One of several machines' or processes' parts of a build.
    package struct Shard: Hashable, Sendable {
        /// From 1 to `count`.
        package let index: Int
        /// How many parts there are.
        package let count: Int

        /// The most parts that a build can have.
        package static let most = 1000

        /// `2/4`; nil for what is no part of so many.
        package init?(_ text: String) {
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 2,
                parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
                let index = Int(parts[0]), let count = Int(parts[1]), (1...Self.most).contains(count),
                (1...count).contains(index)
            else { return nil }
            self.index = index
            self.count = count
        }
    }

    /// Who builds.
    package struct Program: Hashable, Sendable {
        /// For people: `Litfass 0.1`.
        package var name: String
        /// Changes whenever the program does; what another program drew is drawn again.
        package var identity: String

        package init(name: String, identity: String) {
            self.name = name
            self.identity = identity
        }
    }
}
