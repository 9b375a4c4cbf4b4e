/// How a sheet that is no greeting looks: what a post's picture says, or that there is something to come to.
///
/// A template draws each under `designs:`; each has a ground of its own, so that a feed looks like a series.
package enum PictureDesign: String, Hashable, Sendable, CaseIterable {
    /// One sentence, as large as it goes.
    case statement
    /// A question in a bubble, and its answer below.
    case question
    /// Two to four things, numbered.
    case list
    /// A day, where it is the largest thing on the sheet.
    case event
}
