package crossover.accelerator.opencl;

import static org.jocl.CL.CL_SUCCESS;

import crossover.accelerator.DeviceException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;
import org.jspecify.annotations.Nullable;

/** Checks codes and asks for information: OpenCL's conventions in one place. */
final class Opencl {
    /** Of one answer: names and lists of extensions are far shorter. */
    private static final int MOST_BYTES = 1 << 20;

    private Opencl() {}

    /** @throws DeviceException unless the code is success */
    static void check(int code, String call, String device) {
        if (code != CL_SUCCESS) {
            throw OpenclFailures.of(code)
                    .map(known -> new DeviceException(device, call, known))
                    .orElseGet(() -> new DeviceException(device, call, CL.stringFor_errorCode(code), ""));
        }
    }

    /** How every information call of OpenCL looks: once for the size, once for the value. */
    interface Query {
        int get(long size, @Nullable Pointer value, long @Nullable [] actualSize);
    }

    /** @throws DeviceException for a number that can be no answer, such as memory that was never written */
    static int plausible(long number, int most, String call) {
        if (number < 0 || number > most) {
            throw new DeviceException("", call, "the answer " + number, "");
        }
        return (int) number;
    }

    static byte[] bytes(String call, String device, Query query) {
        long[] size = new long[1];
        check(query.get(0, null, size), call, device);
        byte[] value = new byte[plausible(size[0], MOST_BYTES, call)];
        if (value.length > 0) {
            check(query.get(value.length, Pointer.to(value), null), call, device);
        }
        return value;
    }

    static byte[] bytes(cl_device_id device, int what) {
        return bytes(
                "clGetDeviceInfo", "", (size, value, actual) -> CL.clGetDeviceInfo(device, what, size, value, actual));
    }

    static String text(cl_device_id device, int what) {
        return text(bytes(device, what));
    }

    static String text(cl_platform_id platform, int what) {
        return text(bytes(
                "clGetPlatformInfo",
                "",
                (size, value, actual) -> CL.clGetPlatformInfo(platform, what, size, value, actual)));
    }

    /** A number of 32 or 64 bits, unsigned values of 32 bits as such. */
    static long number(cl_device_id device, int what) {
        return number(bytes(device, what));
    }

    static long number(byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value).order(ByteOrder.nativeOrder());
        if (value.length < Integer.BYTES) {
            throw new DeviceException("", "clGetDeviceInfo", "an answer of " + value.length + " bytes", "");
        }
        return value.length < Long.BYTES ? Integer.toUnsignedLong(buffer.getInt()) : buffer.getLong();
    }

    static String text(byte[] value) {
        int end = value.length;
        while (end > 0 && value[end - 1] == 0) {
            end--;
        }
        return new String(value, 0, end, StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }
}
