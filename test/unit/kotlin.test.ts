import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import members from './kotlin-members.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(`${root}docs/kotlin.md`, 'utf8');

interface Row {
  readonly kotlin: string;
  readonly twin: string;
  readonly type: string;
}

/** The rows of every table; one that is not three pieces of code, and perhaps a remark, is an error. */
function rowsOf(markdown: string): Row[] {
  return markdown.split('\n').flatMap((line) => {
    if (!line.startsWith('|') || /^\| Kotlin \||^\|-/.test(line)) return [];
    const code = String.raw`\x60((?:[^\x60|\\]|\\\|)+)\x60`;
    const match = new RegExp(`^\\| ${code} \\| ${code} \\| ${code} \\|`).exec(line);
    if (!match) throw new Error(`not a row: ${line}`);
    const [kotlin = '', twin = '', type = ''] = match.slice(1).map((cell) => cell.replaceAll('\\|', '|'));
    return [{ kotlin, twin, type }];
  });
}

/** What the page says that its rows stand on. */
function preambleOf(markdown: string): string {
  const [, preamble] = markdown.split('The rows use these names:\n\n```ts\n');
  return preamble?.split('\n```')[0] ?? '';
}

/** Compiles each twin; what is wrong, by the row's Kotlin name. */
function mistakes(rows: readonly Row[]): string[] {
  const lines = [
    'type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;',
    ...preambleOf(text).split('\n'),
  ];
  const first = lines.length;
  for (const [index, { twin, type }] of rows.entries()) {
    const name = `twin${index}`;
    lines.push(
      `export const ${name} = (${twin}); export const is${index}: Equal<typeof ${name}, ${type}> = true;`,
    );
  }

  const path = `${root}test/unit/kotlin-twins.ts`;
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(`${root}test/tsconfig.json`, ts.sys.readFile).config,
    ts.sys,
    `${root}test`,
  );
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === path
      ? ts.createSourceFile(name, lines.join('\n'), ts.ScriptTarget.ES2022)
      : getSourceFile(name, ...rest);
  const program = ts.createProgram([path], { ...options, types: [] }, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(path))
    .map(({ start, file, messageText }) => {
      const { line } = ts.getLineAndCharacterOfPosition(file as ts.SourceFile, start ?? 0);
      const where = rows[line - first]?.kotlin ?? lines[line];
      return `${where}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
}

const rows: readonly Row[] = rowsOf(text);

test('every member of Kotlin’s connection has one row, and every row belongs to a member', () => {
  expect(rows.map(({ kotlin }) => kotlin).sort()).toEqual(Object.values(members).flat().sort());
});

test('every twin exists, and has exactly the type that its row says', { timeout: 60_000 }, () => {
  expect(mistakes(rows)).toEqual([]);
});

test('a twin that does not exist is noticed, and so is another type', { timeout: 60_000 }, () => {
  const wrong = [
    { kotlin: 'close()', twin: 'pc.close()', type: 'undefined' },
    { kotlin: 'localDescription', twin: 'pc.localDescription', type: 'RTCSessionDescription' },
    { kotlin: 'shut()', twin: 'pc.shut()', type: 'void' },
    { kotlin: 'RTCSdpType.offer', twin: 'RTCSdpType.offer', type: 'RTCSdpType' },
    { kotlin: 'sctp', twin: 'JSON.parse("")', type: 'RTCSctpTransport | null' },
  ];
  const noticed = mistakes(wrong).map((mistake) => mistake.split(': ')[0]);
  for (const { kotlin } of wrong) expect(noticed).toContain(kotlin);
});
