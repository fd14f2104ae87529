// What Swift cannot reach in the C library: memory that is free and still held by the process.
#ifndef HEGUI_CMALLOC_SHIM_H
#define HEGUI_CMALLOC_SHIM_H

#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// Gives memory that nobody uses any more back to the system: each thread keeps what it freed for itself.
static inline void hegui_release_free_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

#endif
