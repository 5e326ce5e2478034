/**
 * Builds the reference site and looks at it: every exported name and member is documented, every link and anchor of
 * its pages leads somewhere, every member that MDN and Kotlin list is there, axe finds nothing against four of the
 * pages, and every example that runs does so in both browsers.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Application, TSConfigReader, TypeDocReader } from 'typedoc';
import { root } from './bootstrap.mjs';
import { launchChromium } from './browsers.mjs';
import { coverage } from './site/coverage.mjs';
import { checkLinks } from './site/links.mjs';
import { compareMembers } from './site/members.mjs';
import { pressAll } from './site/press.mjs';
import { runAll } from './site/run-all.mjs';

const folder = `${root}site`;
const failures = [];

function report(text, problems) {
  console.log(`${text}; ${problems.length} at fault`);
  failures.push(...problems);
}

const app = await Application.bootstrapWithPlugins({}, [new TypeDocReader(), new TSConfigReader()]);

const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const wanted = Object.values(exports).flatMap(({ types }) => types?.replace('./', '') ?? []);
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

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await launchChromium();
try {
  for (const path of [
    'index',
    'documents/Guide',
    'documents/Channels_and_files',
    'interfaces/strict-webrtc.RTCPeerConnection',
  ]) {
    for (const [colorScheme, width] of [
      ['light', 1_280],
      ['dark', 1_280],
      ['dark', 390],
    ]) {
      const view = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
      await view.goto(pathToFileURL(`${folder}/${path}.html`).href);
      await view.waitForFunction(() => document.body.style.display !== 'none');
      await pressAll(view);
      await view.evaluate(axe);
      const { violations, wide } = await view.evaluate(async () => ({
        violations: (await window.axe.run()).violations.map(
          ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 200)}`,
        ),
        wide: document.documentElement.scrollWidth - innerWidth,
      }));
      if (wide > 0) violations.push(`goes ${wide} pixels beyond the screen`);
      const where = `${path}, ${colorScheme}, ${width} pixels`;
      report(
        `axe on ${where}`,
        violations.map((text) => `${where}: ${text}`),
      );
      if (process.argv.includes('--screenshots')) {
        await view.screenshot({ path: `${root}temp/${path.replace('/', '-')}-${colorScheme}-${width}.png` });
      }
      await view.close();
    }
  }
} finally {
  await browser.close();
}

const { count, seconds, problems } = await runAll(folder);
report(`${count} examples ran in Chromium and Firefox, in ${seconds.toFixed(1)} s`, problems);

if (failures.length > 0) {
  console.error(failures.join('\n'));
  process.exit(1);
}
