package crossover.accelerator.cuda;

import crossover.accelerator.Extent;

/** How a launch is cut into blocks; the kernels leave what lies beyond the edge alone. */
record Grid(int x, int y, int blockX, int blockY) {
    private static final int WARP = 32;
    private static final int THREADS = 256;
    private static final int MOST_BLOCKS_Y = 65_535;

    /** @throws IllegalArgumentException for an extent beyond what a grid can cover */
    static Grid over(Extent extent) {
        boolean flat = extent.y() == 1;
        int blockX = flat ? THREADS : WARP;
        int blockY = flat ? 1 : THREADS / WARP;
        long x = Math.ceilDiv(extent.x(), blockX);
        long y = Math.ceilDiv(extent.y(), blockY);
        if (x > Integer.MAX_VALUE || y > MOST_BLOCKS_Y) {
            throw new IllegalArgumentException("a grid cannot cover " + extent.x() + " x " + extent.y() + " elements");
        }
        return new Grid((int) x, (int) y, blockX, blockY);
    }
}
