package import Model
import Page
import Phrases

extension LayoutEngine {
    /// How many characters the campaign's own texts of a sheet may have, so that it holds them all together, each in
    /// the smallest type of its style.
    ///
    /// - Parameters:
    ///   - subject: With words whose lengths are the proportions in which the room is shared.
    ///   - language: The code of the one whose texts may grow; those of others stay as they are.
    ///   - sample: Words of that language, by which its letters and words are measured.
    /// - Returns: By the names of the texts: `claim`, `steps.2`; of one in several lengths that which the sheet shows,
    ///   `headline.short`. None where the sheet does not hold even a few words.
    package func capacities(
        _ template: Template, _ subject: Subject, language: String, sample: String
    ) -> [String: Int] {
        CapacitySearch(sizeSearch(template, subject).search, language: language, sample: sample).capacities
    }
}

/// Searches how long the texts of a sheet may get together.
private final class CapacitySearch {
    private let search: SizeSearch
    private let slots: [String: Slot]
    private let sample: [Character]
    /// What was measured is remembered by its element.
    private var filled: [Filling: Element] = [:]

    /// The places in which a text stands, and how long it is there.
    private struct Slot {
        var length: Int
        var places: [(page: Int, element: Element, text: Element.Text)]
    }

    private struct Filling: Hashable {
        var element: ObjectIdentifier
        var length: Int
    }

    /// Of the length that a text has: how much longer, or shorter, all of them may be.
    private static let shares = [0.25, 0.35, 0.5, 0.7, 0.85, 1, 1.15, 1.3, 1.6, 2, 3]
    /// What letters may be wider than those of the sample.
    private static let allowance = 0.92

    init(_ search: SizeSearch, language: String, sample: String) {
        self.search = search
        self.sample = Array(sample)
        var slots: [String: Slot] = [:]
        for page in search.roots.indices {
            for (element, text, variant, _) in search.smallest(page: page).texts
            where text.language.code == language && text.keys.indices.contains(variant) {
                let length = PlainText.plain(ValueMarks.removed(from: text.variants[variant])).count
                slots[text.keys[variant], default: Slot(length: length, places: [])].places
                    .append((page, element, text))
            }
        }
        // A list's rows are alike: each has the room of the longest.
        let lists = Dictionary(grouping: slots.keys, by: Self.list)
        for (list, rows) in lists where list != nil {
            let longest = rows.compactMap { slots[$0]?.length }.max() ?? 0
            for row in rows { slots[row]?.length = longest }
        }
        self.slots = sample.isEmpty ? [:] : slots
    }

    /// `steps` of `steps.2`; nil of a text in no list.
    private static func list(of key: String) -> Substring? {
        guard let dot = key.lastIndex(of: "."), key[dot...].dropFirst().allSatisfy(\.isNumber) else { return nil }
        return key[..<dot]
    }

    var capacities: [String: Int] {
        let keys = slots.keys.sorted()
        func all(_ step: Int) -> [String: Int] {
            Dictionary(uniqueKeysWithValues: keys.map { ($0, length($0, step)) })
        }
        guard !keys.isEmpty, holds(all(0), changed: keys) else { return [:] }
        var (low, high) = (0, Self.shares.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if holds(all(middle), changed: keys) { low = middle } else { high = middle }
        }
        var lengths = all(low)
        // What stands where there is room may go on growing, all of them by turns.
        var growing = keys
        for step in Self.shares.indices.dropFirst(low + 1) {
            growing.removeAll { key in
                var grown = lengths
                grown[key] = length(key, step)
                if holds(grown, changed: [key]) {
                    lengths = grown
                    return false
                }
                grown[key] = (length(key, step - 1) + length(key, step)) / 2
                if holds(grown, changed: [key]) { lengths = grown }
                return true
            }
        }
        return lengths.mapValues { max(1, Int(Double($0) * Self.allowance)) }
    }

    private func length(_ key: String, _ step: Int) -> Int {
        max(3, Int(Double(slots[key]?.length ?? 0) * Self.shares[step]))
    }

    /// Whether the pages on which some of the texts stand hold all of theirs.
    private func holds(_ lengths: [String: Int], changed: [String]) -> Bool {
        let pages = Set(changed.flatMap { slots[$0]?.places.map(\.page) ?? [] })
        var substitutes: [ObjectIdentifier: Element] = [:]
        for (key, slot) in slots {
            for place in slot.places where pages.contains(place.page) {
                substitutes[ObjectIdentifier(place.element)] = filled(place.element, place.text, lengths[key] ?? 0)
            }
        }
        return pages.sorted().allSatisfy { search.holds(page: $0, with: substitutes) }
    }

    private func filled(_ element: Element, _ text: Element.Text, _ length: Int) -> Element {
        let filling = Filling(element: ObjectIdentifier(element), length: length)
        if let known = filled[filling] { return known }
        let made = element.saying(words(length), instead: text)
        filled[filling] = made
        return made
    }

    /// The begin of the sample, repeated as often as it takes.
    private func words(_ length: Int) -> String {
        var words = (0..<length).map { sample[$0 % sample.count] }
        // A line of its own, or a space that nobody sees, would measure something else.
        for index in words.indices where words[index].isNewline { words[index] = " " }
        while words.last?.isWhitespace == true { words[words.count - 1] = sample.first ?? "x" }
        return String(words)
    }
}
