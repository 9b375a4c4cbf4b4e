extension Preflight {
    static func verifyPDF(_ bytes: [UInt8], path: String) throws(PreflightFault) -> VerifiedFile {
        throw .unreadable(path: path, words: "PDF")
    }
}
