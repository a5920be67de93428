package io.github.candleclock.archive;

import io.github.candleclock.ingest.AgentKind;
import io.github.candleclock.ingest.Sighting;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a batch into the payload of a frame, and a payload into a batch. A payload can be read by itself, without any other.
 *
 * <pre>
 *   BATCH │ device │ answers │ sightings │ kinds │ logs
 *   HEADER │ format │ device
 * </pre>
 */
final class FrameCodec {
    /** The format that is written, and the newest that can be read. */
    static final int FORMAT = 1;

    private static final int HEADER = 'H';
    private static final int BATCH = 'B';

    private FrameCodec() {}

    /** What the first frame of a segment says. */
    record Header(int format, String device) {
        static final Header UNKNOWN = new Header(0, "");
    }

    static byte[] encode(ArchiveBatch batch) {
        ByteSink sink = new ByteSink();
        NamesOut names = new NamesOut(sink);
        sink.put(BATCH);
        names.name(batch.device());
        AnswerRows.write(batch.answers(), sink, names);
        sink.number(batch.sightings().size());
        for (Sighting sighting : batch.sightings()) {
            names.name(sighting.session());
            names.name(sighting.folder());
            names.name(sighting.cwd());
        }
        sink.number(batch.kinds().size());
        for (AgentKind kind : batch.kinds()) {
            names.name(kind.agent());
            names.name(kind.kind());
        }
        LogRows.write(batch.logs(), sink, names);
        return sink.toBytes();
    }

    static ArchiveBatch decode(byte[] payload) throws FormatException {
        return decode(payload, 0, payload.length);
    }

    static ArchiveBatch decode(byte[] bytes, int from, int to) throws FormatException {
        ByteSource source = new ByteSource(bytes, from, to);
        if (source.octet() != BATCH) {
            throw new FormatException("this is no batch");
        }
        NamesIn names = new NamesIn(source);
        String device = names.name();
        var answers = AnswerRows.read(source, names, device);
        int seen = source.count(3);
        List<Sighting> sightings = new ArrayList<>(seen);
        for (int i = 0; i < seen; i++) {
            sightings.add(new Sighting(names.name(), names.name(), names.name()));
        }
        int sent = source.count(2);
        List<AgentKind> kinds = new ArrayList<>(sent);
        for (int i = 0; i < sent; i++) {
            kinds.add(new AgentKind(names.name(), names.name(), ""));
        }
        var logs = LogRows.read(source, names);
        source.end();
        return new ArchiveBatch(device, answers, sightings, kinds, logs);
    }

    static byte[] encode(Header header) {
        ByteSink sink = new ByteSink();
        sink.put(HEADER);
        sink.number(header.format());
        new NamesOut(sink).name(header.device());
        return sink.toBytes();
    }

    static boolean isHeader(byte[] bytes, int from, int to) {
        return from < to && bytes[from] == HEADER;
    }

    /** Reads as much of a header as all formats have in common: a later one may say more. */
    static Header header(byte[] bytes, int from, int to) throws FormatException {
        ByteSource source = new ByteSource(bytes, from + 1, to);
        long format = source.number();
        if (format < 1 || format > Integer.MAX_VALUE) {
            throw new FormatException("this is no format");
        }
        return new Header((int) format, format > FORMAT ? "" : new NamesIn(source).name());
    }
}
