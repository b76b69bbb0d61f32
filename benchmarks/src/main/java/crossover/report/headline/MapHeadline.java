package crossover.report.headline;

import crossover.report.map.DeviceMap;
import crossover.report.value.Quantity;
import crossover.sweep.map.Reach;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From which size and work on a device pays with its transfers: of all maps the one that says so of the smallest size. */
final class MapHeadline {
    private MapHeadline() {}

    /** Empty where no map says so. */
    static Optional<String> of(List<DeviceMap> maps) {
        return paying(maps).map(map -> map.sentences().getFirst());
    }

    static Optional<String> subject(List<DeviceMap> maps) {
        return paying(maps).map(DeviceMap::workload);
    }

    /** {@code cuda:0 pays from 2²⁰ elements of 48 flops}. */
    static Optional<String> brief(List<DeviceMap> maps) {
        return paying(maps)
                .flatMap(map -> reach(map)
                        .map(reach -> map.device().selector() + " pays from "
                                + Quantity.power(reach.elements(), RoundingMode.HALF_UP) + " elements of "
                                + map.work().at(reach.row().from())));
    }

    static Optional<String> certainty(List<DeviceMap> maps) {
        return paying(maps).map(map -> "the intervals of all sizes of the frontier hold together at 95%");
    }

    private static Optional<DeviceMap> paying(List<DeviceMap> maps) {
        return maps.stream()
                .filter(map -> !map.device().simulated()
                        && map.first().computes() == 1
                        && reach(map).isPresent())
                .min(Comparator.comparingLong(
                        map -> reach(map).map(Reach::elements).orElse(Long.MAX_VALUE)));
    }

    private static Optional<Reach> reach(DeviceMap map) {
        return map.first().frontier().reach();
    }
}
