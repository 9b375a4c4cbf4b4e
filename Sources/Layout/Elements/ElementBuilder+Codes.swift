import Codes
import Model
import Page
import Phrases

extension ElementBuilder {
    mutating func code(_ code: CodeNode, _ context: Context, in node: TemplateNode) -> Element.Content? {
        let payload = code.target == .link ? subject.link : subject.linkAny
        do {
            // The box is the symbol; its field is a quarter larger at most.
            let room = wantedSide(of: code) ?? (node.box.width ?? node.box.height).map(length)
            let symbol = try CodeMaker.symbol(
                for: payload, room: (room ?? template.size.shortSide) * 1.25, medium: template.medium,
                distance: subject.distance?.value)
            return .code(
                symbol, dark: palette.color(code.dark, on: context.ground),
                light: palette.color(code.light, on: context.ground),
                alternative: language.alternatives.ofCode(to: subject.address))
        } catch {
            let address = payload.count > 80 ? payload.prefix(78) + "…" : payload
            findings.append(Finding(CodeImpossible(address: address), at: node.place))
            return nil
        }
    }

    private func length(_ measure: Measure) -> Length { measure.length(shortSide: template.size.shortSide) }

    /// A tenth of the distance from which a code is read, as far as its sheet lets it; nil where the box says how wide
    /// it is.
    private func wantedSide(of code: CodeNode) -> Length? {
        code.sides.map { sides in
            min(length(sides.most), max(length(sides.least), (subject.distance?.value ?? .zero) * 0.1))
        }
    }

    /// The same in modules of whole dots, so that it is not drawn narrower than it is wanted; where the next larger one
    /// would be wider than it may be, the next smaller.
    func side(of symbol: CodeSymbol, in node: TemplateNode) -> Length? {
        guard case .code(let code) = node.content, let sides = code.sides, let wanted = wantedSide(of: code) else {
            return nil
        }
        let resolution = template.resolution
        let module = (wanted / Double(symbol.side)).dots(at: resolution)
        func side(_ dots: Double) -> Length { .pt(dots * 72 / resolution) * Double(symbol.side) }
        let wide = side((module - 0.001).rounded(.up))
        return wide <= length(sides.most) ? wide : side(max(1, module.rounded(.down)))
    }
}
