internal import Foundation
internal import Page

/// The words of a path's `d`, read as an outline: all commands but `S` and `T`, which nobody writes by hand.
///
/// See SVG 2, 9.3.
struct PathData {
    private var rest: Substring
    private var path = Path()
    /// The pen, and where its figure began; in the drawing's units.
    private var pen = Vector(x: 0, y: 0)
    private var start = Vector(x: 0, y: 0)

    private struct Vector {
        var x: Double
        var y: Double

        static func + (a: Vector, b: Vector) -> Vector { Vector(x: a.x + b.x, y: a.y + b.y) }
        static func - (a: Vector, b: Vector) -> Vector { Vector(x: a.x - b.x, y: a.y - b.y) }
        static func * (a: Vector, factor: Double) -> Vector { Vector(x: a.x * factor, y: a.y * factor) }
        var point: Point { Point(x: .pt(x), y: .pt(y)) }
    }

    /// A unit is a point. Nil where anything in it is not understood.
    static func path(_ text: String) -> Path? {
        var data = PathData(rest: text[...])
        return data.read() ? data.path : nil
    }

    private init(rest: Substring) { self.rest = rest }

    private mutating func read() -> Bool {
        var command: Character?
        while true {
            skip()
            guard let next = rest.first else { return !path.isEmpty }
            if next.isLetter {
                command = next
                rest.removeFirst()
                if next.lowercased() == "z" {
                    guard !path.isEmpty else { return false }
                    path.elements.append(.close)
                    (pen, command) = (start, nil)
                    continue
                }
            }
            guard let now = command, step(now) else { return false }
            // More pairs after a move are lines.
            if now == "M" { command = "L" }
            if now == "m" { command = "l" }
        }
    }

    private mutating func step(_ command: Character) -> Bool {
        let origin = command.isLowercase ? pen : Vector(x: 0, y: 0)
        guard !path.isEmpty || command.lowercased() == "m" else { return false }
        switch command.lowercased() {
        case "m":
            guard let to = vector() else { return false }
            (pen, start) = (origin + to, origin + to)
            path.elements.append(.move(pen.point))
        case "l":
            guard let to = vector() else { return false }
            line(to: origin + to)
        case "h":
            guard let x = number() else { return false }
            line(to: Vector(x: origin.x + x, y: pen.y))
        case "v":
            guard let y = number() else { return false }
            line(to: Vector(x: pen.x, y: origin.y + y))
        case "c":
            guard let one = vector(), let two = vector(), let to = vector() else { return false }
            curve(origin + one, origin + two, origin + to)
        case "q":
            guard let one = vector(), let to = vector() else { return false }
            let (control, end) = (origin + one, origin + to)
            curve(pen + (control - pen) * (2.0 / 3), end + (control - end) * (2.0 / 3), end)
        case "a":
            guard let radii = vector(), let turn = number(), let isLarge = flag(), let isClockwise = flag(),
                let to = vector()
            else { return false }
            arc(radii, turn: turn, isLarge, isClockwise, to: origin + to)
        default: return false
        }
        return true
    }

    private mutating func line(to end: Vector) {
        pen = end
        path.elements.append(.line(end.point))
    }

    private mutating func curve(_ one: Vector, _ two: Vector, _ end: Vector) {
        pen = end
        path.elements.append(.curve(end.point, control1: one.point, control2: two.point))
    }

    /// An arc as curves of a quarter turn at most. See SVG 2, B.2.4.
    private mutating func arc(_ radii: Vector, turn: Double, _ isLarge: Bool, _ isClockwise: Bool, to end: Vector) {
        var (rx, ry) = (abs(radii.x), abs(radii.y))
        guard rx > 0, ry > 0 else { return line(to: end) }
        let angle = turn * .pi / 180
        let (cosine, sine) = (cos(angle), sin(angle))
        let half = (pen - end) * 0.5
        guard half.x != 0 || half.y != 0 else { return }
        let (x, y) = (cosine * half.x + sine * half.y, cosine * half.y - sine * half.x)
        // Radii too small to reach are made as large as they must be.
        let reach = (x * x) / (rx * rx) + (y * y) / (ry * ry)
        if reach > 1 { (rx, ry) = (rx * reach.squareRoot(), ry * reach.squareRoot()) }
        let below = rx * rx * y * y + ry * ry * x * x
        let factor = max(0, (rx * rx * ry * ry - below) / below).squareRoot() * (isLarge == isClockwise ? -1 : 1)
        let (cx, cy) = (factor * rx * y / ry, -factor * ry * x / rx)
        let middle = (pen + end) * 0.5
        let center = Vector(x: cosine * cx - sine * cy + middle.x, y: sine * cx + cosine * cy + middle.y)
        let first = atan2((y - cy) / ry, (x - cx) / rx)
        var sweep = atan2((-y - cy) / ry, (-x - cx) / rx) - first
        if isClockwise, sweep < 0 { sweep += 2 * .pi }
        if !isClockwise, sweep > 0 { sweep -= 2 * .pi }
        func on(_ a: Double, _ b: Double) -> Vector {
            Vector(x: center.x + cosine * rx * a - sine * ry * b, y: center.y + sine * rx * a + cosine * ry * b)
        }
        let pieces = max(1, Int((abs(sweep) / (.pi / 2) - 1e-9).rounded(.up)))
        let piece = sweep / Double(pieces)
        let reachOfControls = 4.0 / 3 * tan(piece / 4)
        for index in 0..<pieces {
            let (a, b) = (first + piece * Double(index), first + piece * Double(index + 1))
            let last = index == pieces - 1 ? end : on(cos(b), sin(b))
            curve(
                on(cos(a) - reachOfControls * sin(a), sin(a) + reachOfControls * cos(a)),
                on(cos(b) + reachOfControls * sin(b), sin(b) - reachOfControls * cos(b)), last)
        }
    }

    private mutating func skip() {
        while let next = rest.first, next.isWhitespace || next == "," { rest.removeFirst() }
    }

    private mutating func vector() -> Vector? {
        guard let x = number(), let y = number() else { return nil }
        return Vector(x: x, y: y)
    }

    /// Flags may stand without a space between them.
    private mutating func flag() -> Bool? {
        skip()
        guard let digit = rest.first, digit == "0" || digit == "1" else { return nil }
        rest.removeFirst()
        return digit == "1"
    }

    private mutating func number() -> Double? {
        skip()
        var end = rest.startIndex
        var hasPoint = false
        scan: while end < rest.endIndex {
            switch rest[end] {
            case "0"..."9": break
            case "-", "+":
                guard end == rest.startIndex || "eE".contains(rest[rest.index(before: end)]) else { break scan }
            case ".":
                guard !hasPoint else { break scan }
                hasPoint = true
            case "e", "E": guard end > rest.startIndex else { break scan }
            default: break scan
            }
            end = rest.index(after: end)
        }
        defer { rest = rest[end...] }
        return Double(rest[..<end]).flatMap { abs($0) < 100_000 ? $0 : nil }
    }
}
