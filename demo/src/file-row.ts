import { actionButton, downloadLink } from './file-action.ts';
import type { FileOffer } from './file-message.ts';
import { doneText, outcomeText, paceText, sizeText } from './file-text.ts';
import type { OfferView } from './receive-file.ts';
import type { Outcome } from './transfer.ts';
import { TransferRate } from './transfer-rate.ts';

export interface FileRowOptions {
  readonly offer: FileOffer;
  readonly isSender: boolean;
  /** Called at the end, and whenever the person is asked or no longer is. */
  changed(): void;
  /** The person wants to see the row no longer, or it has to make room. */
  removed(): void;
}

/** One file on the page: what it is, how far it is, and what the person can do about it. */
export class FileRow implements OfferView {
  readonly element: HTMLLIElement = document.createElement('li');
  stage: 'offered' | 'running' | 'over' = 'offered';

  readonly #options: FileRowOptions;
  readonly #cancelling = new AbortController();
  readonly #rate = new TransferRate();
  readonly #bar = document.createElement('progress');
  readonly #text = document.createElement('p');
  readonly #actions = document.createElement('div');
  #bytes = 0;
  #isInterrupted = false;
  #outcome: Outcome | undefined;
  #address: string | undefined;

  constructor(options: FileRowOptions) {
    this.#options = options;
    const { offer, isSender } = options;
    const name = span('file-name', offer.name);
    const size = span('file-size', sizeText(offer.size));
    const head = document.createElement('div');
    head.className = 'file-head';
    head.append(name, size);
    this.#text.className = 'file-text';
    this.#actions.className = 'file-actions';
    this.#bar.setAttribute('aria-label', `${isSender ? 'Sending' : 'Receiving'} ${offer.name}`);
    this.#bar.max = offer.size || 1;
    this.element.className = 'file';
    this.element.dataset['testid'] = 'file';
    this.element.dataset['direction'] = isSender ? 'out' : 'in';
    this.element.append(head, this.#text, this.#actions);
    if (isSender) this.#offerCancelling();
    this.show();
  }

  get cancelled(): AbortSignal {
    return this.#cancelling.signal;
  }

  get outcome(): Outcome | undefined {
    return this.#outcome;
  }

  answer(): Promise<'save' | 'decline'> {
    const { name } = this.#options.offer;
    return new Promise((resolve) => {
      this.#offerActions(
        actionButton('Save', name, () => resolve('save')),
        actionButton('Decline', name, () => resolve('decline')),
      );
    });
  }

  started(): void {
    this.stage = 'running';
    this.#text.before(this.#bar);
    this.#offerCancelling();
    this.show();
    this.#options.changed();
  }

  progress(bytes: number): void {
    this.#bytes = bytes;
  }

  interrupted(isInterrupted: boolean): void {
    this.#isInterrupted = isInterrupted;
    this.#rate.reset();
    this.show();
  }

  ended(outcome: Outcome): void {
    this.stage = 'over';
    this.#outcome = outcome;
    this.#bar.remove();
    const { name } = this.#options.offer;
    const remove = actionButton('Remove', name, () => this.remove());
    const { saved } = outcome;
    if (typeof saved === 'object') {
      this.#address = URL.createObjectURL(saved.content);
      this.#offerActions(downloadLink('Save file', name, this.#address), remove);
    } else {
      this.#offerActions(remove);
    }
    this.element.dataset['tone'] = toneOf(outcome);
    this.show();
    this.#options.changed();
  }

  /** Takes it from the page, and with it what the page keeps for it. */
  remove(): void {
    if (this.#address) URL.revokeObjectURL(this.#address);
    if (typeof this.#outcome?.saved === 'object') this.#outcome.saved.remove();
    this.#options.removed();
  }

  /** How it stands now; call it a few times a second while it is running. */
  show(): void {
    this.#bar.value = this.#options.offer.size ? this.#bytes : 1;
    this.element.dataset['stage'] = this.stage;
    const text = this.#stageText();
    if (this.#text.textContent !== text) this.#text.textContent = text;
  }

  #stageText(): string {
    const { offer, isSender } = this.#options;
    if (this.#outcome) return outcomeText(this.#outcome, isSender);
    if (this.#isInterrupted) return 'Waiting for the connection…';
    if (this.stage === 'offered') {
      if (isSender) return 'Waiting for the other side to accept.';
      return `The other side offers this file${offer.mediaType && ` (${offer.mediaType})`}.`;
    }
    this.#rate.measured(this.#bytes, performance.now());
    const pace = paceText(this.#rate.rate, this.#rate.timeLeft(offer.size));
    return doneText(this.#bytes, offer.size) + (pace && ` · ${pace}`);
  }

  #offerCancelling(): void {
    const { name } = this.#options.offer;
    this.#offerActions(actionButton('Cancel', name, () => this.#cancelling.abort()));
  }

  /** Puts these in the place of what could be done before; the focus stays in the row. */
  #offerActions(...actions: HTMLElement[]): void {
    const hadFocus = this.#actions.contains(document.activeElement);
    this.#actions.replaceChildren(...actions);
    if (hadFocus) actions[0]?.focus();
  }
}

function toneOf({ end }: Outcome): 'good' | 'over' | 'trouble' {
  if (end === 'verified') return 'good';
  return end === 'declined' || end === 'cancelled' ? 'over' : 'trouble';
}

function span(className: string, text: string): HTMLSpanElement {
  const made = document.createElement('span');
  made.className = className;
  // Never as HTML: the text may come from outside.
  made.textContent = text;
  made.dir = 'auto';
  return made;
}
