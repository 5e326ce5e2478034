/** What a running browser can be asked: whether it has each interface of the family, and each member of one. */
import { supportOf } from '../../conformance/browser-line.mjs';
import { allFacts, readDeclarations } from '../../conformance/declarations.mjs';
import { memberNames, readFamily } from '../../conformance/definitions.mjs';
import { readCompatibility } from '../../conformance/engines.mjs';
import { typesFolder } from '../../conformance/proof.mjs';
import type { Support } from './lines.ts';

export interface Question {
  readonly interfaceName: string;
  /** Absent where the interface itself is asked for, or its constructor. */
  readonly name?: string;
  readonly kind: 'interface' | 'constructor' | 'static' | 'member';
}

export interface Member {
  /** Such as `RTCPeerConnection.createOffer`, `static RTCRtpSender.getCapabilities`, `new RTCError`. */
  readonly member: string;
  readonly question: Question;
  /** What its line is made of. */
  readonly support: Support;
}

/** What the readonly maplike of the WebIDL stands for. */
const maplikeMembers = ['entries', 'forEach', 'get', 'has', 'keys', 'size', 'values', '@@iterator'];

const api = readCompatibility();
const family = readFamily();
const declared = [...allFacts(readDeclarations(typesFolder)).keys()];
const interfaces = [...family.values()].filter(({ kind }) => kind === 'interface');

/** The interfaces of the global object of an identity provider, which is inside the browser: no page can look. */
export const hidden: readonly string[] = interfaces
  .filter(({ exposed }) => [...exposed].join() === 'RTCIdentityProvider')
  .map(({ name }) => name);

/**
 * Every interface with every member: those of the specifications, and those that are declared besides. The fields of
 * dictionaries are not among them: no script can see from outside which fields a browser reads or writes.
 */
export function allMembers(): Member[] {
  return interfaces
    .filter(({ name }) => !hidden.includes(name))
    .flatMap((definition) => {
      const { name: interfaceName, foreign, includes } = definition;
      const members = [definition, ...includes.flatMap((mixin) => family.get(mixin) ?? [])].flatMap((part) =>
        memberNames(part)
          .flatMap((name) => (name === 'maplike' ? maplikeMembers : [name]))
          .map((name) => memberOf(interfaceName, name, part.name)),
      );
      const known = new Set(members.map(({ member }) => member));
      const others = declaredMembers(interfaceName).filter(({ member }) => !known.has(member));
      const itself: Member = {
        member: interfaceName,
        question: { interfaceName, kind: 'interface' },
        support: supportOf(api, interfaceName),
      };
      return [...(foreign ? [] : [itself]), ...members, ...others];
    });
}

function memberOf(interfaceName: string, name: string, definition: string): Member {
  if (name === 'constructor') {
    return {
      member: `new ${interfaceName}`,
      question: { interfaceName, kind: 'constructor' },
      support: supportOf(api, definition, name),
    };
  }
  const isStatic = name.startsWith('static ');
  const own = name.replace('static ', '');
  return {
    member: `${isStatic ? 'static ' : ''}${interfaceName}.${own}`,
    question: { interfaceName, name: own, kind: isStatic ? 'static' : 'member' },
    support: supportOf(api, definition, own),
  };
}

/** The named members of the declaration itself; one named by a symbol is there for the compiler alone. */
function declaredMembers(interfaceName: string): Member[] {
  return declared
    .filter((key) => key.startsWith(`${interfaceName}.`))
    .map((key) => key.slice(interfaceName.length + 1))
    .filter((name) => name !== 'maplike' && !name.startsWith('['))
    .map((name) => memberOf(interfaceName, name, interfaceName));
}
