import type { Question } from './questions.ts';

/**
 * Answers, one for each question, whether the global object that it is called in has what is asked for. It goes into
 * the browser as text, so it refers to nothing outside.
 */
export function find(questions: readonly Question[]): boolean[] {
  /** An interface without constructor still has an object that can be called, only to refuse: it says so. */
  const isConstructor = (value: object): boolean => {
    try {
      const made: unknown = Reflect.construct(value as new () => unknown, []);
      if (typeof made === 'object' && made !== null && 'close' in made) (made as RTCPeerConnection).close();
      return true;
    } catch (error) {
      return !/illegal constructor/i.test(String(error));
    }
  };
  return questions.map(({ interfaceName, name, kind }) => {
    const interfaceObject: unknown = Reflect.get(globalThis, interfaceName);
    if (typeof interfaceObject !== 'function') return false;
    if (kind === 'interface') return true;
    if (kind === 'constructor') return isConstructor(interfaceObject);
    const key = name === '@@iterator' ? Symbol.iterator : (name ?? '');
    if (kind === 'static') return key in interfaceObject;
    // The members of a global object are its own: https://webidl.spec.whatwg.org/#Global
    return key in interfaceObject.prototype || (globalThis instanceof interfaceObject && key in globalThis);
  });
}
