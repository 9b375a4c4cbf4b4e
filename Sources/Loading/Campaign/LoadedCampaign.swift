package import Model
package import Workspace

/// A campaign folder as it was read, and everything that is wrong with it.
package struct LoadedCampaign: Sendable {
    /// What `campaign.yaml` says; where it is faulty, `findings` says so and a harmless value stands in.
    package var campaign: Campaign
    /// False where a value stands in for one that shows in artifacts (title, kind, period, links, event): nothing may
    /// be built.
    package var isComplete: Bool
    /// By language.
    package var texts: [String: Texts]
    /// The folder from which it was read: its pictures are read from there when they are needed.
    package var folder: InputFolder
    /// In the order of files and lines.
    package var findings: [Finding]
    /// The bytes of every file read, by its path in the folder: what a build's key is made of.
    package var sources: [String: [UInt8]]
}
