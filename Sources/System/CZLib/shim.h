// CRC-32 for ZIP archives; zlib is there with libpng.
#include <zlib.h>
