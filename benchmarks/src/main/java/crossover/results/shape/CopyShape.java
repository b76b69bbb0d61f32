package crossover.results.shape;

/**
 * A copy and its synchronisation.
 *
 * @param direction {@code hostToDevice}, {@code deviceToHost} or {@code deviceToDevice}
 * @param path where the host's side lies: {@code heap}, {@code direct} or {@code pinned}
 * @param bytes that move, once each
 */
public record CopyShape(int definition, String device, String direction, String path, long bytes) implements OnDevice {}
