extension KitContents {
    /// An archive of one language, to pass on.
    public struct Package: Hashable, Sendable {
        public var path: String
        public var region: String
        /// A code, or `mul`.
        public var language: String
        /// How many files are in it.
        public var files: Int
        /// Its size in bytes.
        public var size: Int

        public init(path: String, region: String, language: String, files: Int, size: Int) {
            self.path = path
            self.region = region
            self.language = language
            self.files = files
            self.size = size
        }
    }
}
