import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that the server got. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What it answers; `lost`: it closes the connection instead. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string;
  readonly lost?: boolean;
}

export interface TestServer {
  readonly origin: string;
  /** The requests so far, without those for the page and the preflights. */
  readonly exchanges: Exchange[];
  /** What answers; a test sets its own. */
  respond: (exchange: Exchange) => Reply | Promise<Reply>;
  /** What pages of other origins may read. */
  exposed: string;
  close(): Promise<void>;
}

/** A server of one test page, and of whatever the test answers, on a free port. */
export async function openServer(): Promise<TestServer> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url: path = '', headers } = request;
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type, if-match');
    response.setHeader('Access-Control-Allow-Methods', 'DELETE, OPTIONS, PATCH, POST');
    response.setHeader('Access-Control-Expose-Headers', opened.exposed);
    if (method === 'GET') return response.setHeader('Content-Type', 'text/html').end('<!doctype html>');
    if (method === 'OPTIONS' && headers['access-control-request-method'])
      return response.writeHead(204).end();
    const exchange = { method, path, headers, body: Buffer.concat(chunks).toString() };
    opened.exchanges.push(exchange);
    const reply = await opened.respond(exchange);
    if (reply.lost) return request.socket.destroy();
    response.writeHead(reply.status, { ...reply.headers } as Record<string, string>).end(reply.body);
    return response;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const opened: TestServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges: [],
    respond: () => ({ status: 404 }),
    exposed: 'ETag, Link, Location, Retry-After',
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return opened;
}
