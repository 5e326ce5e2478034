/** A table of Markdown, with names in its first column and figures in the others. */
export function printTable(title, columns, rows) {
  const row = (cells) => console.log(`| ${cells.join(' | ')} |`);
  console.log(`\n${title}\n`);
  row(['', ...columns]);
  row(['---', ...columns.map(() => '---:')]);
  for (const cells of rows) row(cells);
}

/** The middle one of the rounds, and where the middle half of them, or the middle of endless ones, lies. */
export const cell = ({ low, median, high }) =>
  low === high ? median.toFixed(2) : `${median.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
