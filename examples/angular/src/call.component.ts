import { ChangeDetectionStrategy, Component, type OnDestroy, type OnInit, signal } from '@angular/core';
import { startCall } from './call';

@Component({
  selector: 'app-call',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <output>{{ state() }}</output>
    <video [srcObject]="stream()" autoplay [muted]="true" playsinline></video>
    <form (submit)="submit($event, input.value)">
      <input #input aria-label="Message" value="hello"> <button type="submit">Send</button>
    </form>
    <ul>
      @for (message of messages(); track $index) {
        <li>{{ message }}</li>
      }
    </ul>
  `,
})
export class Call implements OnInit, OnDestroy {
  readonly state = signal('');
  readonly stream = signal<MediaStream | null>(null);
  readonly messages = signal<readonly string[]>([]);
  readonly #controller = new AbortController();
  #say: ((text: string) => Promise<void>) | undefined;

  async ngOnInit(): Promise<void> {
    const { signal } = this.#controller;
    const view = {
      state: (state: string) => this.state.set(state),
      stream: (stream: MediaStream) => this.stream.set(stream),
      message: (text: string) => this.messages.update((all) => [...all, text]),
    };
    try {
      this.#say = await startCall(view, signal);
    } catch (error) {
      if (!signal.aborted) this.state.set(String(error));
    }
  }

  ngOnDestroy(): void {
    this.#controller.abort(); // closes both connections
  }

  submit(event: Event, text: string): void {
    event.preventDefault();
    this.#say?.(text).catch(reportError);
  }
}
