// out[i] = a * x[i] + y[i] over 32-bit floats.
// Grid: one-dimensional; threads beyond the length do nothing.
extern "C" __global__ void saxpy(const float *x, const float *y, float *out, float a, long long length)
{
    long long i = blockIdx.x * (long long) blockDim.x + threadIdx.x;
    if (i < length) {
        out[i] = a * x[i] + y[i];
    }
}
