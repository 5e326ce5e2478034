import { writeFileSync } from 'node:fs';
import { PageEvent, RendererEvent } from 'typedoc';

/**
 * The script that TypeDoc writes into each page becomes a file, so that the site works under `script-src 'self'`.
 *
 * @param {import('typedoc').Application} app
 */
export function moveScripts(app) {
  /** @type {Set<string>} */
  const texts = new Set();

  app.renderer.on(PageEvent.END, (page) => {
    const toRoot = '../'.repeat(page.url.split('/').length - 1);
    page.contents = page.contents?.replaceAll(/<script>([\s\S]*?)<\/script>/g, (_script, text) => {
      texts.add(text);
      return `<script src="${toRoot}assets/start.js"></script>`;
    });
  });

  app.renderer.on(RendererEvent.END, ({ outputDirectory }) => {
    if (texts.size > 1)
      throw new Error(`The pages have ${texts.size} different scripts; expected: the same one.`);
    for (const text of texts) writeFileSync(`${outputDirectory}/assets/start.js`, `${text};\n`);
  });
}
