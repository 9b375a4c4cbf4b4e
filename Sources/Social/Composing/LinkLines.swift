internal import Model

/// How a post says where it leads: lines to stand below the text, of which one may open the address.
struct LinkLines {
    var lines: [String]
    /// The line that stands for the address, and what it opens.
    var link: (line: Int, target: String)?

    init(_ request: PostRequest, _ rules: PlatformRules) {
        guard let target = request.link else {
            lines = []
            return
        }
        let label = Self.readable(target)
        switch rules.link {
        case .inline:
            lines = [target]
            link = (0, target)
        case .label:
            lines = [label]
            link = (0, target)
        case .hint:
            // A reader types what cannot be tapped, so it is the short address, in a line of its own. No word of a
            // code: who reads on the phone cannot scan the phone.
            let typed = request.values["url"].flatMap { $0.isEmpty ? nil : $0 } ?? label
            lines = [request.hint, request.addressLead].compactMap { $0?.filled(request.values) } + [typed]
        }
    }

    /// The address without its scheme.
    private static func readable(_ link: String) -> String {
        for scheme in ["https://", "http://"] where link.hasPrefix(scheme) {
            return String(link.dropFirst(scheme.count))
        }
        return link
    }
}
