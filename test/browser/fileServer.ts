import {createReadStream, existsSync, statSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";

const TYPES: Readonly<Record<string, string>> = {html: "text/html", css: "text/css", js: "text/javascript"};

export interface FileServer {
  readonly url: string;
  close(): void;
}

/** A server that only sends files below `base`: no endings are added, a folder is its index.html, and few types are known. */
export async function serveFiles(dist: string, base = "/"): Promise<FileServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url!, "http://host").pathname;
    const asked = join(dist, path.startsWith(base) ? path.slice(base.length) : "missing");
    const file = path.endsWith("/") ? join(asked, "index.html") : asked;
    const isThere = existsSync(file) && statSync(file).isFile();
    const type = TYPES[/\.(\w+)$/.exec(file)?.[1] ?? ""] ?? "application/octet-stream";
    response.writeHead(isThere ? 200 : 404, {"Content-Type": type});
    if (isThere && request.method !== "HEAD") createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () => server.close()
  };
}
