/** The declarations of the package: the files that types/index.d.ts leads to, with the facts that each states. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { factsOf } from './facts.mjs';

/**
 * @typedef {object} DeclarationFile
 * @property {string} name
 * @property {string} text
 * @property {ts.SourceFile} source
 * @property {string[]} references The files that it imports or exports from.
 * @property {string[]} reExports The files whose exports are also its own.
 * @property {import('./facts.mjs').Fact[]} facts
 */

/** @typedef {Map<string, DeclarationFile>} Declarations By file name. */

/** What may be imported from no file of the package: the types of the language itself. */
const languageTypes = [
  'Array',
  'ArrayBuffer',
  'ArrayBufferView',
  'Capitalize',
  'Error',
  'Exclude',
  'Extract',
  'Iterable',
  'NonNullable',
  'Omit',
  'Parameters',
  'Partial',
  'Promise',
  'PromiseLike',
  'Readonly',
  'ReadonlyArray',
  'ReadonlyMap',
  'Record',
  'ReturnType',
  'Uint8Array',
];

/** The files that no definition of the specifications stands in; they need not be exported from the index. */
const foundation = ['platform.d.ts', 'events.d.ts', 'enum-object.d.ts'];

/** What another specification defines and the family extends: two declarations, ours and the platform's. */
export const declaredTwice = ['MediaStreamTrack', 'MediaStreamConstraints', 'DedicatedWorkerGlobalScope'];

/**
 * @param {URL} folder
 * @param {(name: string) => string} [read]
 * @returns {Declarations}
 */
export function readDeclarations(folder, read = (name) => readFileSync(new URL(name, folder), 'utf8')) {
  const files = new Map();
  const queue = ['index.d.ts'];
  for (let name = queue.pop(); name; name = queue.pop()) {
    if (files.has(name)) continue;
    const file = readFile(name, read(name));
    files.set(name, file);
    queue.push(...file.references);
  }
  return files;
}

/**
 * One file, read by itself.
 *
 * @param {string} name
 * @param {string} text
 * @param {{ anyName?: boolean }} [options] `anyName`: names need not be imported.
 * @returns {DeclarationFile}
 */
export function readFile(name, text, { anyName = false } = {}) {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
  const [error] = source.parseDiagnostics;
  if (error) throw new Error(`${name}: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`);
  const exports = source.statements.filter(ts.isExportDeclaration);
  const imports = source.statements.filter(ts.isImportDeclaration);
  const resolve = resolver(name, source, anyName);
  return {
    name,
    text,
    source,
    references: [...imports, ...exports].map(target),
    reExports: exports.filter(({ exportClause }) => !exportClause).map(target),
    facts: source.statements.flatMap((statement) => factsOf(statement, resolve, name)),
  };
}

function target({ moduleSpecifier }) {
  return posix.normalize(moduleSpecifier.text).replace(/\.js$/, '.d.ts');
}

/** Names as their own module has them; a name that no module of the package declares is an error. */
function resolver(file, source, anyName) {
  const names = new Map();
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      for (const { name, propertyName } of statement.importClause.namedBindings.elements) {
        names.set(name.text, canonicalName(target(statement), (propertyName ?? name).text));
      }
    } else {
      const declared = statement.name ? [statement] : (statement.declarationList?.declarations ?? []);
      for (const { name } of declared) names.set(name.text, canonicalName(file, name.text));
    }
  }
  const parameters = typeParameterNames(source);
  return (name) => {
    if (names.has(name)) return names.get(name);
    if (anyName || languageTypes.includes(name) || parameters.has(name)) return canonicalName('', name);
    throw new Error(`${file}: ${name} is neither imported nor declared`);
  };
}

function canonicalName(file, name) {
  return file === 'platform.d.ts' && declaredTwice.includes(name) ? `Platform${name}` : name;
}

function typeParameterNames(source) {
  const names = new Set();
  const visit = (node) => {
    if (ts.isTypeParameterDeclaration(node)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/**
 * All facts together. A definition that the index does not export is marked, so that it equals nothing.
 *
 * @param {Declarations} files
 * @returns {Map<string, import('./facts.mjs').Fact>}
 */
export function allFacts(files) {
  const exported = new Set(foundation);
  const queue = ['index.d.ts'];
  for (let name = queue.pop(); name; name = queue.pop()) {
    if (exported.has(name) && !foundation.includes(name)) continue;
    exported.add(name);
    queue.push(...files.get(name).reExports);
  }
  const facts = new Map();
  for (const { name, facts: own } of files.values()) {
    const isExported = exported.has(name);
    for (const fact of own) {
      if (facts.has(fact.key)) throw new Error(`${fact.key} is declared twice`);
      facts.set(
        fact.key,
        isExported ? fact : { ...fact, text: `(not exported from the index) ${fact.text}` },
      );
    }
  }
  return facts;
}
