// Checksums; GLib is there with Pango.
#include <glib.h>
