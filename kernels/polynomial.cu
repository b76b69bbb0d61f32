// Evaluates a polynomial at each element by Horner's rule: y[i] = c[0] + x[i] * (c[1] + ... + x[i] * c[degree]).
// One fused multiply-add, rounded once, for each degree. Grid: one-dimensional; threads beyond the length do nothing.
extern "C" __global__ void polynomial(const float *x, const float *c, float *y, int degree, long long length)
{
    long long i = blockIdx.x * (long long) blockDim.x + threadIdx.x;
    if (i < length) {
        float at = x[i];
        float value = c[degree];
        for (int k = degree - 1; k >= 0; k--) {
            value = fmaf(value, at, c[k]);
        }
        y[i] = value;
    }
}
