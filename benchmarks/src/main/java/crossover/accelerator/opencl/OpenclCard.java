package crossover.accelerator.opencl;

import crossover.accelerator.DeviceException;
import crossover.accelerator.PciAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.jocl.CL;
import org.jocl.cl_device_id;

/** Which card a device is on, by whichever extension tells: CUDA shows the same one at the same address. */
final class OpenclCard {
    /** {@code cl_khr_pci_bus_info}: domain, bus, device and function, 32 bits each. */
    private static final int PCI_BUS_INFO_KHR = 0x410F;

    /** {@code cl_nv_device_attribute_query}. */
    private static final int PCI_BUS_ID_NV = 0x4008;

    /** Device in the upper five bits, function in the lower three. */
    private static final int PCI_SLOT_ID_NV = 0x4009;

    private static final int PCI_DOMAIN_ID_NV = 0x400A;

    /** {@code cl_amd_device_attribute_query}: 24 bytes, of which the last three are bus, device and function. */
    private static final int TOPOLOGY_AMD = 0x4037;

    private OpenclCard() {}

    static Optional<String> address(cl_device_id device) {
        try {
            String extensions = " " + Opencl.text(device, CL.CL_DEVICE_EXTENSIONS) + " ";
            if (extensions.contains(" cl_khr_pci_bus_info ")) {
                return Optional.of(ofKhronos(Opencl.bytes(device, PCI_BUS_INFO_KHR)));
            }
            if (extensions.contains(" cl_nv_device_attribute_query ")) {
                return Optional.of(ofNvidia(
                        Opencl.number(device, PCI_DOMAIN_ID_NV),
                        Opencl.number(device, PCI_BUS_ID_NV),
                        Opencl.number(device, PCI_SLOT_ID_NV)));
            }
            return extensions.contains(" cl_amd_device_attribute_query ")
                    ? Optional.of(ofAmd(Opencl.bytes(device, TOPOLOGY_AMD)))
                    : Optional.empty();
        } catch (DeviceException e) {
            return Optional.empty();
        }
    }

    static String ofKhronos(byte[] info) {
        ByteBuffer numbers = ByteBuffer.wrap(info).order(ByteOrder.nativeOrder());
        return PciAddress.of(numbers.getInt(), numbers.getInt(), numbers.getInt(), numbers.getInt());
    }

    static String ofNvidia(long domain, long bus, long slot) {
        return PciAddress.of((int) domain, (int) bus, (int) slot >> 3, (int) slot & 7);
    }

    static String ofAmd(byte[] topology) {
        int last = topology.length - 1;
        return PciAddress.of(0, topology[last - 2] & 0xFF, topology[last - 1], topology[last]);
    }
}
