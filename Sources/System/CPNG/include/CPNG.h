#ifndef LITFASS_CPNG_H
#define LITFASS_CPNG_H

#include <stddef.h>
#include <stdint.h>

/// libpng reports errors by longjmp. All of its calls are made in cpng.c, whose functions catch them and return a status:
/// 0 is success; otherwise `message` holds libpng's words.

#define CPNG_MESSAGE 160

/// A text of the file; Latin beyond ASCII is written as iTXt.
typedef struct {
    const char *keyword;
    const char *text;
} cpng_text;

/// What is written, beside its rows.
typedef struct {
    uint32_t width;
    uint32_t height;
    /// 0x00RRGGBB, `color_count` of them; NULL where pixels hold their own colours.
    const uint32_t *palette;
    int color_count;
    /// 0 leaves pHYs out.
    uint32_t pixels_per_metre;
    const cpng_text *texts;
    int text_count;
    int level;
    int strategy;
    /// libpng's PNG_FILTER_ flags that rows may have.
    int filters;
} cpng_image;

/// A whole file in memory; freed by cpng_file_free.
typedef struct {
    uint8_t *bytes;
    size_t count;
    size_t capacity;
    char message[CPNG_MESSAGE];
} cpng_file;

/// A file that is being written.
typedef struct cpng_writer cpng_writer;

/// Writes what stands before the pixels. NULL where it fails, with words in `file`, which must outlive the writer.
cpng_writer *cpng_begin(const cpng_image *image, cpng_file *file);
/// Rows from the top: an index a byte, or without a palette 0x00RRGGBB a word. With more than one filter, libpng chooses.
int cpng_write_row(cpng_writer *writer, const uint8_t *row, int filters);
int cpng_end(cpng_writer *writer);
/// Frees the writer, not the file.
void cpng_discard(cpng_writer *writer);
void cpng_file_free(cpng_file *file);

/// A file that is being read.
typedef struct cpng_reader cpng_reader;

/// What the header and the chunks before the pixels say.
typedef struct {
    uint32_t width;
    uint32_t height;
    int bit_depth;
    /// Colours of the palette, 0 where there is none.
    int color_count;
    /// Per metre; 0 where not given or not square.
    uint32_t pixels_per_metre;
    int has_srgb;
    int has_alpha;
    /// Whether no row is whole before all are.
    int is_interlaced;
} cpng_info;

/// Opens a file's bytes, which must outlive the reader, and reads up to the first pixels. NULL where memory is out.
cpng_reader *cpng_open(const uint8_t *bytes, size_t count);
/// libpng's words of the last failure.
const char *cpng_message(const cpng_reader *reader);
int cpng_read_info(cpng_reader *reader, uint32_t largest_side, cpng_info *info);
/// Reads all pixels as 0xAARRGGBB into `width * height` words, then the rest of the file.
int cpng_read_pixels(cpng_reader *reader, uint32_t *pixels);
/// The same row by row, for a file that is not interlaced: `cpng_begin_rows` once, `cpng_read_row` for each, `cpng_end_rows`.
int cpng_begin_rows(cpng_reader *reader);
int cpng_read_row(cpng_reader *reader, uint32_t *row);
int cpng_end_rows(cpng_reader *reader);
/// The ICC profile and Exif's data, as far as they stand before the pixels; 1 where there are none. They live as long as the reader.
int cpng_profile(cpng_reader *reader, const uint8_t **bytes, size_t *count);
int cpng_exif(cpng_reader *reader, const uint8_t **bytes, size_t *count);
/// The text under a keyword, UTF-8 or Latin-1; NULL where there is none. It lives as long as the reader.
const char *cpng_text_for(const cpng_reader *reader, const char *keyword, int *is_utf8);
void cpng_close(cpng_reader *reader);

#endif
