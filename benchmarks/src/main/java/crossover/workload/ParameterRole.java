package crossover.workload;

/** What a parameter of a benchmark class is to the plan. */
public enum ParameterRole {
    /** Names a device: it takes the devices of the run, whatever the class lists. */
    DEVICE,
    /** The size of a sweep: a first look takes its ends and evenly spaced ones between. */
    SIZE,
    /** How much work an element takes, of which there is a sweep too: a first look takes that one, at one size. */
    EFFORT,
    /** Ways to the same end, the usual one first: a first look takes that. */
    WAY,
    /** An amount whose largest value tells most: a first look takes that. */
    AMOUNT,
    /** Anything else: every value is measured. */
    OTHER
}
