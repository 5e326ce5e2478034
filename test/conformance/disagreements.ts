/** Where a running browser and the line of versions in a comment disagree, less what is listed with its reason. */
import { readFileSync } from 'node:fs';
import { isLaterRelease, isSameRelease, type TestedBrowser } from './browsers.ts';
import { isPromised, lineOf, type Support } from './lines.ts';

/** One row of conformance/browser-disagreements.json. */
export interface Disagreement {
  readonly member: string;
  readonly browser: TestedBrowser['name'];
  /** The release in which it was seen. */
  readonly version: string;
  /** What the line says of the browser. */
  readonly says: string;
  readonly found: 'absent' | 'present';
  readonly reason: string;
  readonly date: string;
  readonly source: string;
}

export interface Observation {
  readonly member: string;
  readonly support: Support;
  readonly found: boolean;
}

export interface Verdict {
  readonly agreeing: number;
  readonly listed: readonly Disagreement[];
  /** Members of whose line nothing follows for this version, most of them because it says `no data`. */
  readonly undecided: readonly Observation[];
  readonly problems: readonly string[];
  /** What would be a problem in a browser that the data, or the table, were made for. */
  readonly notes: readonly string[];
}

export function readDisagreements(): Disagreement[] {
  const url = new URL('../../conformance/browser-disagreements.json', import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8'));
}

/**
 * A disagreement that is not listed is a problem, but only a note in a browser newer than the data: they may become
 * right. A row that the browser does not need is a problem in the release that the row was written for, in another
 * one a note: the browser may have been mended since, or be older than the fault.
 *
 * @param table Rows on members that were looked for; of those that were not, nothing can be said.
 */
export function judge(
  observations: readonly Observation[],
  { name, engine, newest }: Pick<TestedBrowser, 'name' | 'engine' | 'newest'>,
  version: string,
  table: readonly Disagreement[],
): Verdict {
  const undecided: Observation[] = [];
  const listed: Disagreement[] = [];
  const problems: string[] = [];
  const notes: string[] = [];
  const rows = new Map(table.filter(({ browser }) => browser === name).map((row) => [row.member, row]));
  let agreeing = 0;
  for (const observation of observations) {
    const { member, support, found } = observation;
    const isExpected = isPromised(support, engine, version);
    const row = rows.get(member);
    if (isExpected === undefined) undecided.push(observation);
    else if (isExpected === found) agreeing++;
    else if (row && (row.found === 'present') === found) {
      listed.push(row);
      rows.delete(member);
    } else {
      const line = lineOf(support, engine);
      const message = `${member}: the line says ${line}, ${name} ${version} ${found ? 'has' : 'lacks'} it`;
      (isLaterRelease(version, newest) ? notes : problems).push(message);
    }
  }
  for (const row of rows.values()) {
    const message = `browser-disagreements.json: ${name} ${version} does not need the row ${row.member}`;
    (isSameRelease(version, row.version) ? problems : notes).push(message);
  }
  return { agreeing, listed, undecided, problems, notes };
}
