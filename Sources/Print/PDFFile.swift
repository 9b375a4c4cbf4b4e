package import Page

/// Writes finished pages as a PDF file.
///
/// docs/pdfx.md says which clause of PDF/X-4 is kept where.
package enum PDFFile {
    /// The file's bytes; the same document and options always give the same.
    ///
    /// - Parameter batch: What files share that are made together; it saves time only.
    /// - Throws: All violations at once; nothing is written that breaks what the options promise.
    package static func write(
        _ document: Document, _ options: PrintOptions, batch: PrintBatch = PrintBatch()
    ) throws(PrintFault) -> [UInt8] {
        var violations = Precheck.violations(of: document, options)
        let profile = options.standard == .pdfX4 ? options.profile : nil
        let assembly = FileAssembly(document, options, inks: InkSpace(profile: profile), batch: batch)
        violations += assembly.violations
        guard violations.isEmpty else { throw PrintFault(violations) }
        return try assembly.write()
    }
}
