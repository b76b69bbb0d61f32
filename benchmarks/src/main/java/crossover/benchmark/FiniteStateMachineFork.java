package crossover.benchmark;

import crossover.fsm.FiniteStateMachineRules;
import crossover.workload.JvmArguments;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** The JVM that state machines are measured in, the same for every benchmark of them: heap, collector and what executors may open. */
@State(Scope.Benchmark)
@Threads(1)
@Fork(
        value = 3,
        jvmArgsAppend = {
            "-Xms" + FiniteStateMachineRules.TOUCHED_HEAP,
            "-Xmx" + FiniteStateMachineRules.HEAP,
            "-XX:+UseG1GC",
            "-XX:+AlwaysPreTouch",
            JvmArguments.NATIVE_ACCESS,
            JvmArguments.CONTINUATION,
            JvmArguments.SCHEDULER
        })
public abstract class FiniteStateMachineFork {}
