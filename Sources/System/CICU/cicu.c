#include "CICU.h"

#include <unicode/ubrk.h>

cicu_words *cicu_open_words(const uint16_t *text, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *words = ubrk_open(UBRK_WORD, "", (const UChar *)text, length, &status);
    return U_SUCCESS(status) ? (cicu_words *)words : NULL;
}

int32_t cicu_next_end(cicu_words *words) { return ubrk_next((UBreakIterator *)words); }

void cicu_close_words(cicu_words *words) { ubrk_close((UBreakIterator *)words); }
