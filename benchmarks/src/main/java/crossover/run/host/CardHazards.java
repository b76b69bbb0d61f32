package crossover.run.host;

import crossover.accelerator.DeviceDescription;
import crossover.accelerator.nvml.CardState;
import crossover.results.Environment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What on a GPU spoils measurements, one line each for all cards that it concerns. */
final class CardHazards {
    /** Clocks are under it while nothing runs, unless they are locked. */
    private static final double MOST_IDLE = 0.75;

    private final Map<String, List<String>> cards = new LinkedHashMap<>();
    private final HostFiles files;

    private CardHazards(HostFiles files) {
        this.files = files;
    }

    /** A card that two interfaces show is looked at once, by the first. */
    static List<String> of(List<Environment.Device> devices, HostFiles files) {
        CardHazards hazards = new CardHazards(files);
        Set<String> seen = new HashSet<>();
        for (Environment.Device device : devices) {
            String card = device.properties().getOrDefault(DeviceDescription.PCI_BUS, device.selector());
            if (!device.kind().equals("cpu") && seen.add(card)) {
                hazards.look(device, card);
            }
        }
        return hazards.cards.entrySet().stream()
                .map(hazard -> String.join(", ", hazard.getValue()) + ": " + hazard.getKey())
                .toList();
    }

    private void look(Environment.Device device, String card) {
        String selector = device.selector();
        CardState.of(device.stableSelector())
                .ifPresentOrElse(state -> state(selector, card, state), () -> unseen(selector, device.api()));
        CardPlace.of(card, files)
                .ifPresent(place -> place.strangers()
                        .ifPresent(node -> add(
                                selector,
                                "it hangs on NUMA node " + node
                                        + ", and this process may run on others, from where copies take"
                                        + " longer: begin the command with numactl --cpunodebind=" + node
                                        + " --membind=" + node)));
    }

    private void unseen(String selector, String api) {
        if (api.equals("cuda")) {
            CardState.failure()
                    .ifPresent(failure -> add(
                            selector,
                            "its clocks, throttling and other users are not seen (" + failure.reason() + "): "
                                    + failure.remedy()));
        }
    }

    private void state(String selector, String card, CardState state) {
        String smi = "sudo nvidia-smi --id=" + card + " ";
        clocks(selector, smi, state);
        int others = state.computing().orElse(0);
        if (others > 0) {
            add(
                    selector,
                    others + (others == 1 ? " other process computes" : " other processes compute")
                            + " on it: end what nvidia-smi lists, or wait");
        }
        if (state.display().orElse(0) == 1) {
            add(
                    selector,
                    "a desktop draws with it: measure on another card, or without one: sudo systemctl isolate"
                            + " multi-user.target");
        }
        if (state.persistence().orElse(1) == 0) {
            add(
                    selector,
                    "persistence off: the driver starts anew for each fork and forgets its settings: " + smi
                            + "--persistence-mode=1");
        }
        link(selector, state);
    }

    private void clocks(String selector, String smi, CardState state) {
        if (state.mostSmMegahertz().isPresent() && state.smMegahertz().isPresent()) {
            int most = state.mostSmMegahertz().getAsInt();
            int now = state.smMegahertz().getAsInt();
            if (state.isIdle() || now < MOST_IDLE * most) {
                add(
                        selector,
                        "clocks not locked (" + now + " of " + most
                                + " MHz while nothing runs): they follow load and heat: "
                                + smi + "--lock-gpu-clocks="
                                + state.usualSmMegahertz().orElse(most)
                                + ", afterwards --reset-gpu-clocks");
            }
        }
    }

    private void link(String selector, CardState state) {
        if (state.link().hasFewerLanes() || (state.link().hasLowerGeneration() && !state.isIdle())) {
            add(
                    selector,
                    "PCIe below what card and slot can (" + state.link().text().orElse("fewer lanes")
                            + "): copies take longer: reseat the card, or take the slot that is wired for it");
        }
    }

    private void add(String selector, String hazard) {
        cards.computeIfAbsent(hazard, none -> new ArrayList<>()).add(selector);
    }
}
