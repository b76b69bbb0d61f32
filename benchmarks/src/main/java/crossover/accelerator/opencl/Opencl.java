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
    private Opencl() {}

    /** @throws DeviceException unless the code is success */
    static void check(int code, String call, String device) {
        if (code != CL_SUCCESS) {
            throw new DeviceException(device, call, CL.stringFor_errorCode(code), "");
        }
    }

    /** How every information call of OpenCL looks: once for the size, once for the value. */
    interface Query {
        int get(long size, @Nullable Pointer value, long @Nullable [] actualSize);
    }

    static byte[] bytes(String call, String device, Query query) {
        long[] size = new long[1];
        check(query.get(0, null, size), call, device);
        byte[] value = new byte[Math.toIntExact(size[0])];
        if (value.length > 0) {
            check(query.get(value.length, Pointer.to(value), null), call, device);
        }
        return value;
    }

    static String text(cl_device_id device, int what) {
        return text(bytes(
                "clGetDeviceInfo", "", (size, value, actual) -> CL.clGetDeviceInfo(device, what, size, value, actual)));
    }

    static String text(cl_platform_id platform, int what) {
        return text(bytes(
                "clGetPlatformInfo",
                "",
                (size, value, actual) -> CL.clGetPlatformInfo(platform, what, size, value, actual)));
    }

    /** A number of 32 or 64 bits, unsigned values of 32 bits as such. */
    static long number(cl_device_id device, int what) {
        return number(bytes(
                "clGetDeviceInfo", "", (size, value, actual) -> CL.clGetDeviceInfo(device, what, size, value, actual)));
    }

    static long number(byte[] value) {
        ByteBuffer buffer = ByteBuffer.wrap(value).order(ByteOrder.nativeOrder());
        return value.length == Integer.BYTES ? Integer.toUnsignedLong(buffer.getInt()) : buffer.getLong();
    }

    static String text(byte[] value) {
        int end = value.length;
        while (end > 0 && value[end - 1] == 0) {
            end--;
        }
        return new String(value, 0, end, StandardCharsets.UTF_8).strip();
    }
}
