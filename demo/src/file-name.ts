/** What file systems take, in UTF-16 units: 255 bytes of UTF-8 at the most. */
const MAX_BYTES = 255;
/** An ending that is longer is none. */
const MAX_EXTENSION = 16;

/**
 * `name` as it is shown and as a file may be called. What would hide its ending from the reader (control characters,
 * changes of the direction of writing) and what would name a folder is taken out; what is too long is cut before the
 * ending.
 */
export function fileName(name: string): string {
  const plain = name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[/\\]/g, '_')
    .trim()
    .replace(/^\.+/, '');
  return shorten(plain) || 'file';
}

function shorten(name: string): string {
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= MAX_EXTENSION ? name.slice(dot) : '';
  let room = MAX_BYTES - byteLength(extension);
  let kept = '';
  for (const character of name.slice(0, name.length - extension.length)) {
    room -= byteLength(character);
    if (room < 0) break;
    kept += character;
  }
  return kept + extension;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
