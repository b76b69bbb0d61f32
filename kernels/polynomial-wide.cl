// Evaluates a polynomial at each element by Horner's rule: y[i] = c[0] + x[i] * (c[1] + ... + x[i] * c[degree]).
// One fused multiply-add, rounded once, for each degree.
// Four elements an item, 128 bits at a time: single elements leave too few bytes in flight to keep a card's memory busy,
// and four chains of multiply-adds wait for each other less than one.
// Range: one-dimensional, an item for every four elements or part of them; items beyond the length do nothing.
kernel void polynomialWide(global const float *x, global const float *c, global float *y, int degree, long length)
{
    long i = 4 * (long) get_global_id(0);
    bool aligned = (((uintptr_t) x | (uintptr_t) y) & 15) == 0;
    if (aligned && i + 4 <= length) {
        float4 at = *(global const float4 *) (x + i);
        float4 value = c[degree];
        for (int k = degree - 1; k >= 0; k--) {
            value = fma(value, at, (float4) c[k]);
        }
        *(global float4 *) (y + i) = value;
    } else {
        long end = min(i + 4, length);
        for (; i < end; i++) {
            float at = x[i];
            float value = c[degree];
            for (int k = degree - 1; k >= 0; k--) {
                value = fma(value, at, c[k]);
            }
            y[i] = value;
        }
    }
}
