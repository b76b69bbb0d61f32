package crossover.accelerator;

import java.util.Locale;

/** Where a card is on its bus, as Linux writes it ({@code /sys/bus/pci/devices}): {@code 0000:c1:00.0}. */
public final class PciAddress {
    private PciAddress() {}

    public static String of(int domain, int bus, int device, int function) {
        return String.format(Locale.ROOT, "%04x:%02x:%02x.%d", domain, bus, device, function);
    }

    /** With the domain in four digits, as not all drivers write it, and in small letters. */
    public static String of(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        int domain = address.indexOf(':');
        return domain > 4 ? address.substring(domain - 4) : address;
    }
}
