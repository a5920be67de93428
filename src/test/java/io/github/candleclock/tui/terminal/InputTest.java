package io.github.candleclock.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.googlecode.lanterna.input.InputDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {
    private final List<Integer> waits = new ArrayList<>();

    @Test
    void namesKeysAsTheTableDoes() {
        assertThat(keys("?tq")).containsExactly("?", "t", "q");
        assertThat(keys("\033")).containsExactly("Esc");
        assertThat(keys("\003\032\014")).containsExactly("Ctrl-C", "Ctrl-Z", "Ctrl-L");
        assertThat(keys("\r\n\t\177 é漢")).containsExactly("Enter", "Enter", "Tab", "Backspace", "Space", "é", "漢");
    }

    @Test
    void namesKeysThatComeAsSequences() {
        assertThat(keys("\033[A\033[B\033OC\033[D")).containsExactly("Up", "Down", "Ctrl-Right", "Left");
        assertThat(keys("\033[1;5C\033[1;2A\033[5~\033[6~")).containsExactly("Ctrl-Right", "Shift-Up", "PgUp", "PgDn");
        assertThat(keys("\033[H\033[F\033[2~\033[3~\033[Z")).containsExactly("Home", "End", "Ins", "Del", "Shift-Tab");
        assertThat(keys("\033OP\033[15~\033[[A\033[24~")).containsExactly("F1", "F5", "F1", "F12");
        assertThat(keys("\033x")).containsExactly("Alt-x");
        assertThat(keys("\033\033[A")).containsExactly("Alt-Up");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\033[<0;100;20M",
                "\033[<0;100;20m",
                "\033]11;rgb:1414/1818/2020\033\\",
                "\033]11;rgb:14/18/20\007",
                "\033[?62;1;4c",
                "\033[?2026;2$y",
                "\033[I",
                "\033[O",
                "\033[97;5u",
                "\033[?997;1n",
                "\033[27;5;113~",
                "\033P1$r0m\033\\",
                "\033_Gi=1;OK\033\\",
                "\033[99999999999999999999q"
            })
    void swallowsSequencesThatAreNoKeys(String sequence) {
        assertThat(keys("a" + sequence + "b")).containsExactly("a", "b");
        for (int cut = 1; cut < sequence.length(); cut++) {
            assertThat(keys("a" + sequence.substring(0, cut), sequence.substring(cut) + "b"))
                    .as("torn after %d", cut)
                    .containsExactly("a", "b");
        }
    }

    @Test
    void swallowsTheOldestMouseReport() {
        assertThat(keys("a\033[M qqb")).containsExactly("a", "b");
    }

    @Test
    void putsATornArrowTogether() {
        assertThat(keys("\033", "[A")).containsExactly("Up");
        assertThat(keys("\033[", "A")).containsExactly("Up");
        assertThat(keys("\033[1;", "5C")).containsExactly("Ctrl-Right");
    }

    @Test
    void waitsForAPersonLessThanForATerminal() {
        assertThat(keys("\033", "", "q")).containsExactly("Esc", "q");
        assertThat(waits).containsExactly(KeyStream.ESC_WAIT_MILLIS);
        waits.clear();
        keys("\033]11;", "rgb:0/0/0\007");
        assertThat(waits).containsExactly(KeyStream.SEQUENCE_WAIT_MILLIS);
        waits.clear();
        keys("q", "q");
        assertThat(waits).isEmpty();
    }

    @Test
    void neverTakesAPasteForKeys() {
        assertThat(inputs("\033[200~rm q\n\003ü\033[201~t"))
                .containsExactly(new Input.Paste("rm q\nü"), new Input.Key("t"));
    }

    @Test
    void gathersAPasteThatComesInPieces() {
        assertThat(inputs("\033[200~qq", "", "q", "", "q\033", "", "[201~t"))
                .containsExactly(new Input.Paste("qqqq"), new Input.Key("t"));
    }

    @Test
    void cutsAHugePaste() {
        String book = "q".repeat(InputReader.LONGEST_PASTE + 5);
        assertThat(inputs("\033[200~" + book + "\033[201~?"))
                .containsExactly(new Input.Paste(book.substring(5)), new Input.Key("?"));
    }

    @Test
    void givesBackKeysTypedTooEarlyInFrontOfTheOthers() throws IOException {
        KeyStream stream = new KeyStream(new Pieces("cd"));
        stream.unread("ab".getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(stream.readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo("abcd");
    }

    @Test
    void givesNothingTwiceWhenAReadFailsAndTheNextOneDoesNot() throws IOException {
        InputStream failsOnce = new InputStream() {
            private int reads;

            @Override
            public int read() {
                throw new AssertionError("one by one is slow");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                reads++;
                if (reads == 2) {
                    throw new IOException("in the background");
                }
                target[offset] = (byte) ('a' + reads);
                return 1;
            }
        };
        KeyStream stream = new KeyStream(failsOnce);
        assertThat(stream.read()).isEqualTo('b');
        assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
        assertThat(stream.read()).isEqualTo('d');
    }

    private List<String> keys(String... pieces) {
        return inputs(pieces).stream().map(input -> ((Input.Key) input).name()).toList();
    }

    /** All inputs until the keyboard is closed. An empty piece is a pause longer than any wait. */
    private List<Input> inputs(String... pieces) {
        KeyStream stream = new KeyStream(new Pieces(pieces), (in, millis) -> {
            waits.add(millis);
            ((Pieces) in).wake();
            return in.available();
        });
        InputDecoder decoder = new InputDecoder(new InputStreamReader(stream, StandardCharsets.UTF_8));
        decoder.addProfile(new KeyPatterns());
        InputReader reader = new InputReader(() -> decoder.getNextCharacter(true));
        List<Input> inputs = new ArrayList<>();
        try {
            for (Input input = reader.read(); !(input instanceof Input.Closed); input = reader.read()) {
                inputs.add(input);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return inputs;
    }

    /** Bytes that arrive piece by piece: the next one is there when somebody waited for it, or blocks in reading. */
    private static final class Pieces extends InputStream {
        private final Queue<byte[]> pieces = new ArrayDeque<>();
        private byte[] piece = {};
        private int at;

        Pieces(String... texts) {
            for (String text : texts) {
                pieces.add(text.getBytes(StandardCharsets.UTF_8));
            }
            wake();
        }

        void wake() {
            if (at >= piece.length && !pieces.isEmpty()) {
                piece = pieces.remove();
                at = 0;
            }
        }

        @Override
        public int available() {
            return piece.length - at;
        }

        @Override
        public int read() {
            while (at >= piece.length && !pieces.isEmpty()) {
                wake();
            }
            return at < piece.length ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int first = read();
            if (first < 0) {
                return -1;
            }
            target[offset] = (byte) first;
            int count = 1;
            while (count < length && available() > 0) {
                target[offset + count++] = (byte) read();
            }
            return count;
        }
    }
}
