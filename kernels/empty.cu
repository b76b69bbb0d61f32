// Does nothing: what remains is the cost of a launch, with the arguments of the vector sum.
extern "C" __global__ void empty(const int *a, const int *b, int *sum, long long length)
{
}
