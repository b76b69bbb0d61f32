package crossover.results.shape;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One size of a workload on one side. Cells that differ in nothing but their size are a line; lines of one workload and one
 * variant are a sweep.
 *
 * @param workload stable, fit for a file's name: {@code vector-sum}
 * @param title for people: {@code Vector sum}
 * @param path how operands travel: {@code heap}, {@code direct}, {@code pinned}, {@code mapped}; where they do not, in what the
 *     row departs from the usual one: {@code simple kernel}, {@code cold cache}; empty where it does not
 * @param size in elements, above 0
 * @param work the quantity in which its time is linear, above 0: the elements of a vector, elements times degree of a
 *     polynomial, multiplications of a matrix product
 * @param movedBytes that an operation moves between memory and processor; 0 where not known
 * @param heldBytes that its operands occupy: the working set; 0 where not known
 * @param flops floating-point operations of an operation; 0 where there are none
 * @param uploadedBytes that an operation takes to the device; 0 where nothing travels and in files of before
 * @param downloadedBytes that it brings back; 0 where nothing travels and in files of before
 * @param effort the parameter of the variant that says how much work an element takes, a whole number above 0: cells that differ
 *     in nothing else are a line too; empty where there is none
 * @param variant parameters besides device, size and path, such as a polynomial's degree: a line never mixes two of them
 */
public record SweepShape(
        int definition,
        String workload,
        String title,
        Side side,
        String device,
        String path,
        long size,
        double work,
        long movedBytes,
        long heldBytes,
        long flops,
        long uploadedBytes,
        long downloadedBytes,
        String effort,
        SortedMap<String, String> variant)
        implements OnDevice {
    /** Where it is not known what travels. */
    public SweepShape(
            int definition,
            String workload,
            String title,
            Side side,
            String device,
            String path,
            long size,
            double work,
            long movedBytes,
            long heldBytes,
            long flops,
            String effort,
            SortedMap<String, String> variant) {
        this(
                definition,
                workload,
                title,
                side,
                device,
                path,
                size,
                work,
                movedBytes,
                heldBytes,
                flops,
                0,
                0,
                effort,
                variant);
    }

    public SweepShape {
        effort = Objects.requireNonNullElse(effort, "");
        variant = Collections.unmodifiableSortedMap(new TreeMap<>(variant));
    }

    /** As a path: nothing of the operands is in the device's last cache. */
    public static final String COLD = "cold cache";

    /** As a path: by the kernel that takes one element a thread. */
    public static final String SIMPLE = "simple kernel";

    @Override
    public long residentBytes() {
        return side == Side.RESIDENT && !path.equals(COLD) ? heldBytes : 0;
    }

    @Override
    public Object likeness() {
        return side;
    }

    /** The same on another device. */
    public SweepShape on(String other) {
        return new SweepShape(
                definition,
                workload,
                title,
                side,
                other,
                path,
                size,
                work,
                movedBytes,
                heldBytes,
                flops,
                uploadedBytes,
                downloadedBytes,
                effort,
                variant);
    }
}
