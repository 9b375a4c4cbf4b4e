// Text: itemising, bidi, shaping, fallback, line breaks; and fontconfig, from which Pango takes its fonts.
#include <pango/pango.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <fontconfig/fontconfig.h>
