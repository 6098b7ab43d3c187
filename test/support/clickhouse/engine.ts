/**
 * ClickHouse's HTTP interface over the engine in process, for the client that the loads use: `npx tsx engine.ts`, with
 * FOLLOWTHROUGH_CHDB naming the node_modules that hold chdb, prints its port. User `reports`, password `right`.
 * `POST /fail?times=N&match=TEXT` makes the next N partitions whose question contains the text fail.
 */
import {type IncomingMessage, type ServerResponse, createServer} from "node:http";
import {createRequire} from "node:module";
import type {AddressInfo} from "node:net";
import {join} from "node:path";

interface Engine {
  queryAsync(sql: string, options?: {format: string}): Promise<{bytes(): Uint8Array}>;
}

const chdb = join(process.env["FOLLOWTHROUGH_CHDB"]!, "chdb");
const {Session} = createRequire(import.meta.url)(chdb) as {Session: new () => Engine};
const database = new Session();
const failing = {times: 0, match: ""};

/** Parameters of a request that are no settings. */
const OWN = new Set([
  ...["query", "session_id", "session_timeout", "query_id", "database", "default_format", "role"],
  ...["enable_http_compression", "wait_end_of_query", "http_headers_progress_interval_ms"],
  "send_progress_in_http_headers"
]);

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const address = new URL(request.url!, "http://localhost");
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  if (address.pathname === "/fail") {
    failing.times = Number(address.searchParams.get("times"));
    failing.match = address.searchParams.get("match") ?? "";
    response.end();
    return;
  }
  if (request.headers.authorization !== `Basic ${Buffer.from("reports:right").toString("base64")}`) {
    refuse(response, 403, "Code: 516. DB::Exception: Authentication failed. (AUTHENTICATION_FAILED)");
    return;
  }
  const stated = address.searchParams.get("query");
  const text = stated === null ? body : `${stated}\n${body}`;
  const isStep = text.includes("alert_claims as") && `${text}${request.url!}`.includes(failing.match);
  if (failing.times > 0 && isStep) {
    failing.times -= 1;
    refuse(response, 500, "Code: 241. DB::Exception: Memory limit exceeded. (MEMORY_LIMIT_EXCEEDED)");
    return;
  }
  for (const [name, value] of address.searchParams)
    if (!OWN.has(name)) await database.queryAsync(`set ${name} = '${value}'`);
  const [, format = "TabSeparated"] = /\bformat\s+(\w+)\s*$/i.exec(text) ?? [];
  const result = await database.queryAsync(text, {format});
  response.end(result.bytes());
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, {"X-ClickHouse-Exception-Code": /\d+/.exec(message)?.[0] ?? "0"});
  response.end(`${message} (version 0)\n`);
}

/** One question at a time: all sessions share the engine's one. */
let turn = Promise.resolve();
const server = createServer((request, response) => {
  turn = turn
    .then(() => answer(request, response))
    .catch((error: unknown) => {
      refuse(response, 500, (error as Error).message);
    });
});
server.listen(0, "127.0.0.1", () => {
  console.log((server.address() as AddressInfo).port);
});
process.stdin.resume().on("end", () => process.exit(0));
