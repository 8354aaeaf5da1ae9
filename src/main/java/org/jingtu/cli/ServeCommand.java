package org.jingtu.cli;

import java.util.concurrent.Callable;
import org.jingtu.JingtuApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "serve", description = "Starts the service; settings come from the environment")
final class ServeCommand implements Callable<Integer> {
    /** The service goes on in its own threads; the main thread must not end the process. */
    static final int KEEP_RUNNING = -1;

    @Option(names = "--demo", description = "demo county, demo logins; loopback only")
    private boolean demo;

    @Override
    public Integer call() {
        JingtuApplication.start(demo);
        return KEEP_RUNNING;
    }
}
