import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const decoded = (text) => decodeURIComponent(text.replaceAll('&amp;', '&').replaceAll('&#39;', "'"));

/** All links of the pages in `folder` that lead to a file or an anchor of it, and those that lead nowhere. */
export function checkLinks(folder) {
  const pages = new Map();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const html = readFileSync(join(folder, name), 'utf8').replaceAll(/<script>[\s\S]*?<\/script>/g, '');
    pages.set(name, {
      ids: new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => decoded(id))),
      links: [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link]) => decoded(link)),
    });
  }
  let count = 0;
  const broken = new Set();
  for (const [page, { links }] of pages) {
    for (const link of links) {
      if (/^[a-z]+:/.test(link) || link === '#' || link === '') continue;
      count++;
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : normalize(join(dirname(page), path));
      if (target.endsWith('.svg')) continue; // icons: TypeDoc writes them itself
      const isThere = existsSync(join(folder, target));
      if (!isThere || (anchor && !pages.get(target)?.ids.has(anchor))) broken.add(`${page}: ${link}`);
    }
  }
  return { pages: pages.size, count, broken: [...broken] };
}
