import { describe, expect, test } from 'vitest';
import { differences, settle, tableErrors } from '../../conformance/comparison.mjs';
import { allFacts, declaredTwice, readFile } from '../../conformance/declarations.mjs';
import { mergeDefinitions, readFamily } from '../../conformance/definitions.mjs';
import { documentedIn } from '../../conformance/documentation.mjs';
import { eventsOf } from '../../conformance/events.mjs';
import { expectedDeclarations } from '../../conformance/expected.mjs';
import { mutated, mutationsOf } from '../../conformance/mutations.mjs';
import { prove } from '../../conformance/proof.mjs';
import { readSpecification } from '../../conformance/specifications.mjs';

interface Knowledge {
  /** Rows of @webref/events. */
  events?: { target: string; type: string; interface: string }[];
  /** The members that all engines ship, as `Interface.member`; all of them if absent. */
  shipped?: string[];
}

/** What follows from a piece of WebIDL, as the facts of the declarations that it should have. */
function expectedFrom(idl: string, { events = [], shipped }: Knowledge = {}) {
  const text = expectedDeclarations({
    family: mergeDefinitions(readSpecification('test', idl)),
    borrowed: new Map(),
    events: eventsOf(events),
    ships: (target, member) => shipped?.includes(`${target}.${member}`) ?? true,
  });
  return factsIn(text);
}

function factsIn(text: string) {
  const { facts } = readFile('test.d.ts', text, { anyName: true });
  return new Map(facts.map((fact) => [fact.key, fact]));
}

function textsOf(idl: string, knowledge?: Knowledge) {
  return Object.fromEntries([...expectedFrom(idl, knowledge)].map(([key, { text }]) => [key, text]));
}

describe('the declarations of the package', () => {
  const proof = prove();

  test('have every definition and member of the specifications', () => {
    expect(proof.definitions).toMatchObject({ total: 154, declared: 154 });
    // The constructor of RTCIceTransport is listed: no engine has it, and a construct signature is never optional.
    expect(proof.members).toMatchObject({ total: 731, declared: 730 });
  });

  test('differ from the WebIDL in nothing that is not listed', () => {
    expect(proof.unlisted.map(({ member }) => member)).toEqual([]);
  });

  test('need every row of the table, and each row says why, since when and from where', () => {
    expect(proof.unused).toEqual([]);
    expect(tableErrors(proof.deviations)).toEqual([]);
  });

  test('are all documented, with a link to the specification', () => {
    const documented = [...proof.files.values()].flatMap(documentedIn);
    const lacking = documented.filter((part) => !part.hasComment || (part.needsLink && !part.hasLink));
    expect(lacking.map(({ file, member }) => `${file}: ${member}`)).toEqual([]);
  });

  test('extend the platform where the family extends what others define', () => {
    const foreign = [...readFamily().values()].filter((definition) => definition.foreign);
    expect(foreign.map(({ name }) => name).sort()).toEqual([...declaredTwice].sort());
  });
});

