// Multiplies every element of a row-major rows x columns matrix by factor, in place, wherever its rows end.
// Four elements a thread, 128 bits at a time: single elements leave too few bytes in flight to keep a card's memory busy.
// Grid: one-dimensional, a thread for every four elements or part of them; threads beyond the last one do nothing.
extern "C" __global__ void matrixDoublingWide(float *matrix, int rows, int columns, float factor)
{
    // 64 bits: a matrix of more than 2^31 elements fits into the memory of today's devices.
    long long elements = rows * (long long) columns;
    long long i = 4 * (blockIdx.x * (long long) blockDim.x + threadIdx.x);
    bool aligned = ((unsigned long long) matrix & 15) == 0;
    if (aligned && i + 4 <= elements) {
        float4 *four = (float4 *) (matrix + i);
        float4 x = *four;
        *four = make_float4(x.x * factor, x.y * factor, x.z * factor, x.w * factor);
    } else {
        long long end = i + 4 < elements ? i + 4 : elements;
#pragma unroll 1
        for (; i < end; i++) {
            matrix[i] *= factor;
        }
    }
}
