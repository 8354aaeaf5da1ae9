package org.jingtu.platform;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** JSON that the database has made already; goes into answers as it is. */
public record RawJson(@JsonValue @JsonRawValue String json) {}