describe('WebIDL', () => {
  test('that no rule knows fails', () => {
    const read = (idl: string) => () => readSpecification('test', idl);
    expect(read('[Exposed=Window, SecureContext] interface A {};')).toThrow(
      /extended attribute "SecureContext"/,
    );
    expect(read('[Exposed=Window] interface A { [Clamp] attribute octet a; };')).toThrow(/"Clamp"/);
    expect(read('[Exposed=Window] interface A { undefined f([AllowShared] any a); };')).toThrow(
      /"AllowShared"/,
    );
    expect(read('[Exposed=Window] namespace A {};')).toThrow(/definition "namespace"/);
    expect(read('[Exposed=Window] interface A { iterable<A>; };')).toThrow(/member "iterable"/);
    expect(read('[Exposed=Window] interface A { stringifier; };')).toThrow(/special "stringifier"/);
  });

  test('with a type, an exposure or an event that is not known fails', () => {
    expect(() => textsOf('typedef Unheard A;')).toThrow('unknown type Unheard');
    expect(() => textsOf('typedef ObservableArray<any> A;')).toThrow('unknown generic type ObservableArray');
    expect(() => textsOf('[Exposed=Worklet] interface A {};')).toThrow('exposed in Worklet');
    const handler = '[Exposed=Window] interface A : EventTarget { attribute EventHandler onopen; };';
    expect(() => textsOf(handler)).toThrow('A.onopen: no event "open" is known');
  });

  test('has each definition once, and its partials and mixins merged', () => {
    const read = (idl: string) => mergeDefinitions(readSpecification('test', idl));
    const merged = read(`
      [Exposed=Window] interface A { attribute octet a; };
      [Exposed=(Window,Worker)] partial interface A { attribute octet b; };
      interface mixin M { attribute octet m; };
      A includes M;
    `);
    expect(merged.get('A')?.members.map((member) => Reflect.get(member, 'name'))).toEqual(['a', 'b']);
    expect(merged.get('A')?.includes).toEqual(['M']);
    expect([...(merged.get('A')?.exposed ?? [])]).toEqual(['Window', 'Worker']);
    const blocks = ['enum A { "a" };', 'dictionary A {};'].flatMap((idl) => readSpecification('test', idl));
    expect(() => mergeDefinitions(blocks)).toThrow('A is both enum and dictionary');
  });

  test('needs to say which way a dictionary goes', () => {
    expect(() => textsOf('dictionary A { octet a; };')).toThrow('A: nothing takes or gives it');
  });

  test('makes an event that was added by hand fail once it is listed', () => {
    const row = { target: 'A', type: 'open', interface: 'Event' };
    expect(() => eventsOf([row], [row])).toThrow('A: open is listed now');
  });
});

describe('the rules', () => {
  test('make input liberal and output exact', () => {
    expect(
      textsOf(`
        dictionary In { sequence<octet> list; required boolean must; };
        dictionary Out { sequence<octet> list; required boolean must; };
        dictionary Both { DOMString? text = null; };
        [Exposed=Window] interface A { Out f(In a, optional Both b = {}); Both g(); };
      `),
    ).toMatchObject({
      'In.list': 'list?: readonly number[] | undefined',
      'In.must': 'must: boolean',
      'Out.list': 'list?: number[]',
      'Out.must': 'must: boolean',
      'Both.text': 'text?: string | null | undefined',
      'A.f': 'f(a: In, b?: Both | null): Out',
    });
  });

  test('make a member optional unless all engines ship it', () => {
    const knowledge = {
      events: ['open', 'close'].map((type) => ({ target: 'A', type, interface: 'Event' })),
      shipped: ['A.a', 'A.f', 'A.open'],
    };
    const members = textsOf(
      `[Exposed=Window] interface A : EventTarget {
        readonly attribute octet a; attribute octet b;
        undefined f(); undefined g(); static undefined h();
        attribute EventHandler onopen; attribute EventHandler onclose;
      };`,
      knowledge,
    );
    expect(members).toMatchObject({
      'A.a': 'readonly a: number',
      'A.b': 'b?: number',
      'A.f': 'f(): void',
      'A.g': 'g?(): void',
      'static A.h': 'h?(): void',
      'A.onopen': 'get onopen(): CurrentEventHandler; set onopen(EventHandler<Event, A>)',
      'A.onclose': 'onclose?: EventHandler<Event, A>',
      A: 'interface A extends TypedEventTarget<AEventMap, A>',
      'AEventMap.open': 'open: Event',
      'AEventMap.close': 'close: Event',
    });
  });

  test('unite overloads that differ in one type, and no others', () => {
    const members = textsOf(`
      [Exposed=Window] interface A {
        undefined send(DOMString data); undefined send(Blob data); undefined send(ArrayBufferView data);
        Promise<undefined> f(octet a); Promise<any> f(octet a, Blob... b);
      };
    `);
    expect(members['A.send']).toBe('send(data: ArrayBufferView<ArrayBuffer> | Blob | string): void');
    expect(members['A.f']).toBe('f(a: number): Promise<void>; f(a: number, ...b: Blob[]): Promise<unknown>');
  });

  test('give an interface object a construct signature only for a constructor', () => {
    const members = textsOf(`
      [Exposed=Window] interface A { constructor(octet a); };
      [Exposed=Window] interface B {};
    `);
    expect(members).toMatchObject({ 'typeof A': 'InterfaceObject<A>', 'typeof B': 'InterfaceObject<B>' });
    expect(members['new A']).toBe('new (a: number): A');
    expect(members).not.toHaveProperty('new B');
  });

  test('map maplikes, callbacks, typedefs, enums and exposure', () => {
    const members = textsOf(`
      [Exposed=(Window,DedicatedWorker)] interface A { readonly maplike<DOMString, object>; };
      callback C = undefined (any a, optional octet b);
      typedef (DOMString or sequence<octet>)? T;
      enum E { "a", "b-c" };
    `);
    expect(members).toMatchObject({
      'A.maplike': 'ReadonlyMap<string, object>',
      'exposure of A': 'Exists in windows and dedicated workers.',
      C: 'type C = (a: unknown, b?: number) => void',
      T: 'type T = readonly number[] | string | null',
      'E.a': "'a'",
      'E.b-c': "'b-c'",
      'typeof E': 'EnumObject<E>',
    });
  });
});

