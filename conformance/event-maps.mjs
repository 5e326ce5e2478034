/** The event maps that the event targets should have. */

/**
 * @typedef {import('./definitions.mjs').Definition} Definition
 * @typedef {import('./expected.mjs').Context} Context
 */

/** The events that the handlers of a mixin are called with. */
function eventsOfMixin(mixin, { events }) {
  return events.get(mixin) ?? new Map();
}

function ownEvents({ name, includes, kind }, context) {
  if (kind === 'mixin') return eventsOfMixin(name, context);
  const ofMixins = includes.flatMap((mixin) => [...eventsOfMixin(mixin, context).keys()]);
  return new Map([...(context.events.get(name) ?? [])].filter(([type]) => !ofMixins.includes(type)));
}

/**
 * The event map that an event target is declared with: its own, or that of a mixin where all its events have their
 * handlers.
 *
 * @param {Definition} definition
 * @param {Context} context
 */
export function eventMapName(definition, context) {
  const fired = definition.includes.filter((mixin) => eventsOfMixin(mixin, context).size > 0);
  if (fired.length === 0) return `${definition.name}EventMap`;
  if (fired.length > 1 || ownEvents(definition, context).size > 0) {
    throw new Error(`${definition.name}: events of several mixins, or of its own and of a mixin`);
  }
  return `${fired[0]}EventMap`;
}

/**
 * The declaration of the event map of an interface or mixin, or '' where it has none.
 *
 * @param {Definition} definition
 * @param {Context} context
 */
export function eventMapText(definition, context) {
  const own = ownEvents(definition, context);
  const isTarget = definition.kind === 'mixin' || definition.inherits === 'EventTarget';
  if (own.size === 0 || !isTarget) return '';
  const entries = [...own].map(([type, event]) => `${type}: ${event};`);
  return `export interface ${definition.name}EventMap {\n${entries.join('\n')}\n}`;
}
