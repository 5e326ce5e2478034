/** TypeDoc's pages with what axe misses in them: landmarks, levels of headings, no link within a summary,
 * no empty head of a column, and tables that the keys can scroll. */
export function accessible(html) {
  const sections = html.indexOf('<h2');
  const start = sections < 0 ? html.length : sections;
  return (
    html.slice(0, start).replaceAll(/<h[45](?=[ >])/g, '$& aria-level="2"') +
    html.slice(start).replaceAll(/<h4(?=[ >])/g, '<h4 aria-level="3"')
  )
    .replace('<div class="col-content"', '<div role="main" class="col-content"')
    .replace('<div class="page-menu"', '<div role="complementary" aria-label="This page" class="page-menu"')
    .replace('<div class="site-menu"', '<div role="navigation" aria-label="All pages" class="site-menu"')
    .replaceAll('<table>', '<table tabindex="0">')
    .replaceAll('<th></th>', '<td></td>')
    .replaceAll(/<summary[\s\S]*?<\/summary>/g, (summary) =>
      summary
        .replaceAll(/<a [^>]*class="tsd-anchor-icon"[\s\S]*?<\/a>/g, '')
        .replaceAll(/<a [^>]*>([\s\S]*?)<\/a>/g, '<span>$1</span>'),
    );
}
