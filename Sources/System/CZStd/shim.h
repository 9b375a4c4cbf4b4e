// Logs that were rotated are often packed with it.
#include <zstd.h>
