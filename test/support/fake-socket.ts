import { FakeTarget } from './fake-connection.ts';

/** A WebSocket that does only what the test tells it to. */
export class FakeSocket extends FakeTarget {
  readyState = 0;
  bufferedAmount = 0;
  binaryType = 'blob';
  readonly sent: string[] = [];
  readonly url: string;
  readonly protocols: unknown;

  constructor(url: string | URL = 'wss://fake', protocols?: string | string[]) {
    super();
    this.url = String(url);
    this.protocols = protocols;
  }

  send(data: string): void {
    this.sent.push(data);
  }

  /** As the platform's: it closes in a later task, when the test says so. */
  close(): void {
    if (this.readyState < 2) this.readyState = 2;
  }

  open(): void {
    this.change('open', { readyState: 1 } as Partial<this>);
  }

  receive(data: unknown): void {
    this.fire('message', { data });
  }

  /** The connection is over; 1006 is how the platform tells of a server that is gone. */
  end(code = 1006, reason = ''): void {
    this.readyState = 3;
    if (code === 1006) this.fire('error');
    this.fire('close', { code, reason, wasClean: code !== 1006 });
  }
}
