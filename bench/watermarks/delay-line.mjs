/**
 * One direction of a path: packets come out `delay` milliseconds after they have gone in, in order; `rate` is how many
 * bytes a millisecond pass, of which `backlog` milliseconds may wait before more is dropped; of all packets, the part
 * `loss` is lost, which may change at any time.
 */
export function delayLine(line, deliver) {
  const { delay, rate = Number.POSITIVE_INFINITY, backlog = 100 } = line;
  const packets = [];
  let isFree = 0;
  let timer;

  function deliverDue() {
    const now = performance.now();
    const waiting = packets.findIndex(({ due }) => due > now);
    for (const { packet } of packets.splice(0, waiting < 0 ? packets.length : waiting)) deliver(packet);
    timer = packets.length > 0 ? setTimeout(deliverDue, packets[0].due - now) : undefined;
  }

  return {
    send(packet) {
      const now = performance.now();
      const start = Math.max(now, isFree);
      if (start - now > backlog || Math.random() < (line.loss ?? 0)) return;
      isFree = start + packet.length / rate;
      packets.push({ packet, due: isFree + delay });
      timer ??= setTimeout(deliverDue, packets[0].due - now);
    },
    close: () => clearTimeout(timer),
  };
}
