/** A ClickHouse for tests, in a process of its own; FOLLOWTHROUGH_CHDB says where it is installed. */
import {type ChildProcess, spawn} from "node:child_process";
import {join} from "node:path";
import {createInterface} from "node:readline";
import {type ClickHouseClient, createClient} from "@clickhouse/client";

export const CHDB = process.env["FOLLOWTHROUGH_CHDB"];

export interface TestServer {
  readonly url: string;
  readonly client: ClickHouseClient;
  /** The next queries that contain a text fail, so many times. */
  failNext(times: number, match: string): Promise<void>;
  close(): Promise<void>;
}

export async function startServer(): Promise<TestServer> {
  const child: ChildProcess = spawn(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, "engine.ts")],
    {
      stdio: ["pipe", "pipe", "inherit"]
    }
  );
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({input: child.stdout!}).once("line", resolve);
    child.once("exit", (code) => {
      reject(new Error(`the test's ClickHouse ended (${String(code)})`));
    });
  });
  const url = `http://127.0.0.1:${port}`;
  const client = createClient({url, username: "reports", password: "right"});
  return {
    url,
    client,
    async failNext(times, match) {
      await fetch(`${url}/fail?times=${times}&match=${encodeURIComponent(match)}`, {method: "POST"});
    },
    async close() {
      await client.close();
      child.stdin!.end();
    }
  };
}
