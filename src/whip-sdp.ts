/** The texts of WHIP: descriptions, and the fragments of them that a `PATCH` carries (RFC 8840, section 9). */

/** The ICE credentials of one side, which are those of one ICE session. */
interface Credentials {
  readonly ufrag: string;
  readonly pwd: string;
}

/** What the fragment of an ICE restart says of the other side. */
export interface RestartFragment extends Credentials {
  /** The lines of its candidates. */
  readonly candidates: readonly string[];
}

const lineEnd = /\r\n|\r|\n/;

function attributeOf(sdp: string, attribute: string): string | undefined {
  return new RegExp(`^a=${attribute}:(.+)$`, 'm').exec(sdp)?.[1]?.trim();
}

/** What a description says of the session, and each of its media sections, in order. */
function partsOf(sdp: string): string[] {
  return sdp.split(/^(?=m=)/m);
}

function sectionsOf(sdp: string): string[] {
  return partsOf(sdp).slice(1);
}

function kindsOf(sdp: string): string[] {
  return sectionsOf(sdp).map((section) => /^m=(\S+)/.exec(section)?.[1] ?? '');
}

/** What is wrong with `sdp` as the description of a server; `undefined`: nothing that can be seen without parsing it. */
export function problemOfDescription(sdp: string): string | undefined {
  if (!/^v=0[\r\n]/.test(sdp)) return 'it does not begin with v=0';
  if (kindsOf(sdp).length === 0) return 'it has no media section';
  for (const attribute of ['ice-ufrag', 'ice-pwd', 'fingerprint']) {
    if (!attributeOf(sdp, attribute)) return `it has no ${attribute}`;
  }
  return undefined;
}

/** What is wrong with `answer` as an answer to `offer`. */
export function problemOfAnswer(answer: string, offer: string): string | undefined {
  const problem = problemOfDescription(answer);
  if (problem) return problem;
  const [given, wanted] = [kindsOf(answer), kindsOf(offer)];
  if (given.join() === wanted.join()) return undefined;
  return `its media sections are ${given.join(', ')} for an offer of ${wanted.join(', ')}`;
}

/** How many media sections a description has. */
export function sectionCount(sdp: string): number {
  return sectionsOf(sdp).length;
}

/** The media section that gathers for all of them: the first one of the bundle (RFC 9725, section 4.3.2). */
export interface Tagged extends Credentials {
  readonly mid: string;
  /** The lines of a fragment that come before the candidates. */
  readonly head: readonly string[];
  /** The lines of the candidates that are in it. */
  readonly candidates: readonly string[];
}

/** That section of a description of this side. */
export function taggedSection(sdp: string): Tagged {
  const group = /^a=group:BUNDLE (\S+).*$/m.exec(sdp);
  const sections = sectionsOf(sdp);
  const section = sections.find((text) => attributeOf(text, 'mid') === group?.[1]) ?? sections[0] ?? '';
  const mid = attributeOf(section, 'mid') ?? '';
  const ufrag = attributeOf(section, 'ice-ufrag') ?? attributeOf(sdp, 'ice-ufrag') ?? '';
  const pwd = attributeOf(section, 'ice-pwd') ?? attributeOf(sdp, 'ice-pwd') ?? '';
  const options = attributeOf(section, 'ice-options') ?? attributeOf(sdp, 'ice-options');
  const head = [
    ...(options ? [`a=ice-options:${options}`] : []),
    ...(group ? [group[0].trimEnd()] : []),
    section.split(lineEnd)[0] ?? '',
    `a=mid:${mid}`,
    `a=ice-ufrag:${ufrag}`,
    `a=ice-pwd:${pwd}`,
  ];
  return { mid, ufrag, pwd, head, candidates: candidateLines(section) };
}

/** The body of a `PATCH` with these lines of candidates. */
export function fragment({ head }: Tagged, candidates: readonly string[]): string {
  return [...head, ...candidates, ''].join('\r\n');
}

const isCandidate = (line: string) => /^a=(candidate:|end-of-candidates)/.test(line);

/** The lines of the candidates in a section or fragment, each once. */
function candidateLines(sdp: string): string[] {
  return [...new Set(sdp.split(lineEnd).filter(isCandidate))];
}

/** What the fragment says; `undefined` where it lacks the credentials. */
export function readFragment(text: string): RestartFragment | undefined {
  const ufrag = attributeOf(text, 'ice-ufrag');
  const pwd = attributeOf(text, 'ice-pwd');
  return ufrag && pwd ? { ufrag, pwd, candidates: candidateLines(text) } : undefined;
}

/** The header extension that a line declares, without its direction; none for other lines. */
function extensionOf(line: string): string {
  return line.startsWith('a=extmap:') ? line.replace(/^(a=extmap:\d+)\/\w+/, '$1') : '';
}

/**
 * The description of the server after an ICE restart, as an answer: all the rest of it still holds (RFC 9725, section
 * 4.3.3). A fragment without candidates leaves those that are known, because a server need not send them again.
 * Where it had made the offer, `local`, the description of this side before, says who the DTLS client is, and what the
 * `offer` of this side does not have is no part of an answer to it: Firefox refuses that.
 */
export function restartedAnswer(
  remote: string,
  local: string,
  offer: string,
  { ufrag, pwd, candidates }: RestartFragment,
): string {
  const setup = attributeOf(local, 'setup') === 'active' ? 'passive' : 'active';
  const ours = partsOf(offer);
  const parts = partsOf(remote).map((part, index) => {
    const offered = new Set(ours[index]?.split(lineEnd).map(extensionOf));
    const lines = part
      .split(lineEnd)
      .filter((line) => line !== '' && offered.has(extensionOf(line)))
      .filter((line) => candidates.length === 0 || !isCandidate(line))
      .map((line) => line.replace(/^(a=ice-ufrag:).*/, `$1${ufrag}`).replace(/^(a=ice-pwd:).*/, `$1${pwd}`))
      .map((line) => line.replace(/^a=setup:actpass/, `a=setup:${setup}`));
    return index === 1 ? [...lines, ...candidates] : lines;
  });
  return [...parts.flat(), ''].join('\r\n');
}
