#include "FloatKernels.h"
