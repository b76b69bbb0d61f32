kernel void matrixDoubling(global float *matrix, int rows, int columns, float factor)
{
    matrix[0] = undeclared;
}
