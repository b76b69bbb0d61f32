package crossover.run.plan;

import crossover.results.shape.CellShape;
import crossover.results.shape.OnDevice;

/**
 * The iterations of a profile's forks.
 *
 * @param onDevice warm-up of a loop or a device: their times are flat after 200 ms
 * @param other warm-up of anything else
 */
record Windows(Window onDevice, Window other, Window measurement) {
    Window warmup(CellShape cell) {
        return cell instanceof OnDevice ? onDevice : other;
    }
}
