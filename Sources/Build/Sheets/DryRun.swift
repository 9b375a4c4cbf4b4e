package import Page
package import Workspace

/// Lays sheets out and writes their files for the print shop in memory, one after the other: for measuring, and for
/// looking at what nobody has saved yet.
package final class DryRun {
    private let renderer: SheetRenderer
    private let jobs: [SheetJob]

    /// - Throws: `LoadingFault` for a campaign that can't be read.
    package init(_ order: BuildOrder, in workspace: Workspace) throws {
        let resources = try SharedResources.load(workspace)
        let project = try Project(order, resources, workspace, crests: .trying)
        jobs = project.sheets(order.selection, program: order.program).jobs
        renderer = try SheetRenderer(resources, project.photoRenderer, marks: order.marks)
    }

    /// How many sheets there are.
    package var count: Int { jobs.count }
    /// Of one sheet, by its place among them.
    package func name(_ index: Int) -> String { jobs[index].name }

    /// A sheet's pages, with fonts that stay loaded.
    package func layOut(_ index: Int) -> Document { renderer.layOut(jobs[index]) }

    /// - Throws: `PrintFault`
    package func write(_ document: Document) throws -> [UInt8] { try renderer.printFile(document) }

    /// The accessible twin.
    ///
    /// - Throws: `PrintFault`
    package func writeTwin(_ document: Document) throws -> [UInt8] { try renderer.webFile(document.unfolded) }
}
