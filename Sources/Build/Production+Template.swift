import Loading
import Model
import Workspace

extension Production {
    /// What a run works with: the order's own template is among the supplies, and is what is made.
    ///
    /// - Returns: Also the template's faults, where it is too broken to be drawn; then nothing is to be made.
    static func prepare(
        _ order: BuildOrder, in workspace: Workspace
    ) throws(LoadingFault) -> (supplies: Supplies, order: BuildOrder, faults: [Finding]?) {
        var supplies = try Supplies.load(workspace)
        guard let file = order.template else { return (supplies, order, nil) }
        let (template, findings) = try supplies.add(file, workspace.files)
        guard let template else { return (supplies, order, findings) }
        var order = order
        order.selection.materials = (order.selection.materials ?? []).union([template.name])
        order.material = Located(template.name, at: SourcePlace(file: file.name))
        return (supplies, order, nil)
    }
}

extension Project {
    /// What comes of a template that can't be drawn: what lies there stays.
    func refusal(_ faults: [Finding], _ selection: Selection) -> Production.Outcome {
        var selection = selection
        selection.materials = []
        return Production.Outcome(
            manifest: Manifest(campaign: campaign.name, findings: faults), project: self, selection: selection)
    }
}