describe('the comparison', () => {
  const expected = expectedFrom(
    `[Exposed=Window] interface A : EventTarget {
      constructor(octet a);
      readonly attribute DOMString? a;
      Promise<octet> f(sequence<octet> a, optional octet b);
      static undefined g();
      attribute EventHandler onopen;
    };
    [Exposed=DedicatedWorker] interface B {};
    enum E { "a", "b" };`,
    { events: [{ target: 'A', type: 'open', interface: 'Event' }] },
  );
  const declaration = `
    export interface A extends TypedEventTarget<AEventMap, A> {
      readonly a: string | null;
      f(a: readonly number[], b?: number): Promise<number>;
      get onopen(): CurrentEventHandler;
      set onopen(handler: EventHandler<Event, A>);
    }
    export declare const A: InterfaceObject<A> & {
      new (a: number): A;
      g(): void;
    };
    export interface AEventMap {
      open: Event;
    }
    /** Exists in dedicated workers only. */
    export interface B {}
    export declare const B: InterfaceObject<B>;
    export type E = 'a' | 'b';
    export declare const E: EnumObject<E>;
  `;
  const found = (text: string) => differences(expected, factsIn(text)).map(({ member }) => member);

  test('finds nothing where nothing differs, however it is written', () => {
    expect(found(declaration)).toEqual([]);
    const otherwise = declaration
      .replace('string | null', '(null) | string')
      .replace('readonly number[]', 'ReadonlyArray<number>')
      .replace("'a' | 'b'", "| 'b' | 'a'");
    expect(found(otherwise)).toEqual([]);
  });

  test.each([
    ['readonly', 'readonly a', 'a', ['A.a']],
    ['optional', 'a: string', 'a?: string', ['A.a']],
    ['null', ' | null', '', ['A.a']],
    ['type', 'string | null', 'number | null', ['A.a']],
    ['name', 'readonly a', 'readonly b', ['A.a', 'A.b']],
    ['parameter', 'b?: number', 'b: number', ['A.f']],
    ['read-only array', 'readonly number[]', 'number[]', ['A.f']],
    ['result', 'Promise<number>', 'number', ['A.f']],
    ['overload', 'get onopen', 'f(): void; get onopen', ['A.f']],
    ['inheritance', ' extends TypedEventTarget<AEventMap, A>', '', ['A']],
    ['constructor', 'new (a: number): A;', '', ['new A']],
    ['parameter of a constructor', 'new (a: number)', 'new (a?: number)', ['new A']],
    ['static member', 'g(): void;', '', ['static A.g']],
    ['event of a handler', 'EventHandler<Event, A>', 'EventHandler<B, A>', ['A.onopen']],
    ['target of a handler', 'EventHandler<Event, A>', 'EventHandler<Event, B>', ['A.onopen']],
    ['event map', 'open: Event', 'closed: Event', ['AEventMap.open', 'AEventMap.closed']],
    ['enum value', "'a' | 'b'", "'a' | 'c'", ['E.b', 'E.c']],
    ['exposure', '/** Exists in dedicated workers only. */', '', ['exposure of B']],
    ['interface object', 'InterfaceObject<B>', 'typeof B', ['typeof B']],
    ['object of an enum', 'EnumObject<E>', 'EnumObject<string>', ['typeof E']],
    ['missing definition', "export type E = 'a' | 'b';", '', ['E']],
    ['extra definition', '/** Exists', 'export interface C { a: string } /** Exists', ['C']],
    ['export', 'export type E', 'type E', ['E']],
  ])('finds a difference in: %s', (_kind, before, after, members) => {
    expect(found(declaration.replace(before, after))).toEqual(members);
  });

  test('notices every mutation', () => {
    const { source, text } = readFile('test.d.ts', declaration, { anyName: true });
    const mutations = mutationsOf(source);
    expect(mutations.length).toBeGreaterThan(100);
    expect(mutations.filter((mutation) => found(mutated(text, mutation)).length === 0)).toEqual([]);
  });

  test('takes what the index does not export for undeclared', () => {
    const file = (name: string, text: string) => [name, readFile(name, text)] as const;
    const exporting = allFacts(
      new Map([file('index.d.ts', "export * from './a.js';"), file('a.d.ts', 'export type A = string;')]),
    );
    const importing = allFacts(new Map([file('index.d.ts', ''), file('a.d.ts', 'export type A = string;')]));
    expect(exporting.get('A')?.text).toBe('type A = string');
    expect(importing.get('A')?.text).toBe('(not exported from the index) type A = string');
  });

  test('fails on a name that is neither declared nor imported, and on a second declaration', () => {
    const read = (text: string) => readFile('index.d.ts', text);
    expect(() => read('export type A = Event;')).toThrow('Event is neither imported nor declared');
    const files = new Map([['index.d.ts', read('export type A = string; export type A = number;')]]);
    expect(() => allFacts(files)).toThrow('A is declared twice');
  });
});

