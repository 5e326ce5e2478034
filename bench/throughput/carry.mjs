import { within } from './deadline.mjs';

const call = (page, name, ...args) =>
  page.evaluate(([name, args]) => globalThis.ends[name](...args), [name, args]);

/** Both browsers are on one machine, and reach each other as they are. */
const direct = { offer: (description) => description, answer: (description) => description };

/** How long one step may take, in milliseconds. */
const patience = 300_000;

/**
 * Gives `way` a connection of its own from one page to another, or to itself. The descriptions pass `link`, which may
 * lead it elsewhere.
 */
export async function connect(way, [from, to = from], link = direct) {
  const deal = async () => {
    const offer = await link.offer(await call(from, 'offer', way));
    const answer = await link.answer(await call(to, 'answer', way, offer));
    await call(from, 'accept', way, answer);
  };
  await within(patience, way, deal());
}

/**
 * Sends what `order` says over the connection of `way`: how many milliseconds after the start what its receiver waits
 * for had arrived.
 */
export async function transfer(way, order, [from, to = from]) {
  const deal = async () => {
    await call(to, 'receive', way, order);
    const [arrivals, start] = await Promise.all([call(to, 'arrivals'), call(from, 'send', way, order)]);
    return arrivals.map((time) => time - start);
  };
  return await within(patience, way, deal());
}

/** Closes the connection of `way`. */
export async function hangUp(way, pages) {
  // A page that is gone has hung up, and why it is gone is what matters.
  for (const page of new Set(pages)) await call(page, 'hangUp', way).catch(() => {});
}

/** Sends what `order` says over a connection that is made for it. */
export async function carry(way, order, pages, link) {
  try {
    await connect(way, pages, link);
    return await transfer(way, order, pages);
  } finally {
    await hangUp(way, pages);
  }
}
