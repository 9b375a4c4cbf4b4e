internal import PDF

/// Follows the operators of one stream as a printer would. See ISO 32000-1, annex A.
struct StreamInterpreter {
    let walk: ContentWalk
    let resources: PDFNode?
    let surroundings: ContentWalk.Surroundings
    let depth: Int
    var state: GraphicsState
    private var saved: [GraphicsState] = []
    var path = PathExtent()
    /// From a letter's space to the stream's, and that of the line's begin. See ISO 32000-1, 9.4.2.
    var letters = UserSpace.identity
    var line = UserSpace.identity
    /// Of the marked contents that are open, whether they or one around them are tagged.
    private var tags: [Bool] = []
    private var named: Set<String> = []
    private var spaces: [String: PaintSpace] = [:]

    /// States that are saved, and contents that are marked; PDF 1.7 knew 28.
    private static let mostNested = 1000

    init(
        _ walk: ContentWalk, _ resources: PDFNode?, _ state: GraphicsState, _ surroundings: ContentWalk.Surroundings,
        depth: Int
    ) {
        (self.walk, self.resources, self.state) = (walk, resources, state)
        (self.surroundings, self.depth) = (surroundings, depth)
    }

    /// - Returns: False where the stream is broken, or nests deeper than any should.
    mutating func run(_ content: [UInt8]) -> Bool {
        var isShallow = true
        let isSound = ContentReader.read(content) { name, operands in
            take(name, operands)
            isShallow = saved.count < Self.mostNested && tags.count < Self.mostNested
            return isShallow
        }
        return isSound && isShallow
    }

    var isTagged: Bool { surroundings.isTagged || tags.last == true }

    private mutating func take(_ name: String, _ operands: String) {
        switch name {
        case "q": saved.append(state)
        case "Q": if let last = saved.popLast() { state = last }
        case "cm": state.space = state.space.map { UserSpace(Self.numbers(operands)).within($0) }
        case "w": if let width = Self.numbers(operands).first { state.lineWidth = width }
        case "gs": if let settings = resources?["/ExtGState"]?[operands] { state.take(settings) }
        case "m", "l", "c", "v", "y", "re", "h": extend(name, operands)
        case "S", "s": paintPath(fills: false, strokes: true)
        case "f", "F", "f*": paintPath(fills: true, strokes: false)
        case "B", "B*", "b", "b*": paintPath(fills: true, strokes: true)
        case "n": path = PathExtent()
        case "sh": shade(resources?["/Shading"]?[operands])
        case "Do": show(object: resources?["/XObject"]?[operands])
        case "ID": show(InlinePicture(operands))
        case "BMC": tags.append(isTagged || operands == "/Artifact")
        case "BDC": tags.append(isTagged || tags(operands))
        case "EMC": tags.removeLast(tags.isEmpty ? 0 : 1)
        case "g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN": choose(name, operands)
        default: takeText(name, operands)
        }
    }

    private func tags(_ operands: String) -> Bool {
        if operands.hasPrefix("/Artifact") || operands.contains("/MCID") { return true }
        guard let name = operands.split(separator: " ").last, name.hasPrefix("/") else { return false }
        return resources?["/Properties"]?[String(name)]?["/MCID"] != nil
    }

    // MARK: Colours

    private mutating func choose(_ name: String, _ operands: String) {
        let strokes = name.first?.isUppercase == true
        func choose(_ set: (inout GraphicsState.PaintState) -> Void) {
            if strokes { set(&state.stroke) } else { set(&state.fill) }
        }
        switch name.lowercased() {
        case "g", "rg", "k":
            let (device, space): (String, PaintSpace) =
                switch name.lowercased() {
                case "g": ("/DeviceGray", .gray)
                case "rg": ("/DeviceRGB", .rgb)
                default: ("/DeviceCMYK", .cmyk)
                }
            list(device)
            let isScreen = space == .rgb && resources?["/ColorSpace"]?["/DefaultRGB"] == nil
            choose {
                $0.set(space, Self.numbers(operands))
                $0.isScreen = isScreen
            }
        case "cs":
            list(operands)
            let space = paintSpace(named: operands)
            let isScreen = screens(resources?["/ColorSpace"]?[operands], named: operands)
            choose {
                $0.set(space)
                $0.isScreen = isScreen
            }
        // A pattern's name is no number, and gives what is unknown.
        default: choose { $0.set($0.space, Self.numbers(operands)) }
        }
    }

    private mutating func list(_ name: String) {
        if named.insert(name).inserted { walk.take(spaceNamed: name, of: resources) }
    }

    /// Whether a space is a screen's own, also as that of a table's colours.
    func screens(_ node: PDFNode?, named name: String? = nil, depth: Int = 0) -> Bool {
        guard depth < 4 else { return false }
        switch node?.family ?? name.map({ String($0.dropFirst()) }) {
        case "DeviceRGB", "RGB": return resources?["/ColorSpace"]?["/DefaultRGB"] == nil
        case "Indexed", "I", "Pattern":
            guard let items = node?.items, items.count > 1 else { return false }
            return screens(items[1], depth: depth + 1)
        default: return false
        }
    }

    private mutating func paintSpace(named name: String) -> PaintSpace {
        if let space = spaces[name] { return space }
        let space = Self.paintSpace(resources?["/ColorSpace"]?[name], named: String(name.dropFirst()))
        spaces[name] = space
        return space
    }

    private static func paintSpace(_ node: PDFNode?, named name: String) -> PaintSpace {
        let items = node?.items ?? []
        switch node?.family ?? name {
        case "DeviceGray", "CalGray": return .gray
        case "DeviceRGB", "CalRGB": return .rgb
        case "DeviceCMYK": return .cmyk
        case "ICCBased":
            switch items.count > 1 ? items[1]["/N"]?.number : nil {
            case 1: return .gray
            case 3: return .rgb
            case 4: return .cmyk
            default: return .unknown
            }
        case "Separation": return items.count > 1 ? .inks([items[1].name ?? "?"]) : .unknown
        case "DeviceN": return items.count > 1 ? .inks((items[1].items ?? []).map { $0.name ?? "?" }) : .unknown
        default: return .unknown
        }
    }

    // MARK: Numbers

    /// Those among the operands; PDF knows no exponents. See ISO 32000-1, 7.3.3.
    static func numbers(_ operands: String) -> [Double] {
        var numbers: [Double] = []
        var (value, divisor, isNegative, hasDigits, isNumber) = (0.0, 0.0, false, false, true)
        func finished() -> Double? {
            guard isNumber, hasDigits else { return nil }
            return (isNegative ? -value : value) / (divisor == 0 ? 1 : divisor)
        }
        for byte in operands.utf8 {
            switch byte {
            case UInt8(ascii: " "):
                if let number = finished() { numbers.append(number) }
                (value, divisor, isNegative, hasDigits, isNumber) = (0, 0, false, false, true)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                hasDigits = true
                // More digits than a number has say nothing.
                guard divisor < 1e12 else { continue }
                value = value * 10 + Double(byte - UInt8(ascii: "0"))
                divisor *= 10
            case UInt8(ascii: "."): divisor = 1
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "+"): break
            default: isNumber = false
            }
        }
        if let number = finished() { numbers.append(number) }
        return numbers
    }
}
