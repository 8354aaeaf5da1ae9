package org.jingtu.hotspot;

/**
 * Hot patches of a run beside those of an earlier one.
 *
 * @param patches significant at 95 %
 * @param sure of these with a cell at 99 %
 * @param more further ones at 90 %
 * @param appeared touch none of the earlier run's
 * @param vanished of the earlier run, touch none of these
 */
public record HotPatchChange(long patches, long sure, long more, long appeared, long vanished) {}
