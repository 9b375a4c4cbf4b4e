internal import Page

/// Neighbouring glyphs that together show one piece of text which cannot be divided further.
struct GlyphCluster {
    let glyphs: Range<Int>
    /// In reading order.
    let text: String
}

extension GlyphRun {
    /// The run's clusters, in visual order from left to right.
    var clusters: [GlyphCluster] {
        let bytes = Array(text.utf8)
        let starts = Set(glyphs.map(\.cluster)).sorted()
        var ends: [Int: Int] = [:]
        for (start, end) in zip(starts, starts.dropFirst() + [bytes.count]) { ends[start] = end }
        var result: [GlyphCluster] = []
        var first = 0
        while first < glyphs.count {
            let start = glyphs[first].cluster
            let next = glyphs[first...].firstIndex { $0.cluster != start } ?? glyphs.count
            let range = max(0, min(start, bytes.count))..<max(0, min(ends[start] ?? start, bytes.count))
            result.append(GlyphCluster(glyphs: first..<next, text: String(decoding: bytes[range], as: UTF8.self)))
            first = next
        }
        return result
    }
}
