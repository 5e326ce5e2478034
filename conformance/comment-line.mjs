/** Puts one line into a doc comment, after its description and before its tags, in place of an older one. */

/**
 * @param {string} comment The whole comment, from its first slash to its last.
 * @param {string} marker What the line begins with.
 * @param {string | undefined} line None: only an older one is taken out.
 * @param {string} indentation What stands before the comment in its line.
 */
export function withLine(comment, marker, line, indentation) {
  const lines = withoutLine(textOf(comment), marker);
  const tags = lines.findIndex((text) => text.startsWith('@'));
  const [description, rest] = tags < 0 ? [lines, []] : [lines.slice(0, tags), lines.slice(tags)];
  const paragraphs = [trimmed(description), line ? [line] : [], trimmed(rest)].filter(
    (part) => part.length > 0,
  );
  if (paragraphs.length === 1 && paragraphs[0].length === 1) return `/** ${paragraphs[0][0]} */`;
  const body = paragraphs.flatMap((part, index) => (index > 0 ? ['', ...part] : part));
  return `/**\n${body.map((text) => `${indentation} *${text === '' ? '' : ` ${text}`}\n`).join('')}${indentation} */`;
}

function textOf(comment) {
  const inner = comment.slice('/**'.length, -'*/'.length);
  return inner
    .split('\n')
    .map((text, index) => (index === 0 ? text.trim() : text.replace(/^\s*\* ?/, '').trimEnd()));
}

function withoutLine(lines, marker) {
  return lines.filter((text) => !text.startsWith(marker));
}

/** Without empty lines at both ends, and with one at most between paragraphs. */
function trimmed(lines) {
  const kept = lines.filter((text, index) => text !== '' || (lines[index - 1] ?? '') !== '');
  while (kept[0] === '') kept.shift();
  while (kept.at(-1) === '') kept.pop();
  return kept;
}
