package crossover.benchmark;

import crossover.fsm.FiniteStateMachineRules;
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
            "--enable-native-access=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED"
        })
public abstract class FiniteStateMachineFork {}
