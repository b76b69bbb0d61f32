// Keeps the device busy for a while, so that what follows is all there before any of it begins.
// Grid: one block, of which one thread looks at the clock.
extern "C" __global__ void spin(unsigned long long nanoseconds)
{
    if (threadIdx.x == 0) {
        unsigned long long start, now;
        asm volatile("mov.u64 %0, %%globaltimer;" : "=l"(start));
        do {
            asm volatile("mov.u64 %0, %%globaltimer;" : "=l"(now));
        } while (now - start < nanoseconds);
    }
}
