internal import Foundation
internal import Results

/// Charts as inline SVG: of one ink, so that they can be read in grey, and with their numbers as text beside them.
enum EffectChart {
    /// A bar of a table's row. The number stands in the next cell, so a screen reader passes it over.
    ///
    /// - Parameter share: Of the longest, 0 to 1.
    static func bar(_ share: Double) -> HTML {
        .element("svg", ["viewBox": "0 0 100 10", "preserveAspectRatio": "none", "aria-hidden": "true"]) {
            if share > 0 {
                HTML.element("rect", ["width": length(max(0.4, share * 100)), "height": "10"])
            }
        }
    }

    /// Columns side by side with their numbers on top; what is hidden is a dashed outline.
    ///
    /// - Parameter title: What a screen reader says first.
    static func columns(_ columns: [(label: String, count: Int?, number: String)], title: String) -> HTML {
        let (width, height, foot) = (480.0, 170.0, 22.0)
        let largest = Double(columns.compactMap(\.count).max() ?? 1)
        let step = width / Double(max(1, columns.count))
        let bar = min(56, step * 0.68)
        let words = columns.map { "\($0.label): \($0.number)" }.joined(separator: ", ")
        // Where they stand close, every second or third name is enough.
        let every = max(1, Int((46 / step).rounded(.up)))
        return .element(
            "svg",
            [
                "viewBox": "0 -16 \(length(width)) \(length(height + foot + 16))", "role": "img",
                "aria-label": "\(title): \(words)",
            ]
        ) {
            for (index, column) in columns.enumerated() {
                let middle = (Double(index) + 0.5) * step
                let tall = column.count.map { $0 == 0 ? 0 : max(2, Double($0) / largest * height) } ?? 12
                HTML.element(
                    "rect",
                    [
                        "x": length(middle - bar / 2), "y": length(height - tall), "width": length(bar),
                        "height": length(tall),
                        "class": column.count == nil ? "few" : nil,
                    ])
                if step >= 26 {
                    HTML.element(
                        "text", ["x": length(middle), "y": length(height - tall - 5), "text-anchor": "middle"]
                    ) {
                        column.number
                    }
                }
                if index % every == 0 {
                    HTML.element(
                        "text",
                        ["x": length(middle), "y": length(height + 16), "text-anchor": "middle", "class": "week"]
                    ) { column.label }
                }
            }
            HTML.element("line", ["x1": "0", "x2": length(width), "y1": length(height), "y2": length(height)])
        }
    }

    /// Between which factors one lies, from a quarter to fourfold, and the dashed line at which nothing changed. The
    /// words beside it say the same.
    static func range(_ ratio: RateRatio?) -> HTML {
        .element("svg", ["viewBox": "0 0 160 16", "aria-hidden": "true"]) {
            HTML.element("line", ["x1": "0", "x2": "160", "y1": "8", "y2": "8", "class": "axis"])
            HTML.element("line", ["x1": "80", "x2": "80", "y1": "0", "y2": "16", "class": "one"])
            if let ratio {
                HTML.element(
                    "line",
                    [
                        "x1": length(place(ratio.low) * 160), "x2": length(place(ratio.high) * 160), "y1": "8",
                        "y2": "8",
                        "class": "span",
                    ])
                HTML.element("circle", ["cx": length(place(ratio.estimate) * 160), "cy": "8", "r": "4"])
            }
        }
    }

    /// Where a factor stands on a scale from a quarter (0) to fourfold (1), by its logarithm: half as far as double, on
    /// both sides of the middle.
    static func place(_ factor: Double) -> Double {
        guard factor > 0 else { return 0 }
        return min(1, max(0, 0.5 + log2(min(factor, 1e6)) / 4))
    }

    private static func length(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(Double(tenths) / 10)"
    }
}
