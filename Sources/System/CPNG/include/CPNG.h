#ifndef LITFASS_CPNG_H
#define LITFASS_CPNG_H

#include <png.h>

#endif
