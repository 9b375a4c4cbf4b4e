import Model
import Page

/// Reads one style of a template's `styles:`.
struct StyleReader {
    private let mapping: MappingReader

    init(_ mapping: MappingReader) { self.mapping = mapping }

    /// Whether two sizes in the same unit stand the wrong way round; which of `8pt` and `3u` is larger, the sheet
    /// decides.
    private func isDescending(_ smallest: Measure, _ largest: Measure) -> Bool {
        smallest.units == 0 && largest.units == 0
            ? smallest.absolute > largest.absolute
            : smallest.absolute == .zero && largest.absolute == .zero && smallest.units > largest.units
    }

    func style() -> TypeStyle? {
        let reading = mapping.reading
        let sizes = mapping.value("sizes") { node -> (Measure, Measure)? in
            guard let sizes = reading.list(node, reading.measure) else { return nil }
            guard sizes.count == 2 else {
                reading.report(
                    Finding(BadValue(fault: .breaks(.typeSizes, example: "[8u, 22u]")), at: node.place))
                return nil
            }
            guard sizes.allSatisfy({ $0.absolute > .zero || $0.units > 0 }), !isDescending(sizes[0], sizes[1]) else {
                reading.report(
                    Finding(BadValue(fault: .breaks(.typeSizeOrder, example: "[8u, 22u]")), at: node.place)
                )
                return nil
            }
            return (sizes[0], sizes[1])
        }
        let weight = mapping.optionalInteger("weight") ?? 400
        let leading = mapping.optionalNumber("leading") ?? 1
        let tracking = mapping.optionalNumber("tracking") ?? 0
        let families = mapping.optionalList("families", reading.string) ?? []
        let genericFamily = mapping.optionalOneOf(TypeStyle.GenericFamily.self, "voice") ?? .sans
        let lines = mapping.optionalInteger("lines")
        let hyphenates = mapping.optionalBool("hyphenates") ?? true
        let balanced = mapping.optionalBool("balanced") ?? false
        let individual = mapping.optionalBool("individual") ?? false
        mapping.finish()
        guard let sizes, (100...900).contains(weight), (0.5...4).contains(leading), abs(tracking) <= 1,
            lines.map({ $0 >= 1 }) ?? true
        else {
            if sizes != nil {
                reading.report(
                    Finding(
                        BadValue(
                            fault: .breaks(
                                .style,
                                example: "{ sizes: [8u, 22u], weight: 900, leading: 0.8, tracking: -0.02, lines: 3 }")),
                        at: mapping.place))
            }
            return nil
        }
        return TypeStyle(
            smallest: sizes.0, largest: sizes.1, weight: weight, leading: leading, tracking: tracking,
            families: families, genericFamily: genericFamily, lines: lines, hyphenates: hyphenates, balanced: balanced,
            individual: individual)
    }
}
