package io.github.candleclock.archive;

import io.github.candleclock.ingest.AgentKind;
import io.github.candleclock.ingest.LogState;
import io.github.candleclock.ingest.Sighting;
import io.github.candleclock.usage.MergedAnswer;
import java.util.List;

/**
 * What is put into an archive at one go, and comes out of it again. It is kept whole or not at all, so that no position of a log is ever
 * ahead of the answers that were read before it.
 *
 * @param device the id of the device that the answers are from; empty for the archive's own
 * @param answers as facts, each once in this batch; never what they cost by our prices
 * @param sightings where sessions were seen at work
 * @param kinds what subagents were sent out as; never the words of their errand
 * @param logs how far logs have been read
 */
public record ArchiveBatch(
        String device,
        List<MergedAnswer> answers,
        List<Sighting> sightings,
        List<AgentKind> kinds,
        List<LogState> logs) {
    public ArchiveBatch {
        answers = List.copyOf(answers);
        sightings = List.copyOf(sightings);
        kinds = List.copyOf(kinds);
        logs = List.copyOf(logs);
    }

    public boolean isEmpty() {
        return answers.isEmpty() && sightings.isEmpty() && kinds.isEmpty() && logs.isEmpty();
    }

    ArchiveBatch withAnswers(List<MergedAnswer> others) {
        return new ArchiveBatch(device, others, sightings, kinds, logs);
    }

    ArchiveBatch withLogs(List<LogState> others) {
        return new ArchiveBatch(device, answers, sightings, kinds, others);
    }

    /** As this device's own. */
    ArchiveBatch ofOwnDevice() {
        List<MergedAnswer> ours =
                answers.stream().map(answer -> answer.ofDevice("")).toList();
        return new ArchiveBatch("", ours, sightings, kinds, logs);
    }

    /** As another device's archive tells it. */
    ArchiveBatch from(String other) {
        String whose = device.isEmpty() ? other : device;
        List<MergedAnswer> theirs = answers.stream()
                .map(answer -> new MergedAnswer(
                        answer.best().withOrigin(answer.best().origin().withDevice(whose)),
                        answer.first(),
                        answer.last()))
                .toList();
        return new ArchiveBatch(whose, theirs, sightings, kinds, logs);
    }
}
