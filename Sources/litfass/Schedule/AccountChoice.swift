internal import Model

/// Which account sends a region's posts on a channel.
struct AccountChoice {
    /// The account of those who have none: a folder from which someone posts by hand.
    static let outbox = "outbox"

    /// Where an account's posts go, by its name and a channel; nil where it is none that sends there.
    let destination: (_ account: String, _ channel: String) -> String?

    /// The one that `brand.yaml` names, where it is set up on this machine; else the outbox.
    func choose(channel: String, in region: Region) -> (name: String, destination: String) {
        if let name = region.brand.accounts[channel], let destination = destination(name, channel) {
            return (name, destination)
        }
        return (Self.outbox, destination(Self.outbox, channel) ?? "")
    }
}
