import { test } from 'vitest';
import { openNetwork } from './namespaces.ts';
import { openCall } from './call.ts';
const pause = (s: number) => new Promise((r) => setTimeout(r, s * 1000));
const full = { C: 'Chromium', F: 'Firefox' } as const;
test('spike', async () => {
  const pair = (process.env['PAIR'] ?? 'CC'); const what = process.env['WHAT'] ?? 'cut'; const s = Number(process.env['SEC'] ?? 3);
  const sig = process.env['SIG'] !== 'cut';
  const network = openNetwork();
  try {
    const call = await openCall(network, [full[pair[0] as 'C'], full[pair[1] as 'C']], {});
    for (const p of call.pages) await p.evaluate(() => { const pc = (globalThis as any).pc; for (const e of ['online','offline']) addEventListener(e, () => (globalThis as any).end.note(e)); });
    try {
      await pause(2);
      const t0 = Date.now();
      if (!sig) call.signaling(false);
      if (what === 'cut') network.cut(); else if (what === 'unplug') network.unplug(network.near); else if (what === 'move') network.move(network.near);
      await pause(s);
      if (what === 'cut') network.restore(); else if (what === 'unplug') network.plugIn(network.near);
      if (!sig) call.signaling(true);
      const t1 = Date.now();
      await pause(Number(process.env['AFTER'] ?? 15));
      const rel = (t: number) => ((t - t0) / 1000).toFixed(2);
      console.log(pair, what, s, 'restored at', rel(t1));
      for (const r of await call.reports()) {
        console.log(JSON.stringify({ told: r.told.map(({ time, event }) => [rel(time), JSON.stringify(event)].join(' ')), silences: r.silences.map((x) => x.map(rel)), f: r.framesDecoded, s: r.connectionState, errors: r.errors }, null, 1));
      }
      const [a, b] = call.pages;
      const [na, nb] = [await a.evaluate(() => globalThis.end.stop()), await b.evaluate(() => globalThis.end.stop())];
      const [ga, gb] = [await a.evaluate((n) => globalThis.end.received(n), nb), await b.evaluate((n) => globalThis.end.received(n), na)];
      console.log('numbers', na, gb.length, gb.every((x, i) => x === i), nb, ga.length, ga.every((x, i) => x === i));
    } finally { await call.close(); }
  } finally { network.close(); }
}, 200_000);
