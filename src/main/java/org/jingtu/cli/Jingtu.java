package org.jingtu.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Entry point of the command line and of the service. Analysis on files never touches Spring, so it starts in a fraction
 * of a second.
 */
@Command(
        name = "jingtu",
        description = "Sanitation hotspots and cleaning coverage of a county",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = Jingtu.EXIT_INTERNAL,
        subcommands = {AnalyseCommand.class, ServeCommand.class, ImportCommand.class, ExportCommand.class})
public final class Jingtu {
    /** Wrong usage. */
    static final int EXIT_USAGE = 2;
    /** A mistake of ours. */
    static final int EXIT_INTERNAL = 3;

    private Jingtu() {}

    public static void main(String[] args) {
        int exit = commandLine().execute(args);
        if (exit != ServeCommand.KEEP_RUNNING) {
            System.exit(exit);
        }
    }

    /** A wrong option is answered by one line, not by all options there are. */
    static CommandLine commandLine() {
        return new CommandLine(new Jingtu()).setParameterExceptionHandler((wrong, args) -> {
            CommandLine command = wrong.getCommandLine();
            command.getErr().println(wrong.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
            command.getErr()
                    .println("See '" + command.getCommandSpec().qualifiedName() + " --help' for what can be said.");
            return EXIT_USAGE;
        });
    }
}
