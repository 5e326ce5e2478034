/** Keys and values that an engine puts into its statistics and that are not declared, less what is listed. */
import { readFileSync } from 'node:fs';
import { isSameRelease, type TestedBrowser } from './browsers.ts';
import type { Statistics } from './call.ts';
import { fieldsFor } from './statistics.ts';

/** One row of conformance/engine-statistics.json. */
export interface OwnStatistic {
  readonly engine: TestedBrowser['name'];
  readonly type: string;
  readonly key: string;
  /** The value of a declared key that is not among the declared ones; absent where the key itself is not declared. */
  readonly value?: string;
  /** Whether every call has it, or only one with the media, the network or the hardware for it. */
  readonly appears: 'always' | 'sometimes';
  /** The release in which it was seen. */
  readonly version: string;
  readonly reason: string;
  readonly date: string;
  readonly source: string;
}

export function readOwnStatistics(): OwnStatistic[] {
  const url = new URL('../../conformance/engine-statistics.json', import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8'));
}

/** How a key, or a value of one, is spoken of: `inbound-rtp.mediaType`, `candidate-pair.state "cancelled"`. */
export function nameOf({ type, key, value }: Pick<OwnStatistic, 'type' | 'key' | 'value'>): string {
  return value === undefined ? `${type}.${key}` : `${type}.${key} ${JSON.stringify(value)}`;
}

/** What is in the statistics objects without being declared: keys, and values of declared keys. */
export function undeclaredIn(all: readonly Statistics[]): Set<string> {
  return new Set(
    all.flatMap((statistics) => {
      const type = String(statistics['type']);
      const fields = fieldsFor(statistics);
      return Object.entries(statistics).flatMap(([key, value]) => {
        const field = fields?.get(key);
        if (!field) return [nameOf({ type, key })];
        return field.fits(value) ? [] : [`${type}.${key} ${JSON.stringify(value)}`];
      });
    }),
  );
}

export interface OwnVerdict {
  readonly listed: readonly OwnStatistic[];
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/**
 * What is not listed is a problem in every browser: the declarations lack it, or the table does. A row of what always
 * appears is a problem when it does not, in the release that the row was written for; any other unused row is a note.
 */
export function judgeOwn(
  undeclared: ReadonlySet<string>,
  engine: OwnStatistic['engine'],
  version: string,
  table: readonly OwnStatistic[],
): OwnVerdict {
  const rows = new Map(table.filter((row) => row.engine === engine).map((row) => [nameOf(row), row]));
  const listed: OwnStatistic[] = [];
  const problems: string[] = [];
  const notes: string[] = [];
  for (const name of undeclared) {
    const row = rows.get(name);
    if (row) listed.push(row);
    else problems.push(`${engine} ${version} gives ${name}, which is neither declared nor listed as its own`);
    rows.delete(name);
  }
  for (const [name, row] of rows) {
    const isMissed = row.appears === 'always' && isSameRelease(version, row.version);
    const message = `engine-statistics.json: ${engine} ${version} did not give ${name}`;
    (isMissed ? problems : notes).push(message);
  }
  return { listed, problems, notes };
}
