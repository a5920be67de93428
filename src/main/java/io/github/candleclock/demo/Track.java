package io.github.candleclock.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One log file, with the chain of lines in it: each names the line before it. */
final class Track {
    private final String file;
    private final Dice dice;
    private Sender sender;
    private @Nullable String last;
    private String prompt;

    Track(String file, Sender sender, Dice dice) {
        this.file = file;
        this.sender = sender;
        this.dice = dice;
        this.prompt = dice.uuid();
    }

    String file() {
        return file;
    }

    Sender sender() {
        return sender;
    }

    @Nullable
    String last() {
        return last;
    }

    /** From here on the lines belong to a new prompt, given in that folder. */
    void prompted(String cwd) {
        sender = sender.at(cwd);
        prompt = dice.uuid();
    }

    /** The next line of the chain. */
    Envelope next(Instant at) {
        Envelope envelope = new Envelope(sender, last, dice.uuid(), prompt, at);
        last = envelope.uuid();
        return envelope;
    }
}
