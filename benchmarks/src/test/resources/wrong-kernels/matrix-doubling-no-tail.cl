// Wrong: the elements after the last four are left as they are.
kernel void matrixDoublingWide(global float *matrix, int rows, int columns, float factor)
{
    long i = 4 * (long) get_global_id(0);
    if (i + 4 <= rows * (long) columns) {
        *(global float4 *) (matrix + i) *= factor;
    }
}
