internal import Model

extension Finding {
    /// The finding, limited to a region or a language where it is not so yet.
    func scoped(region: String? = nil, language: String? = nil) -> Finding {
        var finding = self
        finding.scope.region = finding.scope.region ?? region
        finding.scope.language = finding.scope.language ?? language
        return finding
    }
}
