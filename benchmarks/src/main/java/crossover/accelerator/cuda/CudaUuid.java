package crossover.accelerator.cuda;

import static crossover.accelerator.cuda.Cuda.check;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.HexFormat;
import java.util.Optional;
import jcuda.driver.CUdevice;
import jcuda.driver.CUuuid;
import jcuda.driver.JCudaDriver;

/**
 * What a device is called for good, as {@code nvidia-smi -L} prints it: {@code GPU-8f3a…}, or {@code MIG-…} for a slice of one. A
 * slice's own UUID is given by {@code cuDeviceGetUuid_v2} alone, which JCuda does not have: the first version gives that of the
 * whole device.
 */
final class CudaUuid {
    private static final int BYTES = 16;

    private CudaUuid() {}

    static String of(int index, CUdevice device, String selector) {
        CUuuid whole = new CUuuid();
        check(JCudaDriver.cuDeviceGetUuid(whole, device), "cuDeviceGetUuid", selector);
        String gpu = text(whole.bytes);
        return own(index, selector)
                .map(CudaUuid::text)
                .filter(uuid -> !uuid.equals(gpu))
                .map(uuid -> "MIG-" + uuid)
                .orElse("GPU-" + gpu);
    }

    /** Empty from a driver that is older than slices. */
    private static Optional<byte[]> own(int index, String selector) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup driver = SymbolLookup.libraryLookup(CudaLibrary.name(), Arena.global());
            Optional<MemorySegment> getUuid = driver.find("cuDeviceGetUuid_v2");
            if (getUuid.isEmpty()) {
                return Optional.empty();
            }
            MemorySegment handle = arena.allocate(JAVA_INT);
            MemorySegment uuid = arena.allocate(BYTES);
            Linker linker = Linker.nativeLinker();
            int code = (int) linker.downcallHandle(
                            driver.findOrThrow("cuDeviceGet"), FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT))
                    .invokeExact(handle, index);
            check(code, "cuDeviceGet", selector);
            code = (int) linker.downcallHandle(getUuid.get(), FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT))
                    .invokeExact(uuid, handle.get(JAVA_INT, 0));
            check(code, "cuDeviceGetUuid_v2", selector);
            return Optional.of(uuid.toArray(JAVA_BYTE));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cuDeviceGetUuid_v2 cannot be called", e);
        }
    }

    private static String text(byte[] uuid) {
        String hex = HexFormat.of().formatHex(uuid);
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20);
    }
}
