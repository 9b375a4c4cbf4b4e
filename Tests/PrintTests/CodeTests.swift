import Page
import Print
import Testing

/// Codes as other renderers draw them and another reader reads them.
@Suite struct CodeTests {
    @Test func aCodeIsReadFromPopplersDrawing() throws {
        let (scratch, file) = try flyer()
        _ = try Tool.run(
            "pdftoppm", "-r", "300", "-f", "2", "-l", "2", "-singlefile", "-png", file, scratch.path + "/poppler")
        #expect(try read(scratch.path + "/poppler.png") == "https://integreat.app/augsburg/ar\n")
    }

    @Test func aCodeIsReadFromGhostscriptsDrawing() throws {
        let (scratch, file) = try flyer()
        _ = try Tool.run(
            "gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=png16m", "-r300", "-dFirstPage=2", "-dLastPage=2",
            "-o",
            scratch.path + "/gs.png", file)
        #expect(try read(scratch.path + "/gs.png") == "https://integreat.app/augsburg/ar\n")
    }

    private func flyer() throws -> (Scratch, String) {
        let scratch = try Scratch()
        return (scratch, try scratch.write(PDFFile.write(Samples.flyer(Samples.arabic), .pdfX4(Samples.profile))))
    }

    private func read(_ picture: String) throws -> String {
        try Tool.run("zbarimg", "-q", "--raw", "--nodbus", picture).output
    }
}
