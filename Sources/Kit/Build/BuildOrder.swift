import Model
public import Print

/// What is to be built or checked.
public struct BuildOrder: Sendable {
    /// The campaign's folder, absolute.
    public var campaign: String
    public var selection: Selection
    /// A template that is named by its file; it is made whether the campaign names it or not.
    public var template: TemplateFile?
    /// Its name, once it is read.
    var material: Located<String>?
    /// The folder that gets `<campaign>/`, absolute.
    public var output: String
    /// Threads.
    public var workers: Int
    /// This part of so many: the sheets are dealt out in turn.
    public var shard: Shard?
    /// Draws also what is up to date.
    public var force: Bool
    /// Crop and fold marks in the files for the print shop.
    public var marks: Bool
    /// Flyers and cards also on the office printer's paper, as many as fit.
    public var sheet: SheetFormat?
    /// The artifacts' date in seconds since 1970; nil takes the campaign's first day.
    public var date: Int?
    /// The program's name and version, and what tells one build of it from another.
    public var program: Program

    public init(
        campaign: String, selection: Selection = .all, template: TemplateFile? = nil, output: String, workers: Int = 1,
        shard: Shard? = nil,
        force: Bool = false, marks: Bool = false, sheet: SheetFormat? = nil, date: Int? = nil, program: Program
    ) {
        self.campaign = campaign
        self.selection = selection
        self.template = template
        self.output = output
        self.workers = workers
        self.shard = shard
        self.force = force
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

    public struct Shard: Hashable, Sendable {
        /// From 1 to `count`.
        public var index: Int
        public var count: Int

        public init(index: Int, count: Int) {
            self.index = index
            self.count = count
        }
    }

    public struct Program: Hashable, Sendable {
        /// For people: `Litfass 0.1`.
        public var name: String
        /// Changes whenever the program does; what another program drew is drawn again.
        public var identity: String

        public init(name: String, identity: String) {
            self.name = name
            self.identity = identity
        }
    }
}
