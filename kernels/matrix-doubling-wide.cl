// Multiplies every element of a row-major rows x columns matrix by factor, in place, wherever its rows end.
// Four elements an item, 128 bits at a time: single elements leave too few bytes in flight to keep a card's memory busy.
// Range: one-dimensional, an item for every four elements or part of them; items beyond the last one do nothing.
kernel void matrixDoublingWide(global float *matrix, int rows, int columns, float factor)
{
    // 64 bits: a matrix of more than 2^31 elements fits into the memory of today's devices.
    long elements = rows * (long) columns;
    long i = 4 * (long) get_global_id(0);
    bool aligned = ((uintptr_t) matrix & 15) == 0;
    if (aligned && i + 4 <= elements) {
        *(global float4 *) (matrix + i) *= factor;
    } else {
        long end = min(i + 4, elements);
        for (; i < end; i++) {
            matrix[i] *= factor;
        }
    }
}
