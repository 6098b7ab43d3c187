/** `npm start`: load, build, serve. */
import {type LoadOptions} from "../warehouse/build.js";
import {requireFreePort, serveSite} from "../site/serve.js";
import {buildSite} from "../site/site.js";
import {say} from "../terminal.js";

export async function start(options: Pick<LoadOptions, "data" | "asOf">): Promise<void> {
  await requireFreePort();
  await buildSite(options);
  const {url} = await serveSite();
  say(`Followthrough is at ${url} (stop with Ctrl-C)`);
}
