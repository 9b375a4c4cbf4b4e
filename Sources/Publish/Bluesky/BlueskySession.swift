/// A login at Bluesky: a token for some minutes, and one to get the next with.
struct BlueskySession: Decodable {
    var did: String
    var handle: String
    var accessJwt: String
    var refreshJwt: String
}
