// Adds two vectors of 32-bit integers, element by element: sum[i] = a[i] + b[i], wrapping on overflow.
// Grid: one-dimensional; threads beyond the length do nothing.
extern "C" __global__ void vectorSum(const int *a, const int *b, int *sum, long long length)
{
    long long i = blockIdx.x * (long long) blockDim.x + threadIdx.x;
    if (i < length) {
        // Unsigned, because C++ leaves the overflow of signed addition undefined and Java does not.
        sum[i] = (int) ((unsigned) a[i] + (unsigned) b[i]);
    }
}
