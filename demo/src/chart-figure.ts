/** The page's part that a chart is in: its title, a legend that has the figures as text, and the box of the chart. */
export class ChartFigure {
  readonly element: HTMLElement = document.createElement('figure');
  readonly box: HTMLElement = document.createElement('div');
  readonly #title: string;
  readonly #time: HTMLElement;
  readonly #values: HTMLElement[];

  constructor(title: string, names: readonly string[], unit = '') {
    this.#title = title;
    this.element.className = 'plot';
    const caption = part('figcaption', 'plot-title');
    this.#time = part('span', 'plot-time');
    const heading = part('span', '');
    heading.append(part('span', '', title), part('span', 'plot-unit', unit && ` in ${unit}`));
    caption.append(heading, this.#time);
    const legend = part('dl', 'plot-legend');
    this.#values = names.map((name, index) => {
      const entry = part('div', 'plot-line');
      entry.dataset['line'] = String(index + 1);
      const value = part('dd', '');
      entry.append(part('dt', '', name), value);
      legend.append(entry);
      return value;
    });
    this.box.className = 'plot-box';
    this.box.setAttribute('role', 'img');
    this.describe('a line chart of the last five minutes');
    this.element.append(caption, legend, this.box);
  }

  /** What is in the picture, for who does not see it. */
  describe(content: string): void {
    this.box.setAttribute('aria-label', `${this.#title}: ${content}`);
  }

  /** The figures, and of when they are; '' for now. */
  show(values: readonly string[], time = ''): void {
    for (const [index, value] of this.#values.entries()) setText(value, values[index] ?? '');
    setText(this.#time, time);
  }
}

function part(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function setText(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}
