package org.jingtu.cleaning;

import java.time.Instant;

/** A shift (班次) of one day. */
public record WorkShift(int id, String name, Instant from, Instant until) {}
