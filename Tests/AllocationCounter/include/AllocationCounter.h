#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

#include <stddef.h>

/// How often this thread has asked for heap memory, or for more of it, since it began.
size_t allocation_count(void);

#endif
