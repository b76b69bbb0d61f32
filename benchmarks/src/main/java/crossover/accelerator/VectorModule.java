package crossover.accelerator;

import java.lang.module.ModuleFinder;

/** The module of the Vector API, which a Java may lack: images made for containers often do. */
public final class VectorModule {
    public static final String NAME = "jdk.incubator.vector";

    private VectorModule() {}

    /** Whether this Java has it, resolved or not. */
    public static boolean isInstalled() {
        return ModuleFinder.ofSystem().find(NAME).isPresent();
    }

    /** Whether this JVM was started with it. */
    public static boolean isResolved() {
        return ModuleLayer.boot().findModule(NAME).isPresent();
    }
}
