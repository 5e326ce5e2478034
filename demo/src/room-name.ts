import { randomBelow } from './random.ts';

const moods = (
  'quiet brave calm clever eager fancy gentle happy jolly kind lively lucky merry mighty nimble ' +
  'polite proud rapid shiny silver sunny swift tidy warm wise young'
).split(' ');
const animals = (
  'otter badger beaver bison crane dolphin falcon ferret finch fox gecko hare heron ibex koala ' +
  'lemur lynx marten newt owl panda puffin raven robin seal stork tapir tiger walrus wren'
).split(' ');

/** A name that is easy to say over the phone. */
export function makeRoomName(): string {
  return `${moods[randomBelow(moods.length)]}-${animals[randomBelow(animals.length)]}-${10 + randomBelow(90)}`;
}

/** The room that an address names: its name, `undefined` for none, `'unusable'` for one that can't be used. */
export function roomIn(address: URL): string | undefined {
  const name = address.searchParams.get('room')?.trim().toLowerCase();
  if (name === undefined || name === '') return undefined;
  return /^[a-z0-9-]{1,64}$/.test(name) ? name : 'unusable';
}

/** The same address with `room` in it. */
export function addressOf(room: string, address: URL): URL {
  const changed = new URL(address);
  changed.searchParams.set('room', room);
  changed.hash = '';
  return changed;
}
