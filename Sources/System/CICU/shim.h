// Words in scripts that put no spaces between them: the dictionary that comes with ICU.
#include <unicode/ubrk.h>

// ICU names its functions with its version; these stay.
static inline UBreakIterator *litfass_word_breaks(const char *locale, const UChar *text, int32_t length, UErrorCode *status) {
    return ubrk_open(UBRK_WORD, locale, text, length, status);
}

static inline int32_t litfass_next_break(UBreakIterator *breaks) { return ubrk_next(breaks); }

static inline void litfass_close_breaks(UBreakIterator *breaks) { ubrk_close(breaks); }
