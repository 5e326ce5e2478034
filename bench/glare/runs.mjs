let rooms = 0;

/** One run in two pages, which one seed determines as far as time allows; gives what was wrong with it, if anything. */
export async function run(pages, { way, fault, seed, isRestarting }) {
  // The broker of peerjs knows no more of its ends than their names.
  const room = `room${++rooms}_${fault.replaceAll(' ', '-')}_${seed}_`;
  const order = { way, room, fault, seed, isRestarting };
  const both = (use) => Promise.all(pages.map(use));
  await both((page, side) => page.evaluate((order) => globalThis.open(order), { ...order, side }));
  await both((page) => page.evaluate(() => globalThis.run()));
  const ends = await both((page) => page.evaluate(() => globalThis.close()));
  const wrong = ends.map((end) => end.wrong).filter(Boolean);
  if (wrong.length > 0) return { wrong: wrong.join(' / '), ends };
  const [near, far] = ends.map(({ mids }) => mids.join());
  if (near !== far) return { wrong: `mids ${near} and ${far}`, ends };
  const unhandled = ends.flatMap((end) => end.unhandled);
  if (unhandled.length > 0) return { wrong: `unhandled: ${unhandled[0]}`, ends };
  return { wrong: undefined, ends };
}
