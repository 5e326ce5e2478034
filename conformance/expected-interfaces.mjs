/** The declarations that an interface or a mixin should have: its members and its interface object. */
import { eventMapName, eventMapText } from './event-maps.mjs';
import { handledEvent } from './events.mjs';
import { exposureSentence } from './exposure.mjs';
import { argumentsText, signatureTexts, typeText } from './rules.mjs';

/**
 * @typedef {import('./definitions.mjs').Definition} Definition
 * @typedef {import('./expected.mjs').Context} Context
 */

/**
 * @param {Definition} definition
 * @param {Context} context
 */
export function expectedMixin(definition, context) {
  const members = membersText(definition, context);
  return `export interface ${definition.name} {\n${members}\n}\n${eventMapText(definition, context)}`;
}

/**
 * @param {Definition} definition
 * @param {Context} context
 */
export function expectedInterface(definition, context) {
  const heritage = heritageOf(definition, context);
  const extending = heritage.length > 0 ? ` extends ${heritage.join(', ')}` : '';
  return [
    `/** ${exposureSentence(definition.exposed)} */`,
    `export interface ${definition.name}${extending} {\n${membersText(definition, context)}\n}`,
    definition.foreign ? '' : interfaceObjectText(definition, context),
    eventMapText(definition, context),
  ].join('\n');
}

function heritageOf(definition, context) {
  const { name, inherits, foreign, includes, members } = definition;
  const heritage = foreign ? [`Platform${name}`] : [];
  if (inherits === 'EventTarget') {
    heritage.push(`TypedEventTarget<${eventMapName(definition, context)}, ${name}>`);
  } else if (inherits) {
    heritage.push(inherits);
  }
  for (const { type, readonly, idlType } of members) {
    if (type !== 'maplike') continue;
    const [key, value] = idlType.map((part) => typeText(part, 'out', context.all));
    heritage.push(`${readonly ? 'ReadonlyMap' : 'Map'}<${key}, ${value}>`);
  }
  return [...heritage, ...includes.filter((mixin) => context.family.has(mixin))];
}

/** The attributes and operations; those of a mixin that another specification defines stand with them. */
function membersText(definition, context) {
  const borrowed = definition.includes.flatMap((mixin) => context.borrowed.get(mixin)?.members ?? []);
  const members = [...definition.members, ...borrowed].filter(({ special }) => special !== 'static');
  return [
    ...members
      .filter(({ type }) => type === 'attribute')
      .map((attribute) => attributeText(attribute, definition.name, context)),
    ...operationTexts(members, definition.name, 'operation', context),
  ].join('\n');
}

function attributeText({ name, readonly, idlType }, target, { all, events, ships }) {
  if (idlType.idlType === 'EventHandler') {
    const handler = `EventHandler<${handledEvent(events, target, name)}, ${target}>`;
    return ships(target, name.slice('on'.length), 'event')
      ? `get ${name}(): CurrentEventHandler; set ${name}(handler: ${handler});`
      : `${name}?: ${handler};`;
  }
  const optional = ships(target, name, 'attribute') ? '' : '?';
  return `${readonly ? 'readonly ' : ''}${name}${optional}: ${typeText(idlType, 'out', all)};`;
}

function operationTexts(members, target, kind, { all, ships }) {
  const operations = members.filter(({ type }) => type === 'operation');
  return [...new Set(operations.map(({ name }) => name))].flatMap((name) => {
    const overloads = operations.filter((operation) => operation.name === name);
    const optional = ships(target, name, kind) ? '' : '?';
    return signatureTexts(overloads, all).map((signature) => `${name}${optional}${signature};`);
  });
}

function interfaceObjectText({ name, members }, context) {
  const constructors = members
    .filter(({ type }) => type === 'constructor')
    .map(({ arguments: list }) => `new (${argumentsText(list, 'in', context.all)}): ${name};`);
  const statics = members.filter(({ special }) => special === 'static');
  const own = [...constructors, ...operationTexts(statics, name, 'static', context)];
  const more = own.length > 0 ? ` & {\n${own.join('\n')}\n}` : '';
  return `export declare const ${name}: InterfaceObject<${name}>${more};`;
}
