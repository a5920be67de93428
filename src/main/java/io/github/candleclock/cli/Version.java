package io.github.candleclock.cli;

import picocli.CommandLine;

/** The program's version, as the jar says it. */
final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"candleclock " + (version == null ? "(not packaged)" : version)};
    }
}
