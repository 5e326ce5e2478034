import { type RTCStatsOf, type RTCStatsReport, rates } from 'strict-webrtc';
import { clock, UNKNOWN } from './figures.ts';

interface Member {
  readonly row: HTMLTableRowElement;
  readonly value: HTMLTableCellElement;
  readonly rate: HTMLTableCellElement;
}

/** One statistics object in the table: a heading, and a row for each of its members. */
export class StatsGroup {
  readonly body: HTMLTableSectionElement = document.createElement('tbody');
  readonly #members = new Map<string, Member>();
  readonly #name: string;

  constructor({ type, id }: RTCStatsOf) {
    this.#name = `${type} ${id}`.toLowerCase();
    const heading = document.createElement('th');
    heading.scope = 'rowgroup';
    heading.colSpan = 3;
    const shownId = document.createElement('span');
    shownId.className = 'members-id';
    shownId.textContent = id;
    heading.append(`${type} `, shownId);
    this.body.insertRow().append(heading);
  }

  show(stats: RTCStatsOf, previous: RTCStatsReport | undefined): void {
    const rateOf: object = rates(previous?.get(stats.id), stats);
    const present = Object.entries(stats).filter(([name]) => name !== 'id' && name !== 'type');
    for (const [name, value] of present) {
      const member = this.#members.get(name) ?? this.#add(name);
      // Of a figure the width changes all the time, and the row must not grow with it.
      member.value.classList.toggle('is-text', typeof value === 'string');
      setText(member.value, name === 'timestamp' ? clock(Number(value) / 1_000) : textOf(value));
      setText(member.rate, textOf(Reflect.get(rateOf, name) ?? UNKNOWN, 5));
    }
    const names = new Set(present.map(([name]) => name));
    for (const [name, { row }] of this.#members) {
      if (names.has(name)) continue;
      row.remove();
      this.#members.delete(name);
    }
  }

  /** Shows the members that have all these words in their name, or in the type and id here; returns how many. */
  filter(words: readonly string[]): number {
    let count = 0;
    for (const [name, { row }] of this.#members) {
      const text = `${this.#name} ${name.toLowerCase()}`;
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) count++;
    }
    this.body.hidden = count === 0;
    return count;
  }

  get size(): number {
    return this.#members.size;
  }

  #add(name: string): Member {
    const row = this.body.insertRow();
    const heading = document.createElement('th');
    heading.scope = 'row';
    // Where there is no room, it breaks between words.
    for (const [index, word] of name.split(/(?=[A-Z])/).entries()) {
      heading.append(...(index > 0 ? [document.createElement('wbr')] : []), word);
    }
    row.append(heading);
    const member = { row, value: row.insertCell(), rate: row.insertCell() };
    this.#members.set(name, member);
    return member;
  }
}

function textOf(value: unknown, digits = 7): string {
  if (typeof value === 'number')
    return String(Number.isInteger(value) ? value : Number(value.toPrecision(digits)));
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function setText(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}
