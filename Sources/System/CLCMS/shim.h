#include <lcms2.h>

// lcms2 names its buffer layouts by macros that Swift does not see.
static const cmsUInt32Number CLCMS_RGB_DOUBLE = TYPE_RGB_DBL;
static const cmsUInt32Number CLCMS_CMYK_DOUBLE = TYPE_CMYK_DBL;
static const cmsUInt32Number CLCMS_BGRA_8 = TYPE_BGRA_8;
