#include "CPNG.h"

#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

static void fail(png_structp png, png_const_charp words) {
    char *message = png_get_error_ptr(png);
    strncpy(message, words, CPNG_MESSAGE - 1);
    message[CPNG_MESSAGE - 1] = 0;
    longjmp(png_jmpbuf(png), 1);
}

// A warning leaves a readable file; nobody asked.
static void ignore(png_structp png, png_const_charp words) {
    (void)png;
    (void)words;
}

// Writing

static void append(png_structp png, png_bytep bytes, size_t count) {
    cpng_file *file = png_get_io_ptr(png);
    if (count > file->capacity - file->count) {
        size_t capacity = file->capacity ? file->capacity : 1 << 16;
        while (capacity - file->count < count) {
            if (capacity > SIZE_MAX / 2) png_error(png, "file too large");
            capacity *= 2;
        }
        uint8_t *larger = realloc(file->bytes, capacity);
        if (!larger) png_error(png, "out of memory");
        file->bytes = larger;
        file->capacity = capacity;
    }
    memcpy(file->bytes + file->count, bytes, count);
    file->count += count;
}

static void flush(png_structp png) { (void)png; }

static int is_ascii(const char *text) {
    for (; *text; text++)
        if ((unsigned char)*text > 0x7e) return 0;
    return 1;
}

static void write_header(png_structp png, png_infop info, const cpng_image *image) {
    int type = image->palette ? PNG_COLOR_TYPE_PALETTE : PNG_COLOR_TYPE_RGB;
    png_set_IHDR(png, info, image->width, image->height, 8, type, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB(png, info, PNG_sRGB_INTENT_RELATIVE);
    if (image->pixels_per_metre)
        png_set_pHYs(png, info, image->pixels_per_metre, image->pixels_per_metre, PNG_RESOLUTION_METER);
    if (image->palette) {
        png_color palette[256];
        for (int i = 0; i < image->color_count && i < 256; i++) {
            palette[i].red = image->palette[i] >> 16 & 0xff;
            palette[i].green = image->palette[i] >> 8 & 0xff;
            palette[i].blue = image->palette[i] & 0xff;
        }
        png_set_PLTE(png, info, palette, image->color_count);
    }
    for (int i = 0; i < image->text_count; i++) {
        png_text text;
        memset(&text, 0, sizeof text);
        text.key = (char *)image->texts[i].keyword;
        text.text = (char *)image->texts[i].text;
        text.compression = is_ascii(text.text) ? PNG_TEXT_COMPRESSION_NONE : PNG_ITXT_COMPRESSION_NONE;
        png_set_text(png, info, &text, 1);
    }
    png_write_info(png, info);
}

struct cpng_writer {
    png_structp png;
    png_infop info;
};

cpng_writer *cpng_begin(const cpng_image *image, cpng_file *file) {
    memset(file, 0, sizeof *file);
    cpng_writer *writer = calloc(1, sizeof *writer);
    if (writer) writer->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, file->message, fail, ignore);
    if (writer && writer->png) writer->info = png_create_info_struct(writer->png);
    if (!writer || !writer->info) {
        strcpy(file->message, "out of memory");
        cpng_discard(writer);
        return NULL;
    }
    png_structp png = writer->png;
    if (setjmp(png_jmpbuf(png))) {
        cpng_discard(writer);
        return NULL;
    }
    png_set_user_limits(png, 0x7fffffff, 0x7fffffff);
    png_set_write_fn(png, file, append, flush);
    png_set_compression_level(png, image->level);
    png_set_compression_strategy(png, image->strategy);
    png_set_compression_buffer_size(png, 1 << 18);
    // libpng keeps the row above only for those who say so before the first.
    png_set_filter(png, PNG_FILTER_TYPE_BASE, image->filters | PNG_FILTER_UP);
    write_header(png, writer->info, image);
    if (!image->palette) {
        // A word 0x00RRGGBB lies in memory as B, G, R and a filler.
        png_set_filler(png, 0, PNG_FILLER_AFTER);
        png_set_bgr(png);
    }
    return writer;
}

int cpng_write_row(cpng_writer *writer, const uint8_t *row, int filters) {
    if (setjmp(png_jmpbuf(writer->png))) return 1;
    png_set_filter(writer->png, PNG_FILTER_TYPE_BASE, filters);
    png_write_row(writer->png, row);
    return 0;
}

int cpng_end(cpng_writer *writer) {
    if (setjmp(png_jmpbuf(writer->png))) return 1;
    png_write_end(writer->png, writer->info);
    return 0;
}

void cpng_discard(cpng_writer *writer) {
    if (writer && writer->png) png_destroy_write_struct(&writer->png, &writer->info);
    free(writer);
}

void cpng_file_free(cpng_file *file) {
    free(file->bytes);
    file->bytes = NULL;
    file->count = file->capacity = 0;
}

// Reading

struct cpng_reader {
    png_structp png;
    png_infop info;
    const uint8_t *bytes;
    size_t count;
    uint32_t width;
    uint32_t height;
    char message[CPNG_MESSAGE];
};

static void take(png_structp png, png_bytep bytes, size_t count) {
    cpng_reader *reader = png_get_io_ptr(png);
    if (count > reader->count) png_error(png, "file ends too early");
    memcpy(bytes, reader->bytes, count);
    reader->bytes += count;
    reader->count -= count;
}

// Most bytes of a chunk that holds no pixels: texts, a profile.
enum { LARGEST_CHUNK = 8 << 20 };

