public import Model

/// A campaign folder as it was read, and everything that is wrong with it.
public struct LoadedCampaign: Sendable {
    /// What `campaign.yaml` says; where it is faulty, `findings` says so and a harmless value stands in.
    public var campaign: Campaign
    /// False where a value stands in for one that shows in artifacts (title, kind, period, links, event): nothing may
    /// be built.
    public var isComplete: Bool
    /// By language.
    public var texts: [String: Texts]
    /// The folder, absolute where it was given so.
    public var folder: String
    /// In the order of files and lines.
    public var findings: [Finding]
    /// The bytes of every file read, by its path in the folder: what a build's key is made of.
    public var sources: [String: [UInt8]]
}
