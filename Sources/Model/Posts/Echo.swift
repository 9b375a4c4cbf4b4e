/// What a network counts of a post of our own: how many, and never who or what they said.
package struct Echo: Hashable, Sendable, Codable {
    package var favourites: Int
    package var boosts: Int
    package var replies: Int

    package init(favourites: Int, boosts: Int, replies: Int) {
        self.favourites = favourites
        self.boosts = boosts
        self.replies = replies
    }

    package static func + (a: Echo, b: Echo) -> Echo {
        Echo(favourites: a.favourites + b.favourites, boosts: a.boosts + b.boosts, replies: a.replies + b.replies)
    }
}
