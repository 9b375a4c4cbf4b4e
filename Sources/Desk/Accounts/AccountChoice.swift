internal import Model
internal import Plan

/// Which account sends a region's posts on a channel.
struct AccountChoice: Sendable {
    /// The account of those who have none: a folder from which someone posts by hand.
    static let outbox = "outbox"

    /// Where an account's posts go, by its name and a channel; nil where it is none that sends there.
    let destination: @Sendable (_ account: String, _ channel: String) throws -> String?

    /// The one that `brand.yaml` names, where it is set up on this machine; else the outbox.
    ///
    /// - Throws: Where accounts are there and cannot be read: what is for one is not left to another.
    func choose(channel: String, in region: Region) throws -> PlannedEntry.Sender {
        if let name = region.brand.accounts[channel], let destination = try destination(name, channel) {
            return .init(account: name, destination: destination)
        }
        return .init(account: Self.outbox, destination: try destination(Self.outbox, channel) ?? "")
    }
}
