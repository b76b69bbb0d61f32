package crossover.accelerator.cuda;

import crossover.accelerator.Extent;

/** How a launch is cut into blocks; the kernels leave what lies beyond the edge alone. */
record Grid(int x, int y, int blockX, int blockY) {
    private static final int MOST_BLOCKS_Y = 65_535;

    /** @throws IllegalArgumentException for an extent beyond what a grid can cover */
    static Grid over(Extent extent) {
        Extent block = extent.block();
        long x = Math.ceilDiv(extent.x(), block.x());
        long y = Math.ceilDiv(extent.y(), block.y());
        if (x > Integer.MAX_VALUE || y > MOST_BLOCKS_Y) {
            throw new IllegalArgumentException("a grid cannot cover " + extent.x() + " x " + extent.y() + " elements");
        }
        return new Grid((int) x, (int) y, (int) block.x(), (int) block.y());
    }
}
