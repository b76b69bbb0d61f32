package crossover.report.page.section;

import crossover.report.sweep.PeakShare;
import crossover.report.value.Quantity;
import crossover.sweep.LastCache;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What limits figures of speed on devices: caches that answer for the memory, and more than is possible. */
final class SpeedCaveats {
    private SpeedCaveats() {}

    static List<Caveat> of(List<PeakShare> shares) {
        Map<String, List<String>> cached = new LinkedHashMap<>();
        List<String> impossible = new ArrayList<>();
        for (PeakShare share : shares) {
            String cell = share.cell().key().toString();
            Long cache = share.device().cacheBytes();
            if (share.isCached() && cache != null && new LastCache(share.device()).isOfCard()) {
                cached.computeIfAbsent(
                                share.device().selector() + ": in L2, whose " + Quantity.bytes(cache)
                                        + " hold a quarter or more of their working set: their speed is not the memory's.",
                                device -> new ArrayList<>())
                        .add(cell);
            }
            if (share.isImpossible()) {
                impossible.add(cell);
            }
        }
        List<Caveat> caveats = new ArrayList<>();
        if (!impossible.isEmpty()) {
            caveats.add(new Caveat(
                    "More than 100% of the copies of their kind or of the theoretical peak was attained: one of the two figures is wrong.",
                    impossible.stream().distinct().toList()));
        }
        cached.forEach((text, cells) ->
                caveats.add(new Caveat(text, cells.stream().distinct().toList())));
        return List.copyOf(caveats);
    }
}
