package io.github.candleclock.tui.terminal;

import com.googlecode.lanterna.input.AltAndCharacterPattern;
import com.googlecode.lanterna.input.BasicCharacterPattern;
import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.CtrlAltAndCharacterPattern;
import com.googlecode.lanterna.input.CtrlAndCharacterPattern;
import com.googlecode.lanterna.input.KeyDecodingProfile;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.NormalCharacterPattern;
import java.util.List;

/** All that our decoder recognises. It stands in the place of Lanterna's own profile, whose parts we use. */
final class KeyPatterns implements KeyDecodingProfile {
    @Override
    public List<CharacterPattern> getPatterns() {
        return List.of(
                key(KeyType.Escape, ESC_CODE),
                key(KeyType.Tab, '\t'),
                key(KeyType.Enter, '\n'),
                key(KeyType.Enter, '\r'),
                key(KeyType.Backspace, (char) 0x7f),
                key(KeyType.Backspace, '\b'),
                new NormalCharacterPattern(),
                new AltAndCharacterPattern(),
                new CtrlAndCharacterPattern(),
                new CtrlAltAndCharacterPattern(),
                new EscapeSequences());
    }

    private static CharacterPattern key(KeyType type, char c) {
        return new BasicCharacterPattern(new KeyStroke(type), c);
    }
}
