package crossover.accelerator.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.Extent;
import org.junit.jupiter.api.Test;

class WorkSizeTest {

    @Test
    void everyCutCoversTheExtentInWholeGroups() {
        for (long multiple : new long[] {1, 8, 32, 64, 100}) {
            for (long most : new long[] {1, 7, 64, 256, 4096}) {
                for (Extent extent :
                        new Extent[] {Extent.of(1), Extent.of(1000), new Extent(5, 5), new Extent(4097, 3)}) {
                    check(extent, WorkSize.cut(extent, 256, multiple, most), most);
                    check(extent, WorkSize.blocks(extent, most), most);
                }
            }
        }
    }

    private static void check(Extent extent, WorkSize size, long most) {
        assertThat(size.global()[0]).isGreaterThanOrEqualTo(extent.x());
        assertThat(size.global()[1]).isGreaterThanOrEqualTo(extent.y());
        assertThat(size.global()[0] % size.local()[0]).isZero();
        assertThat(size.global()[1] % size.local()[1]).isZero();
        assertThat(size.local()[0] * size.local()[1]).isBetween(1L, most);
    }

    /** As CUDA's grid is cut. */
    @Test
    void aCardTakesTheShapeThatCudaLaunches() {
        assertThat(WorkSize.blocks(Extent.of(1000), 1024).global()).containsExactly(1024, 1);
        assertThat(WorkSize.blocks(Extent.of(1000), 1024).local()).containsExactly(256, 1);
        assertThat(WorkSize.blocks(new Extent(100, 100), 1024).global()).containsExactly(128, 104);
        assertThat(WorkSize.blocks(new Extent(100, 100), 1024).local()).containsExactly(32, 8);
        assertThat(WorkSize.blocks(new Extent(100, 100), 128).local()).containsExactly(32, 4);
    }

    @Test
    void aFlatRangeTakesMultiplesOfThePreferredSize() {
        assertThat(WorkSize.cut(Extent.of(1_000_000), 256, 32, 1024).local()).containsExactly(256, 1);
        assertThat(WorkSize.cut(Extent.of(1_000_000), 1024, 8, 4096).local()).containsExactly(1024, 1);
        assertThat(WorkSize.cut(Extent.of(1_000_000), 1024, 8, 512).local()).containsExactly(512, 1);
        assertThat(WorkSize.cut(Extent.of(100), 256, 32, 1024).local()).containsExactly(128, 1);
    }

    @Test
    void aSmallMatrixSharesAGroup() {
        assertThat(WorkSize.cut(new Extent(5, 5), 1024, 8, 4096).local()).containsExactly(8, 5);
    }
}
