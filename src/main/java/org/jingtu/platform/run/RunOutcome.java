package org.jingtu.platform.run;

/**
 * What a process computed.
 *
 * @param card the parameter card, without what the machinery knows itself (code version, seconds)
 * @param store writes the result; called once, in the transaction that marks the run as done
 */
public record RunOutcome(RunCard card, Runnable store) {}
