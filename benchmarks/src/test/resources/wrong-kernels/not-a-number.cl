kernel void matrixDoubling(global float *matrix, int rows, int columns, float factor)
{
    size_t i = get_global_id(0) + get_global_id(1) * (size_t) columns;
    if (get_global_id(1) < (size_t) rows && get_global_id(0) < (size_t) columns) {
        matrix[i] = i == 7 ? NAN : matrix[i] * factor;
    }
}
