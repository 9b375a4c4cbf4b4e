import Model

extension Finding {
    /// The finding with the scope of what it was found on, where it has none of its own.
    func scoped(_ scope: Scope) -> Finding {
        var finding = self
        finding.scope = Scope(
            region: self.scope.region ?? scope.region, language: self.scope.language ?? scope.language,
            material: self.scope.material ?? scope.material)
        return finding
    }
}
