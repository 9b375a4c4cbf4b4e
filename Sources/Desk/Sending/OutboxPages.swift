internal import Findings
internal import Model
internal import Page
internal import Plan
internal import PressKit
internal import Publish
internal import Schedule
internal import Workspace

/// The overview pages of this machine's outboxes, one a day: what a person posts, and what is done already.
struct OutboxPages {
    private let queue: Queue
    private let names: EntryNames
    private let publishers: AccountPublishers

    init(_ queue: Queue) {
        self.queue = queue
        names = EntryNames(queue.desk, queue.ledger)
        publishers = AccountPublishers(queue.desk)
    }

    /// An outbox as a run leaves it.
    struct State {
        /// Absolute.
        var folder: String
        /// The newest page on which something is open; nil where none could be written.
        var page: String?
        /// What lies ready.
        var open: [Entry] = []
        /// Of those, whose folder is not there any more.
        var gone: [Entry] = []
        /// Why a page could not be written.
        var fault: FileFault?
    }

    /// How long a day's page is kept up to date once nothing on it is open, in seconds.
    private static let longest = 14 * 86_400

    /// Writes each page of which something has changed.
    func write() throws -> [State] {
        let handed = try queue.ledger.handed(since: queue.desk.clock.now - Self.longest)
        guard !handed.isEmpty else { return [] }
        let byFolder = Dictionary(grouping: handed) { publishers.outbox($0.entry.account) ?? "" }
        let design = try? KitDesign(from: queue.desk.assets())
        let waiting = try queue.ledger.entries().filter(\.isWaiting)
        return try byFolder.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }.map { folder, handed in
            try write(handed, in: folder, waiting, design)
        }
    }

    /// - Parameter waiting: What is still to go out.
    private func write(_ handed: [Ledger.Handed], in folder: String, _ waiting: [Entry], _ design: KitDesign?) throws
        -> State
    {
        let outbox = Outbox(folder: folder)
        var state = State(folder: folder)
        state.open = handed.map(\.entry).filter { $0.state == .ready }
        state.gone = state.open.filter { entry in entry.receipt.map { !outbox.holds($0) } ?? true }
        // A drive that is away gets no page.
        guard let design, Files().exists(folder) else { return state }
        let days = handed.reduce(into: [Day: [Ledger.Handed]]()) { days, handed in
            if let day = handed.day { days[day, default: []].append(handed) }
        }
        let openDays = days.mapValues { $0.count { $0.entry.state == .ready } }.filter { $0.value > 0 }
        for (day, handed) in days.sorted(by: { $0.key < $1.key }) {
            let earlier = openDays.filter { $0.key < day }.sorted { $0.key < $1.key }.map { day, count in
                OutboxDay.Link(day: day, page: Self.name(day), count: count)
            }
            let items = handed.map { item($0, waiting) }
            do {
                try update(Self.name(day), OutboxDay(day: day, items: items, earlier: earlier), outbox, design)
                if openDays[day] != nil { state.page = outbox.path(of: Self.name(day)) }
            } catch let fault as FileFault {
                state.fault = fault
            }
        }
        return state
    }

    private static func name(_ day: Day) -> String { "\(day).html" }

    /// A page is drawn where it says something else than the one that lies there.
    private func update(_ name: String, _ day: OutboxDay, _ outbox: Outbox, _ design: KitDesign) throws {
        let page = OutboxPage(day, design: design, version: queue.desk.program.identity)
        let start = outbox.start(ofPage: name, count: OutboxPage.keyEnd).map { String(decoding: $0, as: UTF8.self) }
        guard start?.contains(page.key) != true else { return }
        var whole = day
        for index in whole.items.indices where !whole.items[index].isDone {
            whole.items[index].pictures = try pictures(whole.items[index].id)
        }
        try outbox.write(page: OutboxPage(whole, design: design, version: queue.desk.program.identity).bytes, as: name)
    }

    private func item(_ handed: Ledger.Handed, _ waiting: [Entry]) -> OutboxDay.Item {
        let entry = handed.entry
        let content = try? queue.ledger.content(entry.hash)
        let message = content?.message
        let before = entry.receipt?.details["before"]?.split(separator: "/").first.map(String.init)
        let language = names.language(entry)
        let isTask = entry.key.kind != .post
        return OutboxDay.Item(
            id: entry.id, folder: entry.receipt?.id ?? "", hash: entry.hash,
            due: entry.localDue,
            title: isTask ? entry.key.title.de : names.platform(entry.key.channel), post: isTask ? "" : entry.key.name,
            place: names.place(entry), languageName: language?.names.de ?? "", languageTag: language?.bcp47 ?? "de",
            direction: language?.direction ?? .leftToRight, text: message?.text ?? "",
            link: message?.link.flatMap { message?.text.contains($0) == true ? nil : $0 }, isTask: isTask,
            isDone: entry.state == .sent, isPaused: entry.isPaused, corrects: before,
            answers: parentFolder(entry), followers: entry.parent == nil ? followers(of: entry, among: waiting) : 0)
    }

    /// How many parts of a thread wait for its first.
    private func followers(of entry: Entry, among waiting: [Entry]) -> Int {
        guard entry.thread != nil else { return 0 }
        return waiting.count {
            var key = $0.key
            key.language = entry.key.language
            return $0.thread != nil && key == entry.key
        }
    }

    private func parentFolder(_ entry: Entry) -> String? {
        guard let parent = entry.parent.flatMap({ try? queue.ledger.entry($0) }), parent.isOut else { return nil }
        return parent.receipt?.url ?? parent.receipt?.id
    }

    private func pictures(_ id: String) throws -> [OutboxDay.Picture] {
        let entry = try queue.ledger.entry(id)
        return try queue.ledger.content(entry.hash)?.pictures.compactMap { picture in
            guard let bytes = try queue.ledger.picture(picture.sha256) else { return nil }
            return OutboxDay.Picture(bytes: bytes, format: picture.format, alt: picture.alt)
        } ?? []
    }
}

extension Ledger.Handed {
    /// When it was laid, as the region's calendars show it.
    fileprivate var day: Day? { Zone(entry.timeZone)?.localTime(at: at)?.day }
}

extension Entry {
    /// As the region's clocks show it.
    fileprivate var localDue: LocalTime? { Zone(timeZone)?.localTime(at: due) }
}