// libpng takes as much memory as a chunk claims to be long, before it reads a byte of it.
static void check_chunks(png_structp png, const cpng_reader *reader) {
    const uint8_t *bytes = reader->bytes;
    for (size_t place = 8; place + 12 <= reader->count;) {
        size_t length = png_get_uint_32(bytes + place);
        size_t rest = reader->count - place - 12;
        // Pixels are read piece by piece; where they end too early, the picture's head is still of use.
        int has_pixels = memcmp(bytes + place + 4, "IDAT", 4) == 0;
        if (!has_pixels && length > rest) png_error(png, "file ends too early");
        if (!has_pixels && length > LARGEST_CHUNK) png_error(png, "chunk too long");
        if (length > rest) return;
        place += length + 12;
    }
}

cpng_reader *cpng_open(const uint8_t *bytes, size_t count) {
    cpng_reader *reader = calloc(1, sizeof *reader);
    if (!reader) return NULL;
    reader->bytes = bytes;
    reader->count = count;
    reader->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, reader->message, fail, ignore);
    reader->info = reader->png ? png_create_info_struct(reader->png) : NULL;
    if (!reader->info) {
        cpng_close(reader);
        return NULL;
    }
    return reader;
}

const char *cpng_message(const cpng_reader *reader) { return reader->message; }

int cpng_read_info(cpng_reader *reader, uint32_t largest_side, cpng_info *out) {
    png_structp png = reader->png;
    png_infop info = reader->info;
    if (setjmp(png_jmpbuf(png))) return 1;
    png_set_read_fn(png, reader, take);
    png_set_user_limits(png, largest_side, largest_side);
    // A compressed text or profile may not unpack to more than this.
    png_set_chunk_malloc_max(png, LARGEST_CHUNK);
    png_set_chunk_cache_max(png, 64);
    check_chunks(png, reader);
    png_read_info(png, info);
    memset(out, 0, sizeof *out);
    out->width = reader->width = png_get_image_width(png, info);
    out->height = reader->height = png_get_image_height(png, info);
    out->bit_depth = png_get_bit_depth(png, info);
    png_colorp palette;
    int colors = 0;
    if (png_get_color_type(png, info) == PNG_COLOR_TYPE_PALETTE && png_get_PLTE(png, info, &palette, &colors))
        out->color_count = colors;
    out->pixels_per_metre = png_get_pixels_per_meter(png, info);
    out->has_srgb = png_get_valid(png, info, PNG_INFO_sRGB) != 0;
    out->has_alpha = (png_get_color_type(png, info) & PNG_COLOR_MASK_ALPHA) || png_get_valid(png, info, PNG_INFO_tRNS);
    out->is_interlaced = png_get_interlace_type(png, info) != PNG_INTERLACE_NONE;
    return 0;
}

// Words 0xAARRGGBB, whatever the file holds. Called where longjmp leads back to.
static int expand(cpng_reader *reader) {
    png_structp png = reader->png;
    png_set_expand(png);
    png_set_scale_16(png);
    png_set_gray_to_rgb(png);
    png_set_bgr(png);
    png_set_filler(png, 0xff, PNG_FILLER_AFTER);
    int passes = png_set_interlace_handling(png);
    png_read_update_info(png, reader->info);
    if (png_get_rowbytes(png, reader->info) != (size_t)reader->width * 4) png_error(png, "unknown layout of pixels");
    return passes;
}

int cpng_read_pixels(cpng_reader *reader, uint32_t *pixels) {
    png_structp png = reader->png;
    png_infop info = reader->info;
    if (setjmp(png_jmpbuf(png))) return 1;
    int passes = expand(reader);
    for (int pass = 0; pass < passes; pass++)
        for (uint32_t y = 0; y < reader->height; y++)
            png_read_row(png, (png_bytep)(pixels + (size_t)y * reader->width), NULL);
    png_read_end(png, info);
    return 0;
}

int cpng_begin_rows(cpng_reader *reader) {
    if (setjmp(png_jmpbuf(reader->png))) return 1;
    expand(reader);
    return 0;
}

int cpng_read_row(cpng_reader *reader, uint32_t *row) {
    if (setjmp(png_jmpbuf(reader->png))) return 1;
    png_read_row(reader->png, (png_bytep)row, NULL);
    return 0;
}

int cpng_end_rows(cpng_reader *reader) {
    if (setjmp(png_jmpbuf(reader->png))) return 1;
    png_read_end(reader->png, reader->info);
    return 0;
}

int cpng_profile(cpng_reader *reader, const uint8_t **bytes, size_t *count) {
    png_charp name;
    png_bytep profile;
    png_uint_32 length = 0;
    int compression;
    if (setjmp(png_jmpbuf(reader->png))) return 1;
    if (!png_get_iCCP(reader->png, reader->info, &name, &compression, &profile, &length)) return 1;
    *bytes = profile;
    *count = length;
    return 0;
}

int cpng_exif(cpng_reader *reader, const uint8_t **bytes, size_t *count) {
    png_uint_32 length = 0;
    png_bytep exif;
    if (setjmp(png_jmpbuf(reader->png))) return 1;
    if (!png_get_eXIf_1(reader->png, reader->info, &length, &exif)) return 1;
    *bytes = exif;
    *count = length;
    return 0;
}

const char *cpng_text_for(const cpng_reader *reader, const char *keyword, int *is_utf8) {
    png_textp texts;
    int count = 0;
    png_get_text(reader->png, reader->info, &texts, &count);
    for (int i = 0; i < count; i++) {
        if (strcmp(texts[i].key, keyword) != 0) continue;
        *is_utf8 = texts[i].compression >= PNG_ITXT_COMPRESSION_NONE;
        return texts[i].text;
    }
    return NULL;
}

void cpng_close(cpng_reader *reader) {
    if (reader->png) png_destroy_read_struct(&reader->png, &reader->info, NULL);
    free(reader);
}
