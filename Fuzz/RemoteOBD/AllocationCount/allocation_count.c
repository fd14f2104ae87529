/* Counts the heap memory of the process by standing in for glibc's allocator. One thread only, as libFuzzer runs. */
#include "allocation_count.h"

#include <errno.h>
#include <malloc.h>
#include <stdint.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);
extern void __libc_free(void *);

static size_t held, base, peak, blocks;

static void *took(void *block) {
  if (block != NULL) {
    held += malloc_usable_size(block);
    blocks++;
    if (held > peak) peak = held;
  }
  return block;
}

static void gave(void *block) {
  if (block == NULL) return;
  size_t size = malloc_usable_size(block);
  held = held > size ? held - size : 0;
}

void *malloc(size_t size) { return took(__libc_malloc(size)); }

void *calloc(size_t count, size_t size) { return took(__libc_calloc(count, size)); }

void *realloc(void *block, size_t size) {
  gave(block);
  return took(__libc_realloc(block, size));
}

void *memalign(size_t alignment, size_t size) { return took(__libc_memalign(alignment, size)); }

void *aligned_alloc(size_t alignment, size_t size) { return took(__libc_memalign(alignment, size)); }

int posix_memalign(void **result, size_t alignment, size_t size) {
  void *block = took(__libc_memalign(alignment, size));
  if (block == NULL) return ENOMEM;
  *result = block;
  return 0;
}

void free(void *block) {
  gave(block);
  __libc_free(block);
}

void allocation_count_begin(void) {
  base = held;
  peak = held;
  blocks = 0;
}

size_t allocation_count_peak(void) { return peak - base; }

size_t allocation_count_blocks(void) { return blocks; }
