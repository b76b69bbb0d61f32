// Adds two vectors of 32-bit integers, element by element: sum[i] = a[i] + b[i], wrapping on overflow.
// Four elements a thread, 128 bits at a time: single elements leave too few bytes in flight to keep a card's memory busy.
// Grid: one-dimensional, a thread for every four elements or part of them; threads beyond the length do nothing.
extern "C" __global__ void vectorSumWide(const int *a, const int *b, int *sum, long long length)
{
    long long i = 4 * (blockIdx.x * (long long) blockDim.x + threadIdx.x);
    // Unsigned, because C++ leaves the overflow of signed addition undefined and Java does not.
    const unsigned *x = (const unsigned *) a;
    const unsigned *y = (const unsigned *) b;
    unsigned *z = (unsigned *) sum;
    bool aligned = (((unsigned long long) a | (unsigned long long) b | (unsigned long long) sum) & 15) == 0;
    if (aligned && i + 4 <= length) {
        uint4 p = *(const uint4 *) (x + i);
        uint4 q = *(const uint4 *) (y + i);
        *(uint4 *) (z + i) = make_uint4(p.x + q.x, p.y + q.y, p.z + q.z, p.w + q.w);
    } else {
        long long end = i + 4 < length ? i + 4 : length;
#pragma unroll 1
        for (; i < end; i++) {
            z[i] = x[i] + y[i];
        }
    }
}
