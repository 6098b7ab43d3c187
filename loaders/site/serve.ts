/** Serves the built site on this machine, to this machine only. */
import {existsSync, readFileSync} from "node:fs";
import {type IncomingMessage, type Server, type ServerResponse, createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join, resolve} from "node:path";
import send from "send";
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

/** What a browser may call us: a page of another host whose name was pointed at this machine (DNS rebinding) is refused. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;
const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Resource-Policy": "same-origin"
};

/** Serves `dist` on 127.0.0.1 until closed: `/incident` is incident.html, and compressed copies are used. */
export async function serveSite({
  port = defaultPort(),
  base = "/",
  dist = "dist"
}: ServeOptions = {}): Promise<Served> {
  const root = resolve(dist);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const path = (request.url ?? "/").split("?", 1)[0]!;
    if (!OWN_HOST.test(request.headers.host ?? ""))
      refuse(response, 403, "This site is for its own machine.");
    else if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      refuse(response, 405, "Only GET and HEAD.");
    } else if (path === base.slice(0, -1)) response.writeHead(302, {Location: base}).end();
    else if (path.startsWith(base)) sendFile(request, response, root, path.slice(base.length - 1));
    else sendNotFound(request, response, root);
  });
  await listen(server, port);
  const {port: actual} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      })
  };
}

/** Throws a UsageError where PORT is no port, or taken by another program: to be known before a long build. */
export async function requireFreePort(port = defaultPort()): Promise<void> {
  const server = createServer();
  await listen(server, port);
  await new Promise((done) => server.close(done));
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((done, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, port)));
    server.listen(port, "127.0.0.1", done);
  });

/** The file of a path; its compressed copy for a browser that takes it. Hidden files are not there. */
function sendFile(request: IncomingMessage, response: ServerResponse, root: string, path: string): void {
  const file = path.endsWith("/") ? `${path}index.html` : existing(root, path);
  const takesGzip = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  const isSmaller = takesGzip && isBelow(root, `${file}.gz`);
  response.setHeader("Vary", "Accept-Encoding");
  const sent = send(request, isSmaller ? `${file}.gz` : file, {
    root,
    dotfiles: "ignore",
    index: false,
    cacheControl: false
  });
  sent
    .on("headers", () => {
      response.setHeader("Cache-Control", "no-cache");
      if (!isSmaller) return;
      response.setHeader("Content-Encoding", "gzip");
      sent.type(file);
    })
    .on("error", ({status}: {readonly status?: number}) => {
      if (response.headersSent) response.destroy();
      else if (status === 416) response.writeHead(416).end();
      else sendNotFound(request, response, root);
    })
    .on("directory", () => sendNotFound(request, response, root))
    .pipe(response);
}

/** `/incident` is /incident.html where only that is there. */
const existing = (root: string, path: string): string =>
  !isBelow(root, path) && isBelow(root, `${path}.html`) ? `${path}.html` : path;

/** Whether a file lies at a path of the site; `send` decides whether it may be had. */
function isBelow(root: string, path: string): boolean {
  try {
    return existsSync(join(root, decodeURIComponent(path)));
  } catch {
    return false;
  }
}

function defaultPort(): number {
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`PORT must be a number from 0 to 65535, not "${process.env.PORT ?? ""}".`);
  }
  return port;
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EACCES")
    return new UsageError(
      `Port ${port} may not be opened by this user. Choose one above 1023: PORT=3000 npm start`
    );
  if (error.code !== "EADDRINUSE") return error;
  return new UsageError(
    `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`
  );
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, {"Content-Type": "text/plain;charset=utf-8"}).end(why);
}

/** The site's own page; a line of text while there is no site. */
function sendNotFound(request: IncomingMessage, response: ServerResponse, root: string): void {
  const page = join(root, "404.html");
  if (!existsSync(page)) {
    refuse(response, 404, "There is no site here at the moment: npm run build makes it.");
    return;
  }
  response.writeHead(404, {"Content-Type": "text/html;charset=utf-8"});
  response.end(request.method === "HEAD" ? undefined : readFileSync(page));
}
