import Foundation
import Support
import Testing

/// A tagged file as PDFium, which is Chromium's reader, hears it: an element a line, each deeper one indented, with its
/// language and what is said instead of a figure.
enum Aloud {
    /// What is heard of each file.
    static func read(_ files: [String]) throws -> [String] {
        let result = try Tool.run(["/usr/bin/python3", "-c", script, Repository.root + "/.build/pdfium"] + files)
        #expect(result.errors == "", "make setup-tests fetches PDFium")
        return result.output.components(separatedBy: "\u{C}\n").dropLast()
    }

    private static let script = """
        import ctypes, sys
        sys.path.insert(0, sys.argv[1])
        import pypdfium2, pypdfium2.raw as pdfium

        def call(function, *arguments, kind=ctypes.c_ubyte):
            length = ctypes.c_ulong()
            buffer = ctypes.create_string_buffer(1 << 14)
            pointer = ctypes.cast(buffer, ctypes.POINTER(kind))
            return buffer.raw[:length.value] if function(*arguments, pointer, 1 << 14, length) else None

        def words(function, element):
            buffer = ctypes.create_string_buffer(1 << 14)
            length = function(element, buffer, 1 << 14)
            return buffer.raw[:max(0, length - 2)].decode('utf-16-le')

        # What each marked content says.
        def contents(page):
            said, text = {}, pdfium.FPDFText_LoadPage(page)
            for index in range(pdfium.FPDFPage_CountObjects(page)):
                item = pdfium.FPDFPage_GetObject(page, index)
                number = pdfium.FPDFPageObj_GetMarkedContentID(item)
                if number < 0 or pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_TEXT: continue
                marks = [pdfium.FPDFPageObj_GetMark(item, i) for i in range(pdfium.FPDFPageObj_CountMarks(item))]
                actual = [call(pdfium.FPDFPageObjMark_GetParamBlobValue, mark, b'ActualText') for mark in marks]
                actual = [value.decode('utf-16') for value in actual if value is not None]
                if actual:
                    said[number] = actual[-1]
                    continue
                buffer = ctypes.create_string_buffer(1 << 14)
                length = pdfium.FPDFTextObj_GetText(
                    item, text, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), 1 << 13)
                said[number] = said.get(number, '') + buffer.raw[:max(0, length - 2)].decode('utf-16-le')
            return said

        def read(element, said, depth):
            line, inner = '  ' * depth + words(pdfium.FPDF_StructElement_GetType, element), []
            language = words(pdfium.FPDF_StructElement_GetLang, element)
            figure = words(pdfium.FPDF_StructElement_GetAltText, element)
            text = words(pdfium.FPDF_StructElement_GetActualText, element)
            spoken = ''
            for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
                child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
                if child: inner.append(child)
                else: spoken += said.get(pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index), '')
            if language: line += ' [' + language + ']'
            if figure: line += ' (' + figure + ')'
            if text or spoken: line += ' ' + (text or spoken.rstrip())
            print(line)
            for child in inner: read(child, said, depth + 1)

        for file in sys.argv[2:]:
            for number, page in enumerate(pypdfium2.PdfDocument(file)):
                print('Page', number + 1)
                tree, said = pdfium.FPDF_StructTree_GetForPage(page), contents(page)
                read(pdfium.FPDF_StructTree_GetChildAtIndex(tree, 0), said, 1)
            print('\\f')
        """
}
