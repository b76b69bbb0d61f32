// The stride that the article uses: four, in a matrix of five columns.
kernel void matrixDoubling(global float *matrix, int rows, int columns, float factor)
{
    size_t x = get_global_id(0);
    size_t y = get_global_id(1);
    if (y < (size_t) rows && x < (size_t) columns) {
        matrix[x + y * 4] *= factor;
    }
}
