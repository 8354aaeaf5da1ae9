// A zone as the crew should see it now: what the service said, and on top what was done since and waits to be sent.

/** @param zone as the service gave it @param items of the outbox */
export function asSeen(zone, items) {
  const open = items.filter((item) => !item.problem);
  const blocked = open.filter((item) => item.kind === 'blocked').map((item) => item.body);
  const closed = new Set(open.filter((item) => item.kind === 'close').map((item) => item.issue));
  const stretches = zone.stretches.map((stretch) => (blocked.some((body) => covers(body, stretch)) ? { ...stretch, blocked: true } : stretch));
  const metres = (state) => stretches.filter((stretch) => stretch.blocked && stretch.state === state).reduce((sum, stretch) => sum + stretch.lengthM, 0);
  const [missed, unknown] = [metres('missed'), metres('unknown')];
  return {
    ...zone,
    stretches,
    missedM: Math.max(0, zone.missedM - missed),
    unknownM: Math.max(0, zone.unknownM - unknown),
    blockedM: missed + unknown,
    issues: zone.issues.filter((issue) => !closed.has(issue.id)),
  };
}

function covers({ roadId, fromM, toM }, stretch) {
  const common = Math.min(toM, stretch.toM) - Math.max(fromM, stretch.fromM);
  return roadId === stretch.roadId && common > stretch.lengthM / 2;
}
