package org.jingtu.citizen;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how wide the door is open.
 *
 * @param enabled when not, every address of the door is unknown
 * @param reportsPerHour of one sender's network address
 * @param mostWaiting reports that nobody looked at; more are turned away
 */
@ConfigurationProperties("jingtu.open311")
record CitizenDoor(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("10") int reportsPerHour,
        @DefaultValue("1000") int mostWaiting) {}
