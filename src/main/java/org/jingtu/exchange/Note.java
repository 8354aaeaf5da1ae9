package org.jingtu.exchange;

/**
 * Something noticed about a whole file that a person should know, such as a swapped header that was put right.
 *
 * @param code stable, lower-case with dashes
 */
public record Note(String code, String message, String messageZh) {}
