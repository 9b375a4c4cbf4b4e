#ifndef CQPDFCONTENT_H
#define CQPDFCONTENT_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One operator of a content stream: its operands as they are written, with a space between, and its name.
/// Returns 0 to go on.
typedef int (*cqpdf_operator)(void *context, const char *operands, size_t operands_length, const char *name);

/// Reads a content stream operator by operator with qpdf's tokenizer, which the C API lacks.
/// Returns 0 at the end, 1 where the visitor stopped it, -1 where the stream is broken.
int cqpdf_read_content(const unsigned char *bytes, size_t length, cqpdf_operator visit, void *context);

/// How hard qpdf compresses from now on, in all files of the process: zlib's levels, 1 to 9.
void cqpdf_set_compression_level(int level);

/// Compresses (`deflate` not 0) or decompresses with qpdf's Flate filter; `*result` is to be freed.
/// Returns 0 when done, 1 where the result would be longer than `limit`, -1 where the data is broken.
int cqpdf_flate(
    int deflate, const unsigned char *bytes, size_t length, size_t limit, unsigned char **result, size_t *result_length);

#ifdef __cplusplus
}
#endif
#endif
