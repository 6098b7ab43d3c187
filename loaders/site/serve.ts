/** Serves the built site on this machine. */
import {readFileSync} from "node:fs";
import {type IncomingMessage, type ServerResponse, createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import sirv from "sirv";
import {UsageError} from "../errors.js";

export interface ServeOptions {
  /** 0 takes any free one; by default PORT, else 3000 */
  readonly port?: number;
  /** path the site is served below, with "/" at both ends */
  readonly base?: string;
  /** the built site */
  readonly dist?: string;
}

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves `dist` on 127.0.0.1 until closed: `/incident` is incident.html, and compressed copies are used. */
export async function serveSite({
  port = defaultPort(),
  base = "/",
  dist = "dist"
}: ServeOptions = {}): Promise<Served> {
  // "dev" looks at the disk for each request, so that a site built meanwhile is served whole
  const files = sirv(dist, {dev: true, etag: true, gzip: true, extensions: ["html"]});
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const notFound = (): void => sendNotFound(request, response, dist);
    if (path === base.slice(0, -1)) redirect(response, base);
    else if (!path.startsWith(base)) notFound();
    else {
      request.url = path.slice(base.length - 1);
      files(request, response, notFound);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, port)));
    server.listen(port, "127.0.0.1", resolve);
  });
  const {port: actual} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

function defaultPort(): number {
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`PORT must be a number from 0 to 65535, not "${process.env.PORT ?? ""}".`);
  }
  return port;
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== "EADDRINUSE") return error;
  return new UsageError(
    `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`
  );
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, {Location: location}).end();
}

function sendNotFound(request: IncomingMessage, response: ServerResponse, dist: string): void {
  response.writeHead(404, {"Content-Type": "text/html;charset=utf-8"});
  response.end(request.method === "HEAD" ? undefined : readFileSync(join(dist, "404.html")));
}
