// Multiplies every element of a row-major rows x columns matrix by factor, in place.
// Grid: two-dimensional, x over the columns, y over the rows; threads beyond either edge do nothing.
extern "C" __global__ void matrixDoubling(float *matrix, int rows, int columns, float factor)
{
    // Unsigned: the threads beyond an edge of nearly 2^31 must not wrap round to negative indices.
    unsigned column = blockIdx.x * blockDim.x + threadIdx.x;
    unsigned row = blockIdx.y * blockDim.y + threadIdx.y;
    if (row < (unsigned) rows && column < (unsigned) columns) {
        // 64 bits: a matrix of more than 2^31 elements fits into the memory of today's devices.
        matrix[row * (long long) columns + column] *= factor;
    }
}
