// Adds two vectors of 32-bit integers, element by element: sum[i] = a[i] + b[i], wrapping on overflow.
// Range: one-dimensional; work-items beyond the length do nothing.
kernel void vectorSum(global const int *a, global const int *b, global int *sum, long length)
{
    long i = get_global_id(0);
    if (i < length) {
        // Unsigned, because C leaves the overflow of signed addition undefined and Java does not.
        sum[i] = (int) ((uint) a[i] + (uint) b[i]);
    }
}
