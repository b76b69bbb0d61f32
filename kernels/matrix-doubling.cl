// Multiplies every element of a row-major rows x columns matrix by factor, in place.
// Range: two-dimensional, x over the columns, y over the rows; work-items beyond either edge do nothing.
kernel void matrixDoubling(global float *matrix, int rows, int columns, float factor)
{
    size_t column = get_global_id(0);
    size_t row = get_global_id(1);
    if (row < (size_t) rows && column < (size_t) columns) {
        // 64 bits: a matrix of more than 2^31 elements fits into the memory of today's devices.
        matrix[row * (long) columns + column] *= factor;
    }
}
