import { describe, expect, test } from 'vitest';
import { lightenComments } from '../../tools/light-comments.mjs';

const lines = (...text: string[]) => text.join('\n');

describe('lightenComments', () => {
  test('puts the links before the tags, in one sentence', () => {
    const comment = lines(
      '  /**',
      '   * Meaning.',
      '   *',
      '   * @param a - What it is.',
      '   * @see {@link https://example.org/#a | A: a}',
      '   * @see {@link https://example.org/#b | A: b()}, which is older',
      '   * @throws `TypeError` when it is not.',
      '   */',
      '  a(a: string): void;',
    );
    expect(lightenComments(comment)).toBe(
      lines(
        '  /**',
        '   * Meaning.',
        '   *',
        '   * See [A: a](https://example.org/#a), [A: b()](https://example.org/#b), which is older.',
        '   *',
        '   * @param a - What it is.',
        '   * @throws `TypeError` when it is not.',
        '   */',
        '  a(a: string): void;',
      ),
    );
  });

  test('ends a comment without tags with them', () => {
    const comment = lines(
      '/**',
      ' * Meaning.',
      ' *',
      ' * @see {@link https://example.org/#a | A}',
      ' */',
      '',
    );
    const light = lines('/**', ' * Meaning.', ' *', ' * See [A](https://example.org/#a).', ' */', '');
    expect(lightenComments(comment)).toBe(light);
  });

  test('writes other links in Markdown too', () => {
    const text = lines(
      '/** Like {@link a}. */',
      'b;',
      '/**',
      ' * ({@link b.c}, as said in {@link https://example.org/1 | issue 1}) or {@link',
      ' * d}.',
      ' */',
      'e;',
    );
    expect(lightenComments(text)).toBe(
      lines(
        '/** Like `a`. */',
        'b;',
        '/**',
        ' * (`b.c`, as said in [issue 1](https://example.org/1)) or',
        ' * `d`.',
        ' */',
        'e;',
      ),
    );
  });

  test('fails where a link of another form is left', () => {
    expect(() => lightenComments('/** @see the guide */')).toThrow('@see the guide');
    expect(() => lightenComments('/** Like {@linkcode a}. */')).toThrow('{@linkcode a}');
  });

  test('changes nothing else', () => {
    const text = lines(
      '/** One line. */',
      "a: '{@link a}';",
      '/**',
      ' * Like {this}.',
      ' *',
      ' * @returns It.',
      ' */',
      'b;',
    );
    expect(lightenComments(text)).toBe(text);
  });
});
