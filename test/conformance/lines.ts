import { versionIn } from '../../conformance/browser-line.mjs';
import { compareVersions } from './browsers.ts';

type Engine = 'chrome' | 'firefox';

interface Statement {
  readonly version_removed?: string | boolean;
}

/** The statements of browser-compat-data on one member; undefined where it has none. */
export type Support = Readonly<Record<string, unknown>> | undefined;

/** What the line in the comment says of an engine: a version, perhaps with `(partly)`, or `no`. */
export function lineOf(support: Support, engine: Engine): string | undefined {
  return support && versionIn(support[engine]);
}

/**
 * Whether a browser of this version should have the member, as far as its line tells. It does not where there are no
 * data, nor where the member was taken out after this version, since the line speaks of the newest.
 */
export function isPromised(support: Support, engine: Engine, version: string): boolean | undefined {
  const line = lineOf(support, engine);
  if (support === undefined || line === undefined) return undefined;
  if (line !== 'no') return compareVersions(version, line.replace(' (partly)', '')) >= 0;
  const statements = [support[engine] ?? []].flat() as Statement[];
  const isRemovedLater = statements.some(
    ({ version_removed: removed }) => typeof removed === 'string' && compareVersions(version, removed) < 0,
  );
  return isRemovedLater ? undefined : false;
}
