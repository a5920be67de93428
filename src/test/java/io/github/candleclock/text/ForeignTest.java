package io.github.candleclock.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.VersionInfo;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignTest {
    private static final String ZALGO = "z\u0351\u0300\u0316\u0357\u0325\u0347\u030d\u033a\u0360\u0489";

    private static final List<String> PIECES = List.of(
            "a",
            " ",
            "é",
            "e\u0301",
            "\u0301",
            ZALGO,
            "漢",
            "ｶ\u3099",
            "🕯",
            "👩🏽\u200d💻",
            "1\ufe0f\u20e3",
            "🇨🇭",
            "हि",
            "\u0928\u094d",
            "ที่",
            "\u1112",
            "\u1161",
            "\u11ab",
            "\u202e",
            "\u001b",
            "\ud83d",
            "\u0344",
            "ﬁ",
            "\u212b");

    /** In the last column as many columns as the text before it takes. */
    @ParameterizedTest
    @CsvSource({
        "plain, plain, 5",
        "café · naïve, café · naïve, 12",
        "a family: 👨\u200d👩\u200d👧, a family: 👨👩👧, 16",
        "👍🏽 and ☝🏿, 👍 and ☝, 8",
        "flags: 🇩🇪🇨🇭, flags: DECH, 11",
        "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f, 🏴, 2",
        "keys 1\ufe0f\u20e3 #\ufe0f\u20e3, keys 1\u20e3 #\u20e3, 8",
        "❤\ufe0f ❤\ufe0e ⚠\ufe0f, ❤ ❤ ⚠, 5",
        "हिन्दी, हिन्दी, 5",
        "ภาษาไทยที่, ภาษาไทยที่, 8",
        "Tie\u0302\u0301ng Vie\u0323\u0302t, Tiếng Việt, 10",
        "\u1112\u1161\u11ab\u1100\u1173\u11af, 한글, 4",
        "\u115c\u119e\u11ab, \u115c\u119e\u11ab, 2",
        "a\u1161\u11ab, a··, 3",
        "か\u3099き, がき, 4",
        "مرحبا, مرحبا, 5",
        "\u202bمرحبا\u202c!, ·مرحبا·!, 8",
        "a\u2067b\u2069c\u200fd, a·b·c·d, 7",
        "می\u200cخواهم, میخواهم, 7",
        "x\u001b[31mred\u0007\u009b, x·[31mred··, 11",
        "soft\u00adhyphen, soft·hyphen, 11",
        "a\u200bb\ufeffc\u2060d\u2028e, a·b·c·d·e, 9",
        "half \ud83d pair \udd6f, half · pair ·, 13",
        "\ue0b0 \ufdd0 \uffff, · · ·, 5",
        "x\u3164\uffa0\u115fy, x···y, 5",
        "\u0301accent first, accent first, 12",
    })
    void namesKeepTheirLettersAndLoseWhatMovesThem(String name, String shown, int columns) {
        assertThat(Foreign.harmless(name)).isEqualTo(shown);
        assertThat(Width.of(shown)).isEqualTo(columns);
    }

    @Test
    void aLetterKeepsFourMarks() {
        String shown = Foreign.harmless(ZALGO + "o");
        assertThat(shown).startsWith("z").endsWith("o").hasSize(6);
        assertThat(Width.of(shown)).isEqualTo(2);
    }

    @Test
    void aMillionMarksTakeNoTime() {
        String shown = Foreign.harmless("a" + "\u0316\u0301".repeat(500_000));
        assertThat(shown).isEqualTo("á\u0316\u0316\u0301");
    }

    @Test
    void whatIsShownNeverSteersAndStaysTheSameWhenShownAgain() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            String shown = Foreign.harmless(text(random));
            assertThat(shown.codePoints()).as(escaped(shown)).noneMatch(Width::isUnseen);
            assertThat(Foreign.harmless(shown)).as(escaped(shown)).isEqualTo(shown);
            assertThat(Normalizer.isNormalized(shown, Normalizer.Form.NFC))
                    .as(escaped(shown))
                    .isTrue();
        }
    }

    @Test
    void isAsWideComposedAsInParts() {
        Normalizer2 unicode = Normalizer2.getNFDInstance();
        List<String> wrong = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .filter(ForeignTest::isKnownToJava17)
                .mapToObj(point -> "a" + Character.toString(point))
                .filter(whole -> columns(whole) != columns(unicode.normalize(whole)))
                .map(ForeignTest::escaped)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void isCutBetweenLettersAndNeverWiderThanAsked() {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            String text = Foreign.harmless(text(random));
            int columns = random.nextInt(12);
            String cut = Foreign.cut(text, columns);
            assertThat(Width.of(cut)).as(escaped(text)).isLessThanOrEqualTo(columns);
            if (!cut.equals(text) && columns > 0) {
                String kept = cut.substring(0, cut.length() - 1);
                assertThat(text).startsWith(kept);
                int next = text.codePointAt(kept.length());
                assertThat(Width.isMark(next)).as(escaped(text)).isFalse();
                assertThat(Width.of(kept) + Width.of(next))
                        .as("no room is left over")
                        .isGreaterThanOrEqualTo(columns);
            }
        }
    }

    @Test
    void aCutKeepsTheMarksOfItsLastLetterAndSplitsNoWideOne() {
        assertThat(Foreign.cut("x\u0323\u0307y\u0323\u0307z", 2)).isEqualTo("x\u0323\u0307…");
        assertThat(Foreign.cut("漢字漢字", 4)).isEqualTo("漢…");
        assertThat(Foreign.cut("漢字", 4)).isEqualTo("漢字");
        assertThat(Foreign.cut("漢", 1)).isEqualTo("…");
        assertThat(Foreign.cut("漢", 0)).isEmpty();
    }

    /** Java composes what it knows. Two younger scripts have letters of one column that are made of letters of one column each. */
    private static boolean isKnownToJava17(int point) {
        return UCharacter.getAge(point).compareTo(VersionInfo.UNICODE_13_0) <= 0;
    }

    private static int columns(String text) {
        return Width.of(Foreign.harmless(text));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(point -> out.append("%04X ".formatted(point)));
        return out.toString();
    }
}
