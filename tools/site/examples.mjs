/**
 * Examples that run: a block of a guide that begins with ```` ```ts run ```` is compiled against the built package, into a
 * script of its own beside the pages, and `examples/panel.js` gives it a button. Nothing of it is inline and nothing is
 * evaluated from text, so that a policy of `script-src 'self'` allows it.
 */
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { Application, PageEvent, RendererEvent } from 'typedoc';
import { root } from '../bootstrap.mjs';

const source = new URL('examples/', import.meta.url);

/** One script that leaves the promise of its end in `example`. */
function compile(code) {
  const { outputFiles } = buildSync({
    stdin: { contents: code, loader: 'ts', resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    banner: { js: "window.example = (async () => {\n'use strict';" },
    footer: { js: '})();' },
  });
  return outputFiles[0].text;
}

/** @param {import('typedoc').Application} app */
export function runExamples(app) {
  /** @type {Map<string, string>} */
  const scripts = new Map();
  let page = '';
  let count = 0;

  /** @param {any} parser */
  function loadFence({ renderer: { rules } }) {
    const { fence } = rules;
    rules.fence = (tokens, index, ...rest) => {
      const block = fence(tokens, index, ...rest);
      const { info, content } = tokens[index];
      if (info.trim() !== 'ts run') return block;
      const name = `${page}-${++count}`;
      scripts.set(name, content);
      return `<div class="example" data-example="${name}">${block}</div>`;
    };
  }

  app.renderer.on(PageEvent.BEGIN, ({ url }) => {
    page = url.replace(/^.*\//, '').replace('.html', '');
    count = 0;
  });

  // What is set while plugins are loaded is lost.
  app.on(Application.EVENT_BOOTSTRAP_END, () => app.options.setValue('markdownItLoader', loadFence));

  app.renderer.hooks.on('head.end', ({ relativeURL }) => ({
    tag: 'script',
    props: { defer: true, src: relativeURL('assets/examples/panel.js', true) },
    children: [],
  }));

  app.renderer.on(RendererEvent.END, ({ outputDirectory }) => {
    const folder = `${outputDirectory}/assets/examples`;
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(source)) copyFileSync(new URL(name, source), `${folder}/${name}`);
    for (const [name, code] of scripts) writeFileSync(`${folder}/${name}.js`, compile(code));
  });
}
