import type { EventMapOf } from './event-types.ts';

/** The names of all states that can be waited for. */
export type StateName =
  | 'connectionState'
  | 'iceConnectionState'
  | 'iceGatheringState'
  | 'signalingState'
  | 'readyState'
  | 'state'
  | 'gatheringState'
  | 'role';

/** The names of the states that `Target` has; of `any`, all of them. */
export type StateNameOf<Target> = 0 extends 1 & Target
  ? StateName
  : keyof EventMapOf<Target> extends never
    ? never
    : Extract<keyof Target, StateName>;

/** The values of the state `Name` of `Target`, as its own type declares them; of `any`, nothing is known. */
export type StateOf<Target, Name extends StateNameOf<Target>> = 0 extends 1 & Target
  ? string
  : Exclude<Target[Name & keyof Target], undefined>;
