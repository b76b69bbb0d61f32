package crossover.cli.terminal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** ASCII in which what has no character of its own is spelled: {@code us}, {@code x}, {@code +/-}. The rest is {@code ?}. */
final class PlainCharset extends Charset {
    static final Charset PLAIN = new PlainCharset();

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
    private static final Map<Character, String> SPELLED = Map.ofEntries(
            Map.entry('µ', "u"),
            Map.entry('μ', "u"),
            Map.entry('×', "x"),
            Map.entry('±', "+/-"),
            Map.entry('≈', "~"),
            Map.entry('≤', "<="),
            Map.entry('≥', ">="),
            Map.entry('→', "->"),
            Map.entry('…', "..."),
            Map.entry('·', "."),
            Map.entry('│', "|"),
            Map.entry('’', "'"),
            Map.entry('\u00a0', " "));
    private static final int LONGEST = 3;

    private PlainCharset() {
        super("X-Crossover-Plain", new String[0]);
    }

    @Override
    public boolean contains(Charset other) {
        return other.equals(StandardCharsets.US_ASCII);
    }

    @Override
    public CharsetDecoder newDecoder() {
        return StandardCharsets.US_ASCII.newDecoder();
    }

    @Override
    public CharsetEncoder newEncoder() {
        return new Encoder(this);
    }

    /** One for another, but for a power: its first digit has {@code ^} before it. */
    private static final class Encoder extends CharsetEncoder {
        private char previous;

        private Encoder(Charset charset) {
            super(charset, 1, LONGEST);
        }

        @Override
        protected void implReset() {
            previous = 0;
        }

        @Override
        protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
            while (in.hasRemaining()) {
                char next = in.get(in.position());
                byte[] bytes = spelled(next).getBytes(StandardCharsets.US_ASCII);
                if (out.remaining() < bytes.length) {
                    return CoderResult.OVERFLOW;
                }
                in.get();
                out.put(bytes);
                previous = next;
            }
            return CoderResult.UNDERFLOW;
        }

        private String spelled(char next) {
            int power = SUPERSCRIPTS.indexOf(next);
            if (power >= 0) {
                String digit = power < 10 ? String.valueOf(power) : "-";
                // A fraction's point stands between two of them.
                return SUPERSCRIPTS.indexOf(previous) < 0 && previous != '·' ? "^" + digit : digit;
            }
            // The second half of a pair belongs to the first, which is told already.
            return Character.isLowSurrogate(next) && Character.isHighSurrogate(previous) ? "" : plain(next);
        }

        private static String plain(char next) {
            if (next < 128) {
                return String.valueOf(next);
            }
            Character.UnicodeBlock block = Character.UnicodeBlock.of(next);
            if (block == Character.UnicodeBlock.BLOCK_ELEMENTS) {
                return "#";
            }
            boolean dash = Character.getType(next) == Character.DASH_PUNCTUATION || next == '−' || next == '─';
            return dash ? "-" : SPELLED.getOrDefault(next, "?");
        }
    }
}
