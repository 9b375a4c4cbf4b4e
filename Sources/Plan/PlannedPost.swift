package import Model

/// A post together with when it goes out.
package struct PlannedPost: Hashable, Sendable {
    package let entry: PlanEntry
    package let post: ComposedPost

    package init(entry: PlanEntry, post: ComposedPost) {
        self.entry = entry
        self.post = post
    }
}

extension RegionPlan {
    /// The plan's entries with their posts, in the plan's order; those that no platform would take are left out.
    package func planned(_ posts: [ComposedPost]) -> [PlannedPost] {
        struct Key: Hashable { let post, platform, language: String }
        let composed = Dictionary(
            posts.filter(\.isPublishable).map {
                (Key(post: $0.post, platform: $0.platform, language: $0.language), $0)
            },
            uniquingKeysWith: { first, _ in first })
        return entries.compactMap { entry in
            composed[Key(post: entry.post, platform: entry.channel, language: entry.language)].map {
                PlannedPost(entry: entry, post: $0)
            }
        }
    }
}
