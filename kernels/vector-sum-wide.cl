// Adds two vectors of 32-bit integers, element by element: sum[i] = a[i] + b[i], wrapping on overflow.
// Four elements an item, 128 bits at a time: single elements leave too few bytes in flight to keep a card's memory busy.
// Range: one-dimensional, an item for every four elements or part of them; items beyond the length do nothing.
kernel void vectorSumWide(global const int *a, global const int *b, global int *sum, long length)
{
    long i = 4 * (long) get_global_id(0);
    // Unsigned, because C leaves the overflow of signed addition undefined and Java does not.
    global const uint *x = (global const uint *) a;
    global const uint *y = (global const uint *) b;
    global uint *z = (global uint *) sum;
    bool aligned = (((uintptr_t) a | (uintptr_t) b | (uintptr_t) sum) & 15) == 0;
    if (aligned && i + 4 <= length) {
        *(global uint4 *) (z + i) = *(global const uint4 *) (x + i) + *(global const uint4 *) (y + i);
    } else {
        long end = min(i + 4, length);
        for (; i < end; i++) {
            z[i] = x[i] + y[i];
        }
    }
}
