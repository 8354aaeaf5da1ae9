package org.jingtu.cli;

/** Entry point of the command line and of the service. */
public final class Jingtu {
    private Jingtu() {}

    public static void main(String[] args) {
        System.exit(2);
    }
}
