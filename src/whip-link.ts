import type { WhipIceServer } from './whip-connection.ts';

/** One link of a `Link` header: where it leads to, and its parameters under lower-case names. */
interface Link {
  readonly target: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/**
 * The links of a `Link` header, of which several are joined by commas (RFC 8288, appendix B). A comma or semicolon in
 * a target or in a quoted value parts nothing; what is no link is passed over.
 */
function linksOf(header: string): Link[] {
  const links: Link[] = [];
  const link = /<([^<>]*)>((?:\s*;\s*(?:[^\s=;,"]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)?)*)/g;
  const parameter = /;\s*([^\s=;,"]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?/g;
  for (const [, target = '', rest = ''] of header.matchAll(link)) {
    const parameters = new Map<string, string>();
    for (const [, name = '', quoted, bare = ''] of rest.matchAll(parameter)) {
      const key = name.toLowerCase();
      // Only the first of a name counts.
      if (!parameters.has(key)) parameters.set(key, quoted?.replaceAll(/\\(.)/g, '$1') ?? bare);
    }
    links.push({ target: target.trim(), parameters });
  }
  return links;
}

/**
 * The ICE servers that a `Link` header names (RFC 9725, section 4.6). One that no browser could use is left out: of
 * another scheme, a TURN server without its password, or one with another kind of credential.
 */
export function iceServersOf(header: string | null): WhipIceServer[] {
  const servers: WhipIceServer[] = [];
  for (const { target, parameters } of linksOf(header ?? '')) {
    const relations = parameters.get('rel')?.toLowerCase().split(/\s+/) ?? [];
    const scheme = /^(stun|turn)s?:/i.exec(target)?.[1]?.toLowerCase();
    if (!relations.includes('ice-server') || !scheme) continue;
    const username = parameters.get('username');
    const credential = parameters.get('credential');
    const kind = parameters.get('credential-type')?.toLowerCase() ?? 'password';
    if (scheme === 'stun') servers.push({ urls: target });
    else if (username !== undefined && credential !== undefined && kind === 'password') {
      servers.push({ urls: target, username, credential });
    }
  }
  return servers;
}
