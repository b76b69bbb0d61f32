// out[i] = a * x[i] + y[i] over 32-bit floats.
// Range: one-dimensional; work-items beyond the length do nothing.
kernel void saxpy(global const float *x, global const float *y, global float *out, float a, long length)
{
    long i = get_global_id(0);
    if (i < length) {
        out[i] = a * x[i] + y[i];
    }
}
