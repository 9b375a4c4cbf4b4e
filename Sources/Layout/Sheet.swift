import Model
import Page

/// Searches the largest sizes of type at which all of a template's pages hold their contents.
struct Sheet {
    let template: Template
    let subject: Subject
    let roots: [Element]
    let measurer: TextMeasurer

    /// Steps of the search: sizes are found to a 64th of their range.
    private static let steps = 6

    /// A multilingual sheet's frame is German; else the sheet follows its language.
    var direction: Direction {
        template.multilingual ? .leftToRight : subject.voices.first?.language.direction ?? .leftToRight
    }

    func best() -> [LayoutPass] {
        let free = run(Generosity(common: 1), caps: [:])
        let passes = free.allSatisfy(\.succeeded) ? free : squeezed()
        guard passes.allSatisfy(\.succeeded) else { return passes }
        return harmonised(passes)
    }

    /// The most generous passes that succeed; those at the smallest sizes where none does.
    private func squeezed() -> [LayoutPass] {
        var best = run(Generosity(common: 0), caps: [:])
        guard best.allSatisfy(\.succeeded) else { return best }
        func attempt(_ generosity: Generosity) -> Bool {
            let passes = run(generosity, caps: [:])
            guard passes.allSatisfy(\.succeeded) else { return false }
            best = passes
            return true
        }
        var (low, high) = (0.0, 1.0)
        for _ in 0..<Self.steps {
            let middle = (low + high) / 2
            if attempt(Generosity(common: middle)) { low = middle } else { high = middle }
        }
        // What stood where there was room need not have given way: styles go up again one by one, the smallest type first.
        var generosity = Generosity(common: low)
        for style in template.styles.keys.sorted(by: { (measurer.sizes(of: $0).upperBound, $0) < (measurer.sizes(of: $1).upperBound, $1) }) {
            var raised = generosity
            raised.raised[style] = 1
            if attempt(raised) { generosity = raised }
        }
        return best
    }

    /// The same passes with every style in one size on all pages: the smallest that one of its texts needed.
    private func harmonised(_ passes: [LayoutPass]) -> [LayoutPass] {
        var passes = passes
        // Smaller type may break lines elsewhere and free or take room, so a second round settles what the first moved.
        for _ in 0..<2 {
            var caps: [String: Length] = [:]
            for (style, size) in passes.flatMap(\.sizes) where !measurer.isIndividual(style) {
                caps[style] = min(caps[style] ?? size, size)
            }
            let next = run(passes.first?.generosity ?? Generosity(common: 1), caps: caps)
            guard next.allSatisfy(\.succeeded) else { return passes }
            let settled = next.allSatisfy { pass in
                pass.sizes.allSatisfy { style, size in caps[style].map { abs((size - $0).points) < 0.2 } ?? true }
            }
            passes = next
            if settled { break }
        }
        return passes
    }

    private func run(_ generosity: Generosity, caps: [String: Length]) -> [LayoutPass] {
        roots.enumerated().map { index, root in
            let folds = template.folds.indices.contains(index) ? template.folds[index] : []
            let crossFolds = template.crossFolds.indices.contains(index) ? template.crossFolds[index] : []
            let page = Page(
                size: template.size, bleed: template.bleed, safeMargin: template.safeMargin, medium: template.medium,
                folds: direction == .rightToLeft ? folds.map { template.size.width - $0 } : folds, crossFolds: crossFolds,
                items: [])
            let pass = LayoutPass(
                page: page, direction: direction, measurer: measurer, generosity: generosity, caps: caps)
            pass.run(root)
            return pass
        }
    }
}
