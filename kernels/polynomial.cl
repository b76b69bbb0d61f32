// Evaluates a polynomial at each element by Horner's rule: y[i] = c[0] + x[i] * (c[1] + ... + x[i] * c[degree]).
// One fused multiply-add, rounded once, for each degree. Range: one-dimensional; work-items beyond the length do nothing.
kernel void polynomial(global const float *x, global const float *c, global float *y, int degree, long length)
{
    long i = get_global_id(0);
    if (i < length) {
        float at = x[i];
        float value = c[degree];
        for (int k = degree - 1; k >= 0; k--) {
            value = fma(value, at, c[k]);
        }
        y[i] = value;
    }
}
