// Does nothing: what remains is the cost of a launch.
extern "C" __global__ void empty()
{
}
