import { within } from './deadline.mjs';

const call = (page, name, ...args) =>
  page.evaluate(([name, args]) => globalThis.ends[name](...args), [name, args]);

/** Both browsers are on one machine, and reach each other as they are. */
const direct = { offer: (description) => description, answer: (description) => description };

/**
 * One page sends what `order` says to another, or to itself, over a connection of its own: how many milliseconds after
 * the start what the receiver of `way` waits for had arrived. The descriptions pass `link`, which may lead the connection
 * elsewhere.
 */
export async function carry(way, order, [from, to = from], link = direct) {
  const deal = async () => {
    const offer = await link.offer(await call(from, 'offer', way));
    const answer = await link.answer(await call(to, 'answer', way, offer));
    await Promise.all([call(from, 'accept', answer), call(to, 'receive', way, order)]);
    const [arrivals, start] = await Promise.all([call(to, 'arrivals'), call(from, 'send', way, order)]);
    return arrivals.map((time) => time - start);
  };
  try {
    return await within(300_000, way, deal());
  } finally {
    // A page that is gone has hung up, and why it is gone is what matters.
    for (const page of new Set([from, to])) await call(page, 'hangUp').catch(() => {});
  }
}
