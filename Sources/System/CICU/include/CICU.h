// Words in scripts that put no spaces between them: the dictionary that comes with ICU.
//
// A library of its own between us and ICU: Foundation brings another version of the same headers, and the two cannot be
// read by one module; and ICU names its functions with its version, these stay.
#pragma once

#include <stdint.h>

typedef struct cicu_words cicu_words;

// Reads the words of `length` units of UTF-16; NULL where ICU has no dictionary. The text must live as long as the words.
cicu_words *cicu_open_words(const uint16_t *text, int32_t length);

// Where the next word ends, in units; −1 after the last.
int32_t cicu_next_end(cicu_words *words);

void cicu_close_words(cicu_words *words);
