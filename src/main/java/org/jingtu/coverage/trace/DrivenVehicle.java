package org.jingtu.coverage.trace;

import java.time.Instant;

/** A vehicle that sent positions on a day. */
record DrivenVehicle(TracedVehicle vehicle, long positions, Instant first, Instant last) {}
