// The floor of a PNG's cost: shapes filled by cairo, rows written by libpng, and nothing else. `floor SHAPES OUT [fast]`
// prints the processor's time of drawing and of writing, medians of nine, in milliseconds.
#include <cairo.h>
#include <png.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double used(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static int compare(const void *a, const void *b) { return (*(double *)a > *(double *)b) - (*(double *)a < *(double *)b); }

typedef struct {
    char kind;
    double p[6];
} op;

static void draw(cairo_surface_t *surface, const op *ops, size_t count) {
    cairo_t *cr = cairo_create(surface);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    cairo_set_antialias(cr, CAIRO_ANTIALIAS_FAST);
    for (size_t i = 0; i < count; i++) {
        const double *p = ops[i].p;
        switch (ops[i].kind) {
        case 'm': cairo_move_to(cr, p[0], p[1]); break;
        case 'l': cairo_line_to(cr, p[0], p[1]); break;
        case 'c': cairo_curve_to(cr, p[0], p[1], p[2], p[3], p[4], p[5]); break;
        case 'z': cairo_close_path(cr); break;
        case 'f': cairo_set_source_rgb(cr, p[0], p[1], p[2]); cairo_fill(cr); break;
        }
    }
    cairo_destroy(cr);
    cairo_surface_flush(surface);
}

// Fast: what was measured to be the quickest of libpng's settings for RGB; else its defaults.
static void store(cairo_surface_t *surface, const char *path, int fast) {
    int width = cairo_image_surface_get_width(surface), height = cairo_image_surface_get_height(surface);
    FILE *file = fopen(path, "wb");
    if (!file) exit(1);
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    png_init_io(png, file);
    png_set_IHDR(png, info, width, height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (fast) {
        png_set_compression_level(png, 1);
        png_set_compression_strategy(png, 3);
        png_set_filter(png, 0, PNG_FILTER_UP);
    }
    png_write_info(png, info);
    png_set_filler(png, 0, PNG_FILLER_AFTER);
    png_set_bgr(png);
    for (int y = 0; y < height; y++)
        png_write_row(png, cairo_image_surface_get_data(surface) + (size_t)y * cairo_image_surface_get_stride(surface));
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    fclose(file);
}

int main(int argc, char **argv) {
    if (argc < 3) return 64;
    FILE *file = fopen(argv[1], "r");
    int width, height;
    if (!file || fscanf(file, "size %d %d", &width, &height) != 2) return 65;
    op *ops = NULL;
    size_t count = 0, room = 0;
    char kind;
    while (fscanf(file, " %c", &kind) == 1) {
        if (count == room) ops = realloc(ops, (room = room * 2 + 1024) * sizeof *ops);
        if (!ops) return 1;
        op *next = &ops[count++];
        next->kind = kind;
        int numbers = kind == 'c' ? 6 : kind == 'f' ? 3 : kind == 'z' ? 0 : 2;
        for (int i = 0; i < numbers; i++)
            if (fscanf(file, "%lf", &next->p[i]) != 1) return 65;
    }
    double drawing[9], both[9];
    for (int i = 0; i < 9; i++) {
        double start = used();
        cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
        draw(surface, ops, count);
        drawing[i] = used() - start;
        store(surface, argv[2], argc > 3);
        cairo_surface_destroy(surface);
        both[i] = used() - start;
    }
    qsort(drawing, 9, sizeof *drawing, compare);
    qsort(both, 9, sizeof *both, compare);
    printf("cairo %s and libpng %s alone%s: drawn %.1f ms, as PNG %.1f ms\n", cairo_version_string(), png_get_libpng_ver(NULL), argc > 3 ? ", set to be quick" : ", as they come", drawing[4], both[4]);
    return 0;
}
