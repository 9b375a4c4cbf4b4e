extension KitContents {
    /// An archive of one language, to pass on.
    package struct Package: Hashable, Sendable {
        package var path: String
        package var region: String
        /// A code, or `mul`.
        package var language: String
        /// How many files are in it.
        package var files: Int
        /// Its size in bytes.
        package var size: Int

        package init(path: String, region: String, language: String, files: Int, size: Int) {
            self.path = path
            self.region = region
            self.language = language
            self.files = files
            self.size = size
        }
    }
}
