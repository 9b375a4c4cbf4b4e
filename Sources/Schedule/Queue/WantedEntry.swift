/// An entry as the plan wants it, with what it sends.
package struct WantedEntry: Hashable, Sendable {
    package var key: EntryKey
    /// Seconds since 1970.
    package var due: Int
    package var timeZone: String
    package var content: EntryContent
    /// The place in a thread, from 0; nil for a post of its own.
    package var thread: Int?
    /// The entry that this one answers.
    package var parent: EntryKey?
    package var isDraft: Bool
    /// Its time is not the one that was wished for, but now: an entry that has its time already keeps it.
    package var isTimeOpen: Bool

    package init(
        key: EntryKey, due: Int, timeZone: String, content: EntryContent, thread: Int? = nil, parent: EntryKey? = nil,
        isDraft: Bool = false, isTimeOpen: Bool = false
    ) {
        self.key = key
        self.due = due
        self.timeZone = timeZone
        self.content = content
        self.thread = thread
        self.parent = parent
        self.isDraft = isDraft
        self.isTimeOpen = isTimeOpen
    }
}
