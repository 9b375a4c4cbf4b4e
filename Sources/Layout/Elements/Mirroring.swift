import Model

// A cell that begins where its own language does stands in the mirror of its sheet.

extension TemplateNode.Box {
    mutating func mirror() {
        (padding.start, padding.end) = (padding.end, padding.start)
        (radius.topStart, radius.topEnd) = (radius.topEnd, radius.topStart)
        (radius.bottomStart, radius.bottomEnd) = (radius.bottomEnd, radius.bottomStart)
    }
}

extension TemplateNode.Alignment {
    /// A text that stretches begins at the start, too.
    var mirrored: Self {
        switch self {
        case .start, .stretch: .end
        case .end: .start
        case .center: .center
        }
    }
}

extension TemplateNode.Stack {
    /// - Parameter across: Whether what changes sides are the places across its axis, not those along it.
    func mirrored(across: Bool) -> Self {
        var stack = self
        if across {
            if stack.align != .stretch { stack.align = stack.align.mirrored }
        } else if stack.distribute == .start || stack.distribute == .end {
            stack.distribute = stack.distribute == .start ? .end : .start
        }
        return stack
    }
}
