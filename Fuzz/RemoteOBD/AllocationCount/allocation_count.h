#ifndef ALLOCATION_COUNT_H
#define ALLOCATION_COUNT_H

#include <stddef.h>

/* Starts a measurement: the peak is forgotten. */
void allocation_count_begin(void);

/* The most bytes held at one time since the start, beyond those held at the start. */
size_t allocation_count_peak(void);

/* How many blocks were taken since the start. */
size_t allocation_count_blocks(void);

#endif
