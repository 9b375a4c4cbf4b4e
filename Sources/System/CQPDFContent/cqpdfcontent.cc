#include "CQPDFContent.h"

// qpdf asks its users to say that they know only std::shared_ptr.
#define POINTERHOLDER_TRANSITION 4

#include <qpdf/BufferInputSource.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDFTokenizer.hh>

#include <cstdlib>
#include <cstring>
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

namespace {

// The end of a pipeline, which holds no more than it may.
class Bounded : public Pipeline {
  public:
    struct Full : std::exception {};

    explicit Bounded(size_t limit) : Pipeline("bounded", nullptr), limit(limit) {}

    void write(unsigned char const *data, size_t length) override {
        if (length > limit - content.size()) throw Full();
        content.append(reinterpret_cast<char const *>(data), length);
    }

    void finish() override {}

    std::string content;

  private:
    size_t limit;
};

} // namespace

void cqpdf_set_compression_level(int level) { Pl_Flate::setCompressionLevel(level); }

int cqpdf_flate(
    int deflate, const unsigned char *bytes, size_t length, size_t limit, unsigned char **result, size_t *result_length) {
    try {
        Bounded end(limit);
        Pl_Flate flate("flate", &end, deflate ? Pl_Flate::a_deflate : Pl_Flate::a_inflate);
        flate.write(bytes, length);
        flate.finish();
        auto copy = static_cast<unsigned char *>(malloc(end.content.size() + 1));
        if (copy == nullptr) return -1;
        memcpy(copy, end.content.data(), end.content.size());
        *result = copy;
        *result_length = end.content.size();
        return 0;
    } catch (Bounded::Full const &) {
        return 1;
    } catch (std::exception const &) {
        return -1;
    }
}
