internal import Model
internal import Plan

/// Which account sends a region's posts on a channel.
struct AccountChoice: Sendable {
    /// The account of those who have none: a folder from which someone posts by hand.
    static let outbox = "outbox"

    /// Where an account's posts go, by its name and a channel; nil where it is none that sends there.
    let destination: @Sendable (_ account: String, _ channel: String) -> String?

    /// The one that `brand.yaml` names, where it is set up on this machine; else the outbox.
    func choose(channel: String, in region: Region) -> PlannedEntry.Sender {
        if let name = region.brand.accounts[channel], let destination = destination(name, channel) {
            return .init(account: name, destination: destination)
        }
        return .init(account: Self.outbox, destination: destination(Self.outbox, channel) ?? "")
    }
}
