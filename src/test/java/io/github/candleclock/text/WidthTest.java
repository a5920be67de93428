package io.github.candleclock.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.util.VersionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WidthTest {
    private static final Set<Integer> SEPARATORS =
            Set.of((int) UCharacterCategory.LINE_SEPARATOR, (int) UCharacterCategory.PARAGRAPH_SEPARATOR);

    @Test
    void everyCodePointIsAsWideAsUnicodeSays() {
        List<String> wrong = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> Width.of(point) != expected(point))
                .mapToObj("%04X"::formatted)
                .toList();
        assertThat(wrong).as(tables()).isEmpty();
    }

    @Test
    void everyMarkIsKnownAsOne() {
        List<String> wrong = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> Width.isMark(point) != isMark(point))
                .mapToObj("%04X"::formatted)
                .toList();
        assertThat(wrong).as(tables()).isEmpty();
    }

    @Test
    void theTableIsOfTheVersionItNames() {
        assertThat(UCharacter.getUnicodeVersion())
                .as("take the new table, and name the version in WidthTable and in docs/decisions.md")
                .isEqualTo(VersionInfo.getInstance(18));
    }

    @Test
    void addsUpWhatTextTakes() {
        assertThat(Width.of("")).isZero();
        assertThat(Width.of("plain words")).isEqualTo(11);
        assertThat(Width.of("漢字")).isEqualTo(4);
        assertThat(Width.of("e\u0301")).isEqualTo(1);
        assertThat(Width.of("🕯🔥")).isEqualTo(3);
        assertThat(Width.of("한")).isEqualTo(2);
        assertThat(Width.of("\u1112\u1161\u11ab")).isEqualTo(2);
        assertThat(Width.of("│─█⣿·…▲")).isEqualTo(7);
    }

    private static int expected(int point) {
        if (isMark(point) || UCharacter.getType(point) == UCharacterCategory.CONTROL || isFormat(point)) {
            return 0;
        }
        return isWide(point) || isEmoji(point) && !isRegionalIndicator(point) ? 2 : 1;
    }

    private static boolean isMark(int point) {
        int syllable = UCharacter.getIntPropertyValue(point, UProperty.HANGUL_SYLLABLE_TYPE);
        return UCharacter.getType(point) == UCharacterCategory.NON_SPACING_MARK
                || UCharacter.getType(point) == UCharacterCategory.ENCLOSING_MARK
                || syllable == UCharacter.HangulSyllableType.VOWEL_JAMO
                || syllable == UCharacter.HangulSyllableType.TRAILING_JAMO;
    }

    /** A separator of lines steers like a control; a code point that is kept free to be ignored will be a format one day. */
    private static boolean isFormat(int point) {
        int type = UCharacter.getType(point);
        return type == UCharacterCategory.FORMAT
                || SEPARATORS.contains(type)
                || type == UCharacterCategory.UNASSIGNED
                        && UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static boolean isWide(int point) {
        int width = UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
    }

    private static boolean isEmoji(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.EMOJI_PRESENTATION);
    }

    /** Two of them make a flag of two columns, or two letters where the terminal knows no flags. */
    private static boolean isRegionalIndicator(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.REGIONAL_INDICATOR);
    }

    /** The tables as they should be, to be copied into WidthTable. */
    private static String tables() {
        return "WidthTable should hold\nMARKS " + ranges(WidthTest::isMark) + "\nFORMATS " + ranges(WidthTest::isFormat)
                + "\nWIDE " + ranges(point -> expected(point) == 2) + "\n";
    }

    private static String ranges(IntPredicate isIn) {
        List<String> ranges = new ArrayList<>();
        for (int point = 0x300; point <= Character.MAX_CODE_POINT; point++) {
            if (isIn.test(point)) {
                int first = point;
                while (point < Character.MAX_CODE_POINT && isIn.test(point + 1)) {
                    point++;
                }
                ranges.add("0x%x, 0x%x".formatted(first, point));
            }
        }
        return String.join(", ", ranges);
    }
}
