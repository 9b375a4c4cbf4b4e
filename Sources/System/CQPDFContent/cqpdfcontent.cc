#include "CQPDFContent.h"

// qpdf asks its users to say that they know only std::shared_ptr.
#define POINTERHOLDER_TRANSITION 4

#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDFTokenizer.hh>

#include <exception>
#include <memory>
#include <string>

// No C++ exception may cross into Swift: everything that can throw stands inside the try.
int cqpdf_read_content(const unsigned char *bytes, size_t length, cqpdf_operator visit, void *context) {
    try {
        std::string content(reinterpret_cast<const char *>(bytes), length);
        auto source = std::make_shared<BufferInputSource>("content", content);
        QPDFTokenizer tokenizer;
        tokenizer.allowEOF();
        std::string operands;
        while (true) {
            QPDFTokenizer::Token token = tokenizer.readToken(source, "content", true);
            switch (token.getType()) {
            case QPDFTokenizer::tt_eof:
                return 0;
            case QPDFTokenizer::tt_bad:
                return -1;
            case QPDFTokenizer::tt_space:
            case QPDFTokenizer::tt_comment:
                break;
            case QPDFTokenizer::tt_word: {
                if (visit(context, operands.data(), operands.size(), token.getValue().c_str())) return 1;
                operands.clear();
                if (token.getValue() == "ID") {
                    // The space that parts the operator from the image's data belongs to neither.
                    char space;
                    source->read(&space, 1);
                    tokenizer.expectInlineImage(source);
                    tokenizer.readToken(source, "content", true);
                }
                break;
            }
            default:
                if (!operands.empty()) operands += ' ';
                operands += token.getRawValue();
            }
        }
    } catch (std::exception const &) {
        return -1;
    }
}
