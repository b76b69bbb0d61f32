// Evaluates a polynomial at each element by Horner's rule: y[i] = c[0] + x[i] * (c[1] + ... + x[i] * c[degree]).
// One fused multiply-add, rounded once, for each degree.
// Four elements a thread, 128 bits at a time: single elements leave too few bytes in flight to keep a card's memory busy,
// and four chains of multiply-adds wait for each other less than one.
// Grid: one-dimensional, a thread for every four elements or part of them; threads beyond the length do nothing.
extern "C" __global__ void polynomialWide(const float *x, const float *c, float *y, int degree, long long length)
{
    long long i = 4 * (blockIdx.x * (long long) blockDim.x + threadIdx.x);
    bool aligned = (((unsigned long long) x | (unsigned long long) y) & 15) == 0;
    if (aligned && i + 4 <= length) {
        float4 at = *(const float4 *) (x + i);
        float highest = c[degree];
        float4 value = make_float4(highest, highest, highest, highest);
        for (int k = degree - 1; k >= 0; k--) {
            float added = c[k];
            value.x = fmaf(value.x, at.x, added);
            value.y = fmaf(value.y, at.y, added);
            value.z = fmaf(value.z, at.z, added);
            value.w = fmaf(value.w, at.w, added);
        }
        *(float4 *) (y + i) = value;
    } else {
        long long end = i + 4 < length ? i + 4 : length;
#pragma unroll 1
        for (; i < end; i++) {
            float at = x[i];
            float value = c[degree];
#pragma unroll 1
            for (int k = degree - 1; k >= 0; k--) {
                value = fmaf(value, at, c[k]);
            }
            y[i] = value;
        }
    }
}
