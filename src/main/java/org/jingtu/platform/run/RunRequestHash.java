package org.jingtu.platform.run;

import java.util.Objects;

/** Tells equal requests: same process, parameters, data and code. */
final class RunRequestHash {
    static final String CODE_VERSION =
            Objects.requireNonNullElse(RunRequestHash.class.getPackage().getImplementationVersion(), "development");

    private RunRequestHash() {}

    static String of(String process, String parameters, String dataVersion) {
        return new DataHash()
                .add(process)
                .add(parameters)
                .add(dataVersion)
                .add(CODE_VERSION)
                .hex();
    }
}
