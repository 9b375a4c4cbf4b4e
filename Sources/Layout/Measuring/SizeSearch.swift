import Model
import Page

/// Searches the largest sizes of type at which all of a template's pages hold their contents.
struct SizeSearch {
    let template: Template
    let subject: Subject
    let roots: [Element]
    let measurer: TextMeasurer

    /// Steps of the search: sizes are found to a 64th of their range.
    private static let steps = 6

    var direction: Direction { subject.direction(on: template) }

    func best() -> [LayoutPass] {
        // Rows are rather small than unequal, and rather unequal than not there.
        for evensRows in [true, false] {
            let free = SizeFactors(common: 1, evensRows: evensRows)
            // Pages that hold everything at its largest have no say in what the others need.
            let tight = roots.indices.filter { attempt(free, on: [$0]) == nil }
            let found =
                tight.isEmpty
                ? attempt(free).map { (free, $0) }
                : largestThatFits(evensRows, tight) ?? largestThatFits(evensRows, Array(roots.indices))
            if let (sizeFactors, sizes) = found { return harmonised(sizeFactors, sizes) }
        }
        return run(SizeFactors(common: 0), caps: [:])
    }

    /// The largest sizes that succeed on all pages, as far as some pages tell; nil where not even the smallest do.
    private func largestThatFits(_ evensRows: Bool, _ pages: [Int]) -> (SizeFactors, Sizes)? {
        func factors(_ common: Double) -> SizeFactors { SizeFactors(common: common, evensRows: evensRows) }
        guard var best = attempt(factors(0), on: pages) else { return nil }
        var (low, high) = (0.0, 1.0)
        for _ in 0..<Self.steps {
            let middle = (low + high) / 2
            if let sizes = attempt(factors(middle), on: pages) { (low, best) = (middle, sizes) } else { high = middle }
        }
        // What stood where there was room need not have given way: styles go up again one by one, the smallest type
        // first.
        var sizeFactors = factors(low)
        for style in template.styles.keys.sorted(by: {
            (measurer.sizes(of: $0).upperBound, $0) < (measurer.sizes(of: $1).upperBound, $1)
        }) {
            var raised = sizeFactors
            raised.raised[style] = 1
            let range = measurer.sizes(of: style)
            let isOfNoAccount = best[style] == nil || range.lowerBound == range.upperBound
            if isOfNoAccount || attempt(raised, on: pages) != nil { sizeFactors = raised }
        }
        return attempt(sizeFactors).map { (sizeFactors, $0) }
    }

    /// The passes with every style in one size on all pages: the smallest that one of its texts needed.
    ///
    /// - Parameter sizes: What the styles come to at these factors.
    private func harmonised(_ sizeFactors: SizeFactors, _ sizes: Sizes) -> [LayoutPass] {
        var (sizes, caps) = (sizes, Sizes())
        // Smaller type may break lines elsewhere and free or take room, so a second round settles what the first moved.
        for _ in 0..<2 {
            let wanted = sizes.filter { !measurer.isIndividual($0.key) }
            guard let next = attempt(sizeFactors, caps: wanted) else { break }
            let settled = next.allSatisfy { style, size in wanted[style].map { abs((size - $0).points) < 0.2 } ?? true }
            (sizes, caps) = (next, wanted)
            if settled { break }
        }
        return run(sizeFactors, caps: caps)
    }

    /// The smallest size in which each style was set on any page.
    private typealias Sizes = [String: Length]

    /// Lays pages out without drawing them; nil as soon as something finds no room.
    ///
    /// - Parameter pages: Nil for all.
    private func attempt(_ sizeFactors: SizeFactors, on pages: [Int]? = nil, caps: Sizes = [:]) -> Sizes? {
        var sizes = Sizes()
        for index in pages ?? Array(roots.indices) {
            let pass = pass(index, sizeFactors, caps: caps, isTrial: true)
            pass.run(roots[index])
            guard pass.succeeded else { return nil }
            sizes.merge(pass.sizes) { min($0, $1) }
        }
        return sizes
    }

    private func run(_ sizeFactors: SizeFactors, caps: Sizes) -> [LayoutPass] {
        roots.enumerated().map { index, root in
            let pass = pass(index, sizeFactors, caps: caps, isTrial: false)
            pass.run(root)
            return pass
        }
    }

    /// The longest of a page's texts that, were it shorter, would let the page hold its contents, and how much of it
    /// there would be room for; nil where no text alone is to blame.
    func textToShorten(of page: Int, _ pass: LayoutPass) -> (text: Element.Text, share: Double)? {
        let longest = pass.texts.filter { $0.lines > 1 }.sorted { $0.text.shortest.count > $1.text.shortest.count }
        for (element, text, _, lines) in longest {
            func holds(_ room: Int) -> Bool {
                let attempt = self.pass(
                    page, SizeFactors(common: 0), caps: [:], isTrial: true, shortened: (element, room))
                attempt.run(roots[page])
                return attempt.succeeded
            }
            guard holds(1) else { continue }
            var (room, tooMany) = (1, lines)
            while tooMany - room > 1 {
                let middle = (room + tooMany) / 2
                if holds(middle) { room = middle } else { tooMany = middle }
            }
            return (text, Double(room) / Double(lines))
        }
        return nil
    }

    private func pass(
        _ index: Int, _ sizeFactors: SizeFactors, caps: Sizes, isTrial: Bool,
        shortened: (element: Element, lines: Int)? = nil, substitutes: [ObjectIdentifier: Element] = [:]
    ) -> LayoutPass {
        let folds = template.folds.indices.contains(index) ? template.folds[index] : []
        let page = Page(
            size: template.size, bleed: template.bleed, safeMargin: template.safeMargin, medium: template.medium,
            folds: direction == .rightToLeft ? folds.map { template.size.width - $0 } : folds,
            crossFolds: template.crossFolds.indices.contains(index) ? template.crossFolds[index] : [], items: [])
        return LayoutPass(
            page: page, direction: direction, measurer: measurer, sizeFactors: sizeFactors, caps: caps,
            isTrial: isTrial,
            material: template.name,
            language: (template.multilingual ? subject.german : subject.localizations.first?.language)?.code,
            shortened: shortened, substitutes: substitutes)
    }

    /// A page in the smallest type, laid out and drawn whether it has the room or not.
    func smallest(page: Int) -> LayoutPass {
        let pass = pass(page, SizeFactors(common: 0), caps: [:], isTrial: false)
        pass.run(roots[page])
        return pass
    }

    /// Whether a page holds all in the smallest type, with other texts in the place of some.
    func holds(page: Int, with substitutes: [ObjectIdentifier: Element]) -> Bool {
        let pass = pass(page, SizeFactors(common: 0), caps: [:], isTrial: true, substitutes: substitutes)
        pass.run(roots[page])
        return pass.succeeded
    }
}

/// How far up its range of sizes each style of type may go: from 0, the smallest, to 1, the largest.
struct SizeFactors {
    var common: Double
    /// Styles that may go further than the others.
    var raised: [String: Double] = [:]
    /// Whether rows of equals must be equally high.
    var evensRows = false

    subscript(style: String) -> Double { raised[style] ?? common }
}