describe('the table of deviations', () => {
  const difference = { member: 'A.a', idl: 'a: string', declared: 'a: number' };
  const row = { ...difference, reason: 'why', date: '2026-11-22', source: 'where' };

  test('settles a difference that it lists', () => {
    expect(settle([difference], [row])).toEqual({ listed: [row], unlisted: [], unused: [] });
  });

  test('leaves a difference that it does not list, or lists otherwise', () => {
    expect(settle([difference], []).unlisted).toHaveLength(1);
    expect(settle([difference], [{ ...row, declared: 'a: boolean' }]).unlisted).toHaveLength(1);
    expect(settle([difference], [{ ...row, idl: 'a: boolean' }]).unlisted).toHaveLength(1);
  });

  test('has no row that no difference needs', () => {
    expect(settle([], [row]).unused).toEqual([row]);
  });

  test('has each member once, with a reason, a date and a source', () => {
    expect(tableErrors([row])).toEqual([]);
    expect(tableErrors([{ ...row, reason: '' }])).toEqual(['A.a: the row has no reason']);
    expect(tableErrors([{ ...row, date: 'today' }])).toEqual(['A.a: the date is not YYYY-MM-DD']);
    expect(tableErrors([row, row])).toEqual(['A.a: listed twice']);
  });
});

describe('a comment', () => {
  const lacking = (text: string) =>
    documentedIn(readFile('test.d.ts', text, { anyName: true }))
      .filter(({ hasComment, needsLink, hasLink }) => !hasComment || (needsLink && !hasLink))
      .map(({ member }) => member);
  const comment = '\n/** Meaning. @see {@link https://example.org/#a | A} */\n';

  test('stands on every declaration and member, with a link', () => {
    expect(lacking(`${comment} export interface A { ${comment} a: string; }`)).toEqual([]);
    expect(lacking(`export interface A { a: string; }`)).toEqual(['A', 'A.a']);
    expect(lacking(`${comment} export interface A {\n/** No link. */\na: string; }`)).toEqual(['A.a']);
  });

  test('stands on the getter for both accessors', () => {
    expect(
      lacking(`${comment} export interface A { ${comment} get a(): string; set a(a: string); }`),
    ).toEqual([]);
  });

  test('lists every value of an enum', () => {
    const text = `/** Meaning.\n * - \`a\`: first.\n * @see {@link https://example.org/#a | A} */ export type A = 'a' | 'b';`;
    expect(lacking(text)).toEqual(['A.b']);
  });
});
