package crossover.fsm;

/** Makes a thread of one kind and starts it. */
interface ThreadStarter {
    Thread start(Runnable task);
}
