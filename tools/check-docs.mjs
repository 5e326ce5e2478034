/**
 * Builds the reference site and looks at it: every exported name and member is documented, every link and anchor of
 * its pages leads somewhere, every member that MDN and Kotlin list is there, axe finds nothing against four of the
 * pages, and every example that runs does so in both browsers.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { Application, TSConfigReader, TypeDocReader } from 'typedoc';
import { root } from './bootstrap.mjs';
import { coverage } from './site/coverage.mjs';
import { checkLinks } from './site/links.mjs';
import { lookAtAll } from './site/look.mjs';
import { compareMembers } from './site/members.mjs';
import { runAll } from './site/run-all.mjs';

const folder = `${root}site`;
const failures = [];

function report(text, problems) {
  console.log(`${text}; ${problems.length} at fault`);
  failures.push(...problems);
}

const app = await Application.bootstrapWithPlugins({}, [new TypeDocReader(), new TSConfigReader()]);

const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const wanted = Object.values(exports).flatMap((entry) => entry.default?.types.replace('./', '') ?? []);
// The global types add to the interfaces of lib.dom: a guide says what, and they export nothing.
const absent = wanted.filter(
  (entry) =>
    entry !== 'dist/global.d.ts' && !app.options.getValue('entryPoints').some((path) => path.endsWith(entry)),
);
report(
  `${wanted.length} entry points`,
  absent.map((entry) => `typedoc.json lacks ${entry}`),
);

const listed = app.options.getValue('projectDocuments');
const guides = readdirSync(`${root}docs`).filter((name) => name.endsWith('.md'));
report(
  `${guides.length} guides`,
  guides
    .filter((name) => !listed.some((path) => path.endsWith(`docs/${name}`)))
    .map((name) => `typedoc.json lacks docs/${name}`),
);

const project = await app.convert();
if (!project) throw new Error('TypeDoc could not read the declarations.');
const before = app.logger.warningCount;
app.validate(project);
report(
  'links of the comments',
  app.logger.warningCount > before ? ['TypeDoc warns of links of the comments, above'] : [],
);
rmSync(folder, { recursive: true, force: true });
await app.generateOutputs(project);

const { documented, missing } = coverage(project);
report(
  `${documented} of ${documented + missing.length} exported names and members are documented`,
  missing.map((name) => `${name} has no comment`),
);

const links = checkLinks(folder);
report(
  `${links.count} links in ${links.pages} pages`,
  links.broken.map((link) => `broken link: ${link}`),
);

for (const { source, count, missing } of compareMembers(folder)) {
  report(
    `${count} members of RTCPeerConnection: ${source}`,
    missing.map((name) => `RTCPeerConnection: ${name} of ${source} is not on ours`),
  );
}

const pictures = process.argv.includes('--screenshots') ? `${root}temp` : undefined;
const [looked, ran] = await Promise.all([lookAtAll(folder, pictures), runAll(folder)]);
report(`axe on ${looked.count} views of pages`, looked.problems);
report(`${ran.count} examples ran in Chromium and Firefox, in ${ran.seconds.toFixed(1)} s`, ran.problems);

if (failures.length > 0) {
  console.error(failures.join('\n'));
  process.exit(1);
}
